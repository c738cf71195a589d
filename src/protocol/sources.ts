// Every source that is cited by its short name in checks, comments and error tables, listed once. Section numbers belong
// to the citation: ['saml-core', '§2.5.1.4'].

import type { Cite } from './check.ts';

export type Source = { readonly title: string; readonly url: string };

const oasis = 'https://docs.oasis-open.org/security/saml/v2.0';
const rfc = (number: number, title: string): Source => ({
  title: `RFC ${number}: ${title}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}`,
});
const iamGuide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide';

/** Title and address by short name. Names are lower case with dashes; a section is part of the citation, not of the name. */
export const sources: { readonly [name: string]: Source } = {
  'saml-core': {
    title: 'Assertions and Protocols for the OASIS Security Assertion Markup Language (SAML) V2.0',
    url: `${oasis}/saml-core-2.0-os.pdf`,
  },
  'saml-bindings': { title: 'Bindings for SAML V2.0', url: `${oasis}/saml-bindings-2.0-os.pdf` },
  'saml-profiles': { title: 'Profiles for SAML V2.0', url: `${oasis}/saml-profiles-2.0-os.pdf` },
  'saml-metadata': { title: 'Metadata for SAML V2.0', url: `${oasis}/saml-metadata-2.0-os.pdf` },
  'saml-errata': { title: 'SAML Version 2.0 Errata 05', url: `${oasis}/errata05/os/saml-v2.0-errata05-os.html` },
  'saml-sec-consider': {
    title: 'Security and Privacy Considerations for SAML V2.0',
    url: `${oasis}/saml-sec-consider-2.0-os.pdf`,
  },
  xml: { title: 'Extensible Markup Language (XML) 1.0 (Fifth Edition)', url: 'https://www.w3.org/TR/xml/' },
  'xml-schema': {
    title: 'XML Schema Part 2: Datatypes (Second Edition)',
    url: 'https://www.w3.org/TR/xmlschema-2/',
  },
  'xml-names': { title: 'Namespaces in XML 1.0 (Third Edition)', url: 'https://www.w3.org/TR/xml-names/' },
  xmldsig: { title: 'XML Signature Syntax and Processing Version 1.1', url: 'https://www.w3.org/TR/xmldsig-core1/' },
  'xml-exc-c14n': { title: 'Exclusive XML Canonicalization 1.0', url: 'https://www.w3.org/TR/xml-exc-c14n/' },
  xmlenc: { title: 'XML Encryption Syntax and Processing 1.1', url: 'https://www.w3.org/TR/xmlenc-core1/' },
  rfc4648: {
    title: 'RFC 4648: The Base16, Base32, and Base64 Data Encodings',
    url: 'https://www.rfc-editor.org/rfc/rfc4648',
  },
  rfc3629: {
    title: 'RFC 3629: UTF-8, a transformation format of ISO 10646',
    url: 'https://www.rfc-editor.org/rfc/rfc3629',
  },
  'breaking-saml': {
    title: 'Somorovsky et al., On Breaking SAML: Be Whoever You Want to Be (USENIX Security 2012)',
    url: 'https://www.usenix.org/conference/usenixsecurity12/technical-sessions/presentation/somorovsky',
  },
  'vu-475445': {
    title:
      'CERT/CC VU#475445: Multiple SAML libraries may allow authentication bypass via incorrect XML canonicalization and DOM traversal',
    url: 'https://www.kb.cert.org/vuls/id/475445',
  },
  'cve-2025-29774': {
    title: 'CVE-2025-29774: xml-crypto, several SignedInfo nodes',
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2025-29774',
  },
  'owasp-xxe': {
    title: 'OWASP XML External Entity Prevention Cheat Sheet',
    url: 'https://cheatsheetseries.owasp.org/cheatsheets/XML_External_Entity_Prevention_Cheat_Sheet.html',
  },
  'iam-saml-assertions': {
    title: 'AWS IAM User Guide: Configure SAML assertions for the authentication response',
    url: `${iamGuide}/id_roles_providers_create_saml_assertions.html`,
  },
  'iam-saml-troubleshoot': {
    title: 'AWS IAM User Guide: Troubleshoot SAML federation with IAM',
    url: `${iamGuide}/troubleshoot_saml.html`,
  },
  'aws-five-minutes': {
    title:
      'Nike-Inc/gimme-aws-creds issue 251 and physera/onelogin-aws-cli issue 64: the five-minute rule, on which AWS has no page',
    url: 'https://github.com/Nike-Inc/gimme-aws-creds/issues/251',
  },
  'iam-session-tags': {
    title: 'AWS IAM User Guide: Pass session tags in AWS STS',
    url: `${iamGuide}/id_session-tags.html`,
  },
  'iam-source-identity': {
    title: 'AWS IAM User Guide: Monitor and control actions taken with assumed roles',
    url: `${iamGuide}/id_credentials_temp_control-access_monitor.html`,
  },
  'iam-cloudtrail': {
    title: 'AWS IAM User Guide: Log IAM and AWS STS API calls with AWS CloudTrail',
    url: `${iamGuide}/cloudtrail-integration.html`,
  },
  'cloudtrail-data-events': {
    title: 'AWS CloudTrail User Guide: Logging data events',
    url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
  },
  's3-logging': {
    title: 'Amazon S3 User Guide: Logging options for Amazon S3',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/logging-with-S3.html',
  },
  'iam-evaluation-logic': {
    title: 'AWS IAM User Guide: Policy evaluation logic',
    url: `${iamGuide}/reference_policies_evaluation-logic.html`,
  },
  'sts-assume-role-with-saml': {
    title: 'AWS STS API Reference: AssumeRoleWithSAML',
    url: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithSAML.html',
  },
  rfc2798: rfc(2798, 'Definition of the inetOrgPerson LDAP Object Class'),
  rfc4511: rfc(4511, 'Lightweight Directory Access Protocol (LDAP): The Protocol'),
  rfc4512: rfc(4512, 'LDAP: Directory Information Models'),
  rfc4513: rfc(4513, 'LDAP: Authentication Methods and Security Mechanisms'),
  rfc4514: rfc(4514, 'LDAP: String Representation of Distinguished Names'),
  rfc4515: rfc(4515, 'LDAP: String Representation of Search Filters'),
  rfc4516: rfc(4516, 'LDAP: Uniform Resource Locator'),
  rfc4519: rfc(4519, 'LDAP: Schema for User Applications'),
  rfc4524: rfc(4524, 'COSINE LDAP/X.500 Schema'),
  rfc6265: rfc(6265, 'HTTP State Management Mechanism'),
  rfc6454: rfc(6454, 'The Web Origin Concept'),
  rfc7034: rfc(7034, 'HTTP Header Field X-Frame-Options'),
  rfc9110: rfc(9110, 'HTTP Semantics'),
  rfc9111: rfc(9111, 'HTTP Caching'),
  rfc9112: rfc(9112, 'HTTP/1.1'),
  rfc6265bis: {
    title: 'Cookies: HTTP State Management Mechanism (draft-ietf-httpbis-rfc6265bis)',
    url: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/',
  },
  html: { title: 'HTML Standard', url: 'https://html.spec.whatwg.org/multipage/' },
  fetch: { title: 'Fetch Standard', url: 'https://fetch.spec.whatwg.org/' },
  csp3: { title: 'Content Security Policy Level 3', url: 'https://www.w3.org/TR/CSP3/' },
  'referrer-policy': { title: 'Referrer Policy', url: 'https://www.w3.org/TR/referrer-policy/' },
  'iam-sigv4': {
    title: 'AWS IAM User Guide: Create a signed AWS API request',
    url: `${iamGuide}/reference_sigv-create-signed-request.html`,
  },
  'iam-sigv4-troubleshooting': {
    title: 'AWS IAM User Guide: Troubleshoot Signature Version 4 signing for AWS API requests',
    url: `${iamGuide}/reference_sigv-troubleshooting.html`,
  },
  'iam-access-keys': { title: 'AWS IAM User Guide: IAM identifiers', url: `${iamGuide}/reference_identifiers.html` },
  'iam-temporary-credentials': {
    title: 'AWS IAM User Guide: Temporary security credentials in IAM',
    url: `${iamGuide}/id_credentials_temp.html`,
  },
  'iam-condition-keys': {
    title: 'AWS IAM User Guide: IAM and AWS STS condition context keys',
    url: `${iamGuide}/reference_policies_iam-condition-keys.html`,
  },
  'iam-policy-elements': {
    title: 'AWS IAM User Guide: IAM JSON policy element reference',
    url: `${iamGuide}/reference_policies_elements.html`,
  },
  'iam-access-denied': {
    title: 'AWS IAM User Guide: Troubleshoot access denied error messages',
    url: `${iamGuide}/troubleshoot_access-denied.html`,
  },
  'sts-get-caller-identity': {
    title: 'AWS STS API Reference: GetCallerIdentity',
    url: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html',
  },
  's3-list-objects-v2': {
    title: 'Amazon S3 API Reference: ListObjectsV2',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html',
  },
  's3-errors': {
    title: 'Amazon S3 API Reference: Error responses',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  },
  's3-response-headers': {
    title: 'Amazon S3 API Reference: Common response headers',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/RESTCommonResponseHeaders.html',
  },
  's3-sigv4-header': {
    title: 'Amazon S3 API Reference: Authenticating requests using the Authorization header',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html',
  },
  's3-sigv4-query': {
    title: 'Amazon S3 API Reference: Authenticating requests using query parameters',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
  },
};

/** A citation in words, with the address: 'Assertions and Protocols … §2.5.1.4 (https://…)'. An unknown name is given as it is. */
export function describeCite([name, section]: Cite): string {
  const source = sources[name];
  const place = section === undefined ? '' : ` ${section}`;
  return source === undefined ? `${name}${place}` : `${source.title}${place} (${source.url})`;
}
