// The structure of signatures, before they are verified: XML Signature allows far more than SAML's profile of it
// (saml-core §5.4), and every attack lives in the difference.

import type { CheckResult } from '#protocol/check.ts';
import { fail, notApplicable, pass } from '#protocol/check.ts';
import { onDocuments } from './gate-checks.ts';
import * as names from './names.ts';
import type { GateCheck } from './reading-checks.ts';
import type { PlacedSignature } from './structure.ts';
import { placedSignatures, signatureParts } from './structure.ts';
import type { XmlElement } from './xml-document.ts';
import { attributeOf, childrenOf } from './xml-document.ts';

const signatureMethods: readonly string[] = [names.rsaSha1, names.rsaSha256, names.rsaSha512, names.rsaPssSha256];
const digestMethods: readonly string[] = [names.sha1, names.sha256, names.sha512];
const parts = (element: XmlElement, local: string) => childrenOf(element, names.signatureNamespace, local);

/** A rule for each signature of the document: the first failure, the last pass, or not applicable where nothing is signed. */
function eachSignature(rule: (placed: PlacedSignature) => CheckResult): GateCheck['test'] {
  return (subject) =>
    onDocuments(subject, (document) => {
      const results = placedSignatures(document).map(rule);
      return results.find(({ outcome }) => outcome === 'fail') ?? results.at(-1) ?? notApplicable;
    });
}

export const signatureGateChecks: readonly GateCheck[] = [
  {
    id: 'saml-signature-place',
    title: 'Signatures stand directly in the message or in its Assertion',
    cite: ['saml-core', '§5.4.1'],
    why: 'A signature somewhere else signs something else, and a search for any signature finds it.',
    test: (subject) =>
      onDocuments(subject, (document) => {
        const expected = 'at most one in the message, at most one in its Assertion';
        const placed = placedSignatures(document);
        const all = document.elements.filter(
          ({ namespace, local }) => namespace === names.signatureNamespace && local === 'Signature',
        );
        const known = new Set(placed.map(({ signature }) => signature));
        const stray = all.find((signature) => !known.has(signature));
        if (stray) return fail(stray.path, expected, stray.path);
        const second = placed.find(({ on }, index) => placed[index - 1]?.on === on);
        if (second) return fail(`two in ${second.signer.local}`, expected, second.signature.path);
        return pass(placed.map(({ signer }) => signer.local).join(' and ') || 'none', expected);
      }),
  },
  {
    id: 'saml-signed-info',
    title: 'A signature has one SignedInfo and one SignatureValue',
    cite: ['cve-2025-29774'],
    why: 'With two SignedInfo the signature value is checked over the one and the digest is taken from the other.',
    test: eachSignature(({ signature }) => {
      for (const local of ['SignedInfo', 'SignatureValue']) {
        const found = signatureParts(signature, local);
        if (found.length === 1 && parts(signature, local)[0] === found[0]) continue;
        return fail(`${found.length} ${local}`, `one ${local}, a child of Signature`, found[1]?.path ?? signature.path);
      }
      return pass('one of each', 'one of each', signature.path);
    }),
  },
  {
    id: 'saml-signature-object',
    title: 'A signature carries no Object and nothing else that is signed',
    cite: ['saml-errata', 'E91'],
    why: 'An Object inside the signature is the classic hiding place of the signed original.',
    test: eachSignature(({ signature }) => {
      const expected = 'SignedInfo, SignatureValue and KeyInfo only';
      const known = ['SignedInfo', 'SignatureValue', 'KeyInfo'];
      const other = signature.children.find(
        ({ local, namespace }) => namespace !== names.signatureNamespace || !known.includes(local),
      );
      return other ? fail(other.local, expected, other.path) : pass(undefined, expected, signature.path);
    }),
  },
  {
    id: 'saml-signature-reference',
    title: 'A signature refers to the element it stands in, and to nothing else',
    cite: ['saml-core', '§5.4.2'],
    why: 'If the reference may point elsewhere, a valid signature proves nothing about the element around it.',
    test: eachSignature(({ signature, signer }) => {
      const references = signatureParts(signature, 'Reference');
      const expected = `#${attributeOf(signer, 'ID') ?? ''}`;
      if (references.length !== 1) return fail(`${references.length} References`, 'one Reference', signature.path);
      const uri = attributeOf(references[0], 'URI');
      const path = `${references[0]?.path}/@URI`;
      return uri === expected && uri !== '#' ? pass(uri, expected, path) : fail(uri ?? 'no URI', expected, path);
    }),
  },
  {
    id: 'saml-signature-transforms',
    title: 'Only the enveloped-signature and exclusive canonicalization transforms are used',
    cite: ['saml-core', '§5.4.3, §5.4.4'],
    why: 'A transform can cut away what it likes before the digest is taken; canonicalization with comments signs them.',
    test: eachSignature(({ signature }) => {
      const expected = 'enveloped-signature, then xml-exc-c14n#';
      const transforms = signatureParts(signature, 'Transform');
      const used = transforms.map((transform) => attributeOf(transform, 'Algorithm') ?? 'none');
      const path = transforms[0]?.path ?? signature.path;
      const right =
        used.length === 2 && used[0] === names.envelopedSignature && used[1] === names.exclusiveCanonicalization;
      if (!right) return fail(used.join(', ') || 'none', expected, path);
      const method = signatureParts(signature, 'CanonicalizationMethod').map((element) =>
        attributeOf(element, 'Algorithm'),
      );
      if (method.length === 1 && method[0] === names.exclusiveCanonicalization) return pass(expected, expected, path);
      return fail(
        `SignedInfo in ${method.join(', ') || 'no canonical form'}`,
        names.exclusiveCanonicalization,
        signature.path,
      );
    }),
  },
  {
    id: 'saml-signature-algorithm',
    title: 'The signature is made with a private key by a known algorithm',
    cite: ['saml-core', '§5.4.1'],
    why: 'Where the message may choose a keyed hash, the public certificate becomes the secret and anyone can sign.',
    test: eachSignature(({ signature }) => {
      const single = (local: string): string => {
        const found = signatureParts(signature, local);
        return found.length === 1 ? (attributeOf(found[0], 'Algorithm') ?? 'none') : `${found.length} ${local}`;
      };
      const method = single('SignatureMethod');
      const digest = single('DigestMethod');
      const path = signatureParts(signature, 'SignatureMethod')[0]?.path ?? signature.path;
      if (!signatureMethods.includes(method)) return fail(method, 'an RSA signature', path);
      if (!digestMethods.includes(digest)) return fail(digest, 'SHA-1, SHA-256 or SHA-512', path);
      return pass(method, 'an RSA signature', path);
    }),
  },
];
