// A record as a reader sees it first: its start line, and all of it as text. Nothing is decoded here.
import type { Body, LdapResponse, WireRecord } from '#wire/records.ts';

/** RFC 4511 Appendix A.1, the codes a bind or a search commonly gives. */
const ldapResults: { readonly [code: number]: string } = {
  0: 'success',
  1: 'operationsError',
  2: 'protocolError',
  4: 'sizeLimitExceeded',
  32: 'noSuchObject',
  34: 'invalidDNSyntax',
  48: 'inappropriateAuthentication',
  49: 'invalidCredentials',
  50: 'insufficientAccessRights',
  53: 'unwillingToPerform',
};

/** RFC 9110 §15 and RFC 6585: the phrases of the statuses that occur here. */
const statusPhrases: { readonly [status: number]: string } = {
  200: 'OK',
  204: 'No Content',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  411: 'Length Required',
  413: 'Content Too Large',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
};

/** 'invalidCredentials (49)'. */
export const ldapResult = ({ resultCode }: Pick<LdapResponse, 'resultCode'>): string =>
  `${ldapResults[resultCode] ?? 'other'} (${resultCode})`;

/** '403 Forbidden'. */
export const httpStatus = (status: number): string => `${status} ${statusPhrases[status] ?? ''}`.trimEnd();

/** What a party works on by itself travels nowhere; in words, since no one else would know its media type. */
const documents: { readonly [mediaType: string]: string } = {
  'application/samlassertion+xml': 'a SAML response, XML',
  'text/plain': 'a text',
};

/** One line that tells what the record is: method and address, status, operation. */
export function startLine(record: WireRecord): string {
  switch (record.kind) {
    case 'http-request':
      return `${record.method} ${record.url}`;
    case 'http-response':
      return httpStatus(record.status);
    case 'ldap-request':
      return record.operation === 'bind' ? `bind ${record.dn}` : `search ${record.filter}`;
    case 'ldap-response': {
      const found = record.entries.length === 1 ? '1 entry' : `${record.entries.length} entries`;
      return record.operation === 'search' ? `${ldapResult(record)}, ${found}` : ldapResult(record);
    }
    case 'work':
      return documents[record.mediaType] ?? record.mediaType;
    case 'malformed':
      return `not readable: ${record.problem}`;
    case 'network-error':
      return `no answer: ${record.reason}`;
  }
}

/** The text of a body, or a sentence in angle brackets where the bytes are no text. */
export const bodyText = (body: Body | undefined): string => {
  if (!body) return '';
  return 'text' in body
    ? body.text
    : `⟨${Math.floor((body.base64.length * 3) / 4)} bytes that are no text⟩\n${body.base64}`;
};

const fields = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, value]) => `${name}: ${value}`).join('\n');

/** The whole record as text. */
export function recordText(record: WireRecord): string {
  switch (record.kind) {
    case 'http-request':
    case 'http-response':
      return [startLine(record), fields(record.headers), '', bodyText(record.body)].join('\n').trimEnd();
    case 'ldap-request':
      return record.operation === 'bind'
        ? fields([
            ['operation', 'bind (simple)'],
            ['dn', record.dn],
            ['password', record.password],
          ])
        : fields([
            ['operation', 'search'],
            ['base', record.baseDn],
            ['scope', record.scope],
            ['filter', record.filter],
            ['attributes', record.attributes.join(' ')],
            ['size limit', String(record.sizeLimit)],
          ]);
    case 'ldap-response':
      return [
        fields(
          [
            ['operation', record.operation],
            ['result', ldapResult(record)],
            ['message', record.diagnosticMessage],
          ].filter(([, value]) => value) as [string, string][],
        ),
        ...record.entries.map(({ dn, attributes }) =>
          fields([
            ['dn', dn],
            ...attributes.flatMap(([name, values]) => values.map((value): [string, string] => [name, value])),
          ]),
        ),
      ].join('\n\n');
    case 'work':
    case 'malformed':
      return bodyText(record.body);
    case 'network-error':
      return startLine(record);
  }
}
