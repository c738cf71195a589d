// The structure of a request, before a signature is looked at: the same gate as for a Response, with the request's own root.
// Without it a verifier checks the signature of the request inside and reads the forged one around it.
import { fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { gateChecks } from './gate-checks.ts';
import { protocolNamespace, rsaPssSha256, rsaSha1, rsaSha256, rsaSha512, signatureNamespace } from './names.ts';
import { type GateCheck, readingCheck, readingChecks } from './reading-checks.ts';
import type { SamlRequestSubject } from './request.ts';
import { signatureGateChecks } from './signature-gate-checks.ts';
import { allAssertions } from './structure.ts';

/** What a request's gate sees: nothing of it is verified yet. */
export type UngatedRequest = Omit<SamlRequestSubject, 'signature' | 'request'>;
export type RequestGateCheck = Omit<GateCheck, 'test'> & {
  readonly test: (subject: UngatedRequest) => ReturnType<typeof pass>;
};

const algorithms: readonly string[] = [rsaSha1, rsaSha256, rsaSha512, rsaPssSha256];

/** What the parameters of a redirect must be like. Each is not applicable to a posted form. */
export const redirectChecks: readonly RequestGateCheck[] = [
  {
    id: 'saml-redirect-parameters',
    title: 'Every parameter of the redirect occurs once, with its partner',
    cite: ['saml-bindings', '§3.4.4.1'],
    why: 'With a parameter twice, the one whose octets are verified need not be the one that is read.',
    test: ({ redirect }) => {
      if (!redirect) return notApplicable;
      const expected = 'SAMLRequest, RelayState, SigAlg and Signature, each at most once, deflated';
      const { disorder } = redirect;
      return disorder ? fail(disorder.message, expected, disorder.path) : pass(undefined, expected);
    },
  },
  {
    id: 'saml-redirect-algorithm',
    title: 'The redirect is signed with a private key by a known algorithm',
    cite: ['saml-bindings', '§3.4.4.1'],
    why: 'Where the query may choose a keyed hash, the public certificate becomes the secret and anyone can sign.',
    test: ({ redirect }) => {
      if (!redirect?.signature) return notApplicable;
      const { algorithm } = redirect.signature;
      const expected = 'an RSA signature';
      return algorithms.includes(algorithm)
        ? pass(algorithm, expected, 'SigAlg')
        : fail(algorithm || 'none', expected, 'SigAlg');
    },
  },
];

const deflated = readingCheck(
  'saml-deflate',
  'deflate',
  'The decoded bytes are DEFLATE data',
  ['saml-bindings', '§3.4.4.1'],
  'a complete stream of raw DEFLATE (RFC 1951)',
  'A message that was posted and one that was redirected are encoded differently; guessing reads the wrong one.',
);

const ownChecks: readonly RequestGateCheck[] = [
  {
    id: 'saml-request-root',
    title: 'The message is a SAML 2.0 request of the kind that is answered here',
    cite: ['saml-core', '§3.4.1, §3.7.1'],
    why: 'A verifier that goes by local names accepts a request of any namespace, with its own rules inside.',
    test: ({ document, kind }) => {
      if (!document) return notReached;
      const { root } = document;
      const expected = `${kind} in ${protocolNamespace}`;
      const actual = `${root.local} in ${root.namespace || 'no namespace'}`;
      return actual === expected ? pass(actual, expected, root.path) : fail(actual, expected, root.path);
    },
  },
  {
    id: 'saml-request-assertion',
    title: 'The request holds no assertion',
    cite: ['saml-core', '§3.4.1, §3.7.1'],
    why: 'An assertion brings a signature of its own, which says nothing about the request around it.',
    test: ({ document }) => {
      if (!document) return notReached;
      const [found] = allAssertions(document);
      return found ? fail(found.path, 'none', found.path) : pass('none', 'none');
    },
  },
  {
    id: 'saml-redirect-element',
    title: 'A redirected message carries no signature inside',
    cite: ['saml-bindings', '§3.4.4.1'],
    why: 'The signature over the query is the one that counts; two that disagree leave the choice to the reader.',
    test: ({ document, redirect }) => {
      if (!redirect) return notApplicable;
      if (!document) return notReached;
      const found = document.elements.find(
        ({ local, namespace }) => local === 'Signature' && namespace === signatureNamespace,
      );
      return found ? fail('a Signature', 'none', found.path) : pass('none', 'none');
    },
  },
];

const shared = (id: string): boolean => !['saml-root', 'saml-decryption', 'saml-one-assertion'].includes(id);

/** Every check that a request must pass before its signature is looked at, in order. */
export const requestGateChecks: readonly RequestGateCheck[] = [
  ...redirectChecks,
  ...readingChecks.slice(0, 1),
  deflated,
  ...readingChecks.slice(1),
  ...ownChecks,
  ...gateChecks.filter(({ id }) => shared(id)),
  ...signatureGateChecks,
];
