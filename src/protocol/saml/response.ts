// Writes a Response (saml-core §3.3.3) from plain fields. Whatever is undefined is left out, so that a response that lacks
// something can be made as easily as a right one.
import {
  assertionNamespace,
  bearerMethod,
  passwordProtectedTransport,
  protocolNamespace,
  successStatus,
  uriAttributeName,
} from './names.ts';
import { writeElement as element, type Time, writeTime as time, writeText } from './write-element.ts';

export type AttributeFields = {
  readonly name: string;
  readonly nameFormat?: string | undefined;
  readonly friendlyName?: string | undefined;
  readonly values: readonly string[];
};

export type SubjectConfirmationFields = {
  readonly method?: string | undefined;
  readonly recipient?: string | undefined;
  readonly notBefore?: Time | undefined;
  readonly notOnOrAfter?: Time | undefined;
  readonly inResponseTo?: string | undefined;
};

export type AssertionFields = {
  readonly id: string;
  readonly version?: string | undefined;
  readonly issueInstant: Time;
  readonly issuer: string;
  readonly nameId?: { readonly value: string; readonly format?: string | undefined } | undefined;
  readonly confirmations: readonly SubjectConfirmationFields[];
  readonly conditions?:
    | {
        readonly notBefore?: Time | undefined;
        readonly notOnOrAfter?: Time | undefined;
        readonly audiences?: readonly string[] | undefined;
        readonly oneTimeUse?: boolean | undefined;
      }
    | undefined;
  readonly authnStatement?:
    | {
        readonly authnInstant: Time;
        readonly sessionIndex?: string | undefined;
        readonly sessionNotOnOrAfter?: Time | undefined;
        readonly classRef?: string | undefined;
      }
    | undefined;
  readonly attributes: readonly AttributeFields[];
};

export type ResponseFields = {
  readonly id: string;
  readonly version?: string | undefined;
  readonly issueInstant: Time;
  readonly destination?: string | undefined;
  readonly inResponseTo?: string | undefined;
  readonly issuer: string;
  readonly status?: string | undefined;
  /** The status inside the status, which says more (saml-core §3.2.2.2). */
  readonly subStatus?: string | undefined;
  readonly assertion?: AssertionFields | undefined;
};

/** The Response as XML on one line, unsigned: white space would be part of what is signed. */
export function responseXml(fields: ResponseFields): string {
  const { assertion } = fields;
  return element(
    'samlp:Response',
    {
      'xmlns:samlp': protocolNamespace,
      'xmlns:saml': assertionNamespace,
      ID: fields.id,
      Version: fields.version ?? '2.0',
      IssueInstant: time(fields.issueInstant),
      Destination: fields.destination,
      InResponseTo: fields.inResponseTo,
    },
    element('saml:Issuer', {}, writeText(fields.issuer)) +
      element('samlp:Status', {}, statusCode(fields)) +
      (assertion ? assertionXml(assertion) : ''),
  );
}

function statusCode({ status, subStatus }: ResponseFields): string {
  const inner = subStatus === undefined ? '' : element('samlp:StatusCode', { Value: subStatus });
  return element('samlp:StatusCode', { Value: status ?? successStatus }, inner);
}

function assertionXml(fields: AssertionFields): string {
  const { conditions, authnStatement, attributes } = fields;
  return element(
    'saml:Assertion',
    { ID: fields.id, Version: fields.version ?? '2.0', IssueInstant: time(fields.issueInstant) },
    element('saml:Issuer', {}, writeText(fields.issuer)) +
      subjectXml(fields) +
      (conditions ? conditionsXml(conditions) : '') +
      (authnStatement ? authnStatementXml(authnStatement) : '') +
      (attributes.length > 0 ? element('saml:AttributeStatement', {}, attributes.map(attributeXml).join('')) : ''),
  );
}

function subjectXml({ nameId, confirmations }: AssertionFields): string {
  if (!nameId && confirmations.length === 0) return '';
  const confirmed = confirmations.map((confirmation) =>
    element(
      'saml:SubjectConfirmation',
      { Method: confirmation.method ?? bearerMethod },
      element('saml:SubjectConfirmationData', {
        NotBefore: time(confirmation.notBefore),
        NotOnOrAfter: time(confirmation.notOnOrAfter),
        Recipient: confirmation.recipient,
        InResponseTo: confirmation.inResponseTo,
      }),
    ),
  );
  const name = nameId ? element('saml:NameID', { Format: nameId.format }, writeText(nameId.value)) : '';
  return element('saml:Subject', {}, name + confirmed.join(''));
}

function conditionsXml(conditions: NonNullable<AssertionFields['conditions']>): string {
  const { audiences } = conditions;
  const restriction = audiences?.map((audience) => element('saml:Audience', {}, writeText(audience))).join('');
  return element(
    'saml:Conditions',
    { NotBefore: time(conditions.notBefore), NotOnOrAfter: time(conditions.notOnOrAfter) },
    (restriction === undefined ? '' : element('saml:AudienceRestriction', {}, restriction)) +
      (conditions.oneTimeUse ? element('saml:OneTimeUse', {}) : ''),
  );
}

function authnStatementXml(statement: NonNullable<AssertionFields['authnStatement']>): string {
  const classRef = writeText(statement.classRef ?? passwordProtectedTransport);
  return element(
    'saml:AuthnStatement',
    {
      AuthnInstant: time(statement.authnInstant),
      SessionIndex: statement.sessionIndex,
      SessionNotOnOrAfter: time(statement.sessionNotOnOrAfter),
    },
    element('saml:AuthnContext', {}, element('saml:AuthnContextClassRef', {}, classRef)),
  );
}

function attributeXml({ name, nameFormat, friendlyName, values }: AttributeFields): string {
  const attributes = { Name: name, NameFormat: nameFormat ?? uriAttributeName, FriendlyName: friendlyName };
  return element(
    'saml:Attribute',
    attributes,
    values.map((value) => element('saml:AttributeValue', {}, writeText(value))).join(''),
  );
}
