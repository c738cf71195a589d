// The structure of the message, before any signature is looked at. Signature wrapping leaves a valid signature in the
// document and moves what it covers, so a message whose parts stand anywhere else than usual is refused unread.

import type { CheckResult } from '#protocol/check.ts';
import { fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { assertionNamespace, protocolNamespace, signatureNamespace, successStatus } from './names.ts';
import type { GateCheck } from './reading-checks.ts';
import { allAssertions, claimedAssertion, claimedEnvelope } from './structure.ts';
import type { ReceivedDocument } from './subject.ts';
import type { XmlDocument } from './xml-document.ts';
import { attributeOf } from './xml-document.ts';

/** Runs a rule on the document as received and, where an assertion was decrypted, on the opened one too. */
export function onDocuments(subject: ReceivedDocument, rule: (document: XmlDocument) => CheckResult): CheckResult {
  if (!subject.document) return notReached;
  const outer = rule(subject.document);
  return outer.outcome === 'fail' || !subject.opened ? outer : rule(subject.opened);
}

const homes: { readonly [local: string]: string } = {
  Assertion: assertionNamespace,
  EncryptedAssertion: assertionNamespace,
  Subject: assertionNamespace,
  NameID: assertionNamespace,
  SubjectConfirmationData: assertionNamespace,
  Conditions: assertionNamespace,
  AttributeStatement: assertionNamespace,
  AttributeValue: assertionNamespace,
  Response: protocolNamespace,
  AuthnRequest: protocolNamespace,
  LogoutRequest: protocolNamespace,
  Signature: signatureNamespace,
  SignedInfo: signatureNamespace,
  CanonicalizationMethod: signatureNamespace,
  SignatureMethod: signatureNamespace,
  Transforms: signatureNamespace,
  Transform: signatureNamespace,
  DigestMethod: signatureNamespace,
  DigestValue: signatureNamespace,
  KeyInfo: signatureNamespace,
  X509Certificate: signatureNamespace,
  SignatureValue: signatureNamespace,
  Reference: signatureNamespace,
};

const where = (path: string): string => path || 'outside of the root element';

/** Everything about the message's own structure; signatures follow in signature-gate-checks.ts. */
export const gateChecks: readonly GateCheck[] = [
  {
    id: 'saml-comments',
    title: 'There are no comments and no processing instructions',
    cite: ['vu-475445'],
    why: 'Canonicalization drops comments from what is signed; a reader that stops at one sees alice@corp where alice@corp.evil was signed.',
    test: (subject) =>
      onDocuments(subject, ({ comments, instructions }) => {
        if (comments[0] !== undefined) return fail(`a comment: ${where(comments[0])}`, 'none', comments[0]);
        if (instructions[0] === undefined) return pass(undefined, 'none');
        return fail(`a processing instruction: ${where(instructions[0])}`, 'none', instructions[0]);
      }),
  },
  {
    id: 'saml-root',
    title: 'The message is a SAML 2.0 Response',
    cite: ['saml-core', '§3.3.3'],
    why: 'A verifier that goes by local names accepts a Response of any namespace, with its own rules inside.',
    test: (subject) =>
      onDocuments(subject, ({ root }) => {
        const expected = `Response in ${protocolNamespace}`;
        const actual = `${root.local} in ${root.namespace || 'no namespace'}`;
        const right = root.local === 'Response' && root.namespace === protocolNamespace;
        return right ? pass(actual, expected, root.path) : fail(actual, expected, root.path);
      }),
  },
  {
    id: 'saml-foreign-namespace',
    title: 'SAML and signature names stand in their own namespaces',
    cite: ['xml-names', '§2.1'],
    why: 'An element that only looks like an Assertion passes one search and not another.',
    test: (subject) =>
      onDocuments(subject, ({ elements }) => {
        const stranger = elements.find(
          ({ local, namespace }) => homes[local] !== undefined && homes[local] !== namespace,
        );
        if (!stranger) return pass(undefined, 'each in the namespace of its standard');
        return fail(
          `${stranger.local} in ${stranger.namespace || 'no namespace'}`,
          homes[stranger.local] ?? '',
          stranger.path,
        );
      }),
  },
  {
    id: 'saml-unique-ids',
    title: 'Every ID occurs once',
    cite: ['saml-core', '§1.3.4'],
    why: 'With two elements of one ID the signature may be checked on the first and the identity read from the second.',
    test: (subject) =>
      onDocuments(subject, ({ elements }) => {
        const seen = new Set<string>();
        for (const { attributes, path } of elements) {
          for (const { name, value } of attributes) {
            if (!/^(xml:)?id$/i.test(name)) continue;
            if (seen.has(value)) return fail(`${value} occurs twice`, 'IDs that occur once', `${path}/@${name}`);
            seen.add(value);
          }
        }
        return pass(`${seen.size} IDs`, 'IDs that occur once');
      }),
  },
  {
    id: 'saml-nested-message',
    title: 'No message stands inside the message',
    cite: ['breaking-saml'],
    why: 'Wrapping keeps the signed original somewhere inside and puts a forged message around it.',
    test: (subject) =>
      onDocuments(subject, ({ elements }) => {
        const inner = elements.find(
          ({ namespace, local }, index) =>
            index > 0 && namespace === protocolNamespace && /(Request|Response)$/.test(local),
        );
        return inner ? fail(`a ${inner.local}`, 'none', inner.path) : pass(undefined, 'none');
      }),
  },
  {
    id: 'saml-decryption',
    title: 'The encrypted assertion opens with our key',
    cite: ['saml-core', '§2.3.4'],
    why: 'What cannot be opened cannot be judged: usually the identity provider still encrypts to an old certificate.',
    test: ({ document, decryption }) => {
      if (!document) return notReached;
      if (decryption.status === 'none') return notApplicable;
      const expected = 'an EncryptedAssertion for one of our keys';
      if (decryption.status === 'failed') return fail(decryption.reason, expected, 'Response/EncryptedAssertion');
      return pass('opened', expected, 'Response/EncryptedAssertion');
    },
  },
  {
    id: 'saml-one-assertion',
    title: 'There is exactly one assertion, directly in the Response',
    cite: ['saml-core', '§3.3.3'],
    why: 'With two assertions, the one that is verified need not be the one that is believed.',
    test: (subject) =>
      onDocuments(subject, (document) => {
        const expected = 'one, a child of Response';
        const assertions = allAssertions(document);
        // saml-profiles §4.1.4.2: a Response that reports an error carries no assertion; saml-status names the error.
        const { status } = claimedEnvelope(document);
        if (assertions.length === 0 && status !== undefined && status !== successStatus) return notApplicable;
        if (assertions.length !== 1) return fail(`${assertions.length}`, expected, assertions[1]?.path);
        if (document.root.children.some((child) => child === assertions[0]))
          return pass('one', expected, assertions[0]?.path);
        return fail(`one at ${assertions[0]?.path}`, expected, assertions[0]?.path);
      }),
  },
];

/** The ID of the claimed assertion, which a verified one must have too. */
export const claimedAssertionId = (document: XmlDocument | undefined): string | undefined =>
  attributeOf(claimedAssertion(document), 'ID');
