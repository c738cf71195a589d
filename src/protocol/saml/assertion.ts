// What a signed assertion says. These readers take signed content only, so that nothing else can be believed.
import { parseInstant } from '#wire/instant.ts';
import { assertionNamespace } from './names.ts';
import type { SignedAssertion } from './subject.ts';
import type { XmlElement } from './xml-document.ts';
import { attributeOf, childOf, childrenOf } from './xml-document.ts';

/** An instant as written, in milliseconds where it can be read, and where it stands. */
export type SamlInstant = { readonly text: string; readonly ms: number | undefined; readonly path: string };

export type AssertionAttribute = {
  readonly name: string;
  readonly values: readonly string[];
  /** Where each value stands. */
  readonly paths: readonly string[];
  readonly path: string;
};

export type SubjectConfirmation = {
  readonly method: string | undefined;
  readonly recipient: string | undefined;
  readonly inResponseTo: string | undefined;
  readonly notBefore: SamlInstant | undefined;
  readonly notOnOrAfter: SamlInstant | undefined;
  readonly path: string;
  /** Of SubjectConfirmationData, whether or not it is there. */
  readonly dataPath: string;
};

/** The fields of an assertion that relying parties use (saml-core §2.3 to §2.7). Text is trimmed nowhere. */
export type AssertionContent = {
  readonly id: string;
  readonly issuer: string;
  readonly issueInstant: SamlInstant | undefined;
  readonly nameId: { readonly value: string; readonly format: string | undefined; readonly path: string } | undefined;
  readonly confirmations: readonly SubjectConfirmation[];
  readonly conditions:
    | {
        readonly notBefore: SamlInstant | undefined;
        readonly notOnOrAfter: SamlInstant | undefined;
        /** The audiences of each AudienceRestriction: one of each list must be us (saml-core §2.5.1.4). */
        readonly audiences: readonly (readonly string[])[];
        readonly oneTimeUse: boolean;
        readonly path: string;
      }
    | undefined;
  readonly authnStatements: readonly {
    readonly authnInstant: SamlInstant | undefined;
    readonly sessionIndex: string | undefined;
    readonly sessionNotOnOrAfter: SamlInstant | undefined;
    readonly path: string;
  }[];
  readonly attributes: readonly AssertionAttribute[];
};

const part = (element: XmlElement | undefined, local: string) => childOf(element, assertionNamespace, local);
const parts = (element: XmlElement | undefined, local: string) => childrenOf(element, assertionNamespace, local);

/** An attribute that holds an instant (saml-core §1.3.3), or undefined when it is absent. */
export function instantOf(element: XmlElement | undefined, name: string): SamlInstant | undefined {
  const text = attributeOf(element, name);
  return text === undefined ? undefined : { text, ms: parseInstant(text), path: `${element?.path}/@${name}` };
}

/** Reads an assertion that a signature covers. */
export function readAssertion({ root }: SignedAssertion): AssertionContent {
  const subject = part(root, 'Subject');
  const nameId = part(subject, 'NameID');
  const conditions = part(root, 'Conditions');
  return {
    id: attributeOf(root, 'ID') ?? '',
    issuer: part(root, 'Issuer')?.text ?? '',
    issueInstant: instantOf(root, 'IssueInstant'),
    nameId: nameId && { value: nameId.text, format: attributeOf(nameId, 'Format'), path: nameId.path },
    confirmations: parts(subject, 'SubjectConfirmation').map(readConfirmation),
    conditions: conditions && {
      notBefore: instantOf(conditions, 'NotBefore'),
      notOnOrAfter: instantOf(conditions, 'NotOnOrAfter'),
      audiences: parts(conditions, 'AudienceRestriction').map((list) =>
        parts(list, 'Audience').map(({ text }) => text),
      ),
      oneTimeUse: part(conditions, 'OneTimeUse') !== undefined,
      path: conditions.path,
    },
    authnStatements: parts(root, 'AuthnStatement').map((statement) => ({
      authnInstant: instantOf(statement, 'AuthnInstant'),
      sessionIndex: attributeOf(statement, 'SessionIndex'),
      sessionNotOnOrAfter: instantOf(statement, 'SessionNotOnOrAfter'),
      path: statement.path,
    })),
    attributes: parts(root, 'AttributeStatement').flatMap((list) => parts(list, 'Attribute').map(readAttribute)),
  };
}

function readConfirmation(confirmation: XmlElement): SubjectConfirmation {
  const data = part(confirmation, 'SubjectConfirmationData');
  return {
    method: attributeOf(confirmation, 'Method'),
    recipient: attributeOf(data, 'Recipient'),
    inResponseTo: attributeOf(data, 'InResponseTo'),
    notBefore: instantOf(data, 'NotBefore'),
    notOnOrAfter: instantOf(data, 'NotOnOrAfter'),
    path: confirmation.path,
    dataPath: data?.path ?? `${confirmation.path}/SubjectConfirmationData`,
  };
}

function readAttribute(attribute: XmlElement): AssertionAttribute {
  const values = parts(attribute, 'AttributeValue');
  return {
    name: attributeOf(attribute, 'Name') ?? '',
    values: values.map(({ text }) => text),
    paths: values.map(({ path }) => path),
    path: attribute.path,
  };
}
