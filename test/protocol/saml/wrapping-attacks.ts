// Signature wrapping: the signature stays valid, what it covers is moved, and a forged copy takes its place.
import { sign } from '#protocol/saml/samlify.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { written } from './fixture.ts';
import type { Attack } from './forging.ts';
import {
  assertionPattern,
  change,
  endOfIssuer,
  endOfResponse,
  evil,
  extensions,
  must,
  object,
  onAssertion,
  onResponse,
  own,
} from './forging.ts';

/** XSW 1 to 8 after Somorovsky et al., On Breaking SAML (USENIX Security 2012), and relatives. */
export const wrappingAttacks: readonly Attack[] = [
  {
    name: 'XSW1: the signed Response in an Object inside its own signature, in a forged Response',
    refusedBy: 'saml-signature-object',
    forge: () => {
      const { put, holding, original } = onResponse();
      return put(holding(object(original)));
    },
  },
  {
    name: 'XSW1b: the signed Response directly inside its own signature',
    refusedBy: 'saml-nested-message',
    forge: () => {
      const { put, holding, original } = onResponse();
      return put(holding(original));
    },
  },
  {
    name: 'XSW2: the signed Response before its signature, in a forged Response',
    refusedBy: 'saml-nested-message',
    forge: () => {
      const { put, signature, original } = onResponse();
      return put(original + signature);
    },
  },
  {
    name: 'XSW2b: the signed Response in the Extensions of a forged one',
    refusedBy: 'saml-nested-message',
    forge: () => {
      const { put, signature, original } = onResponse();
      return put(signature + extensions(original));
    },
  },
  {
    name: 'XSW2c: the forged Response has the ID of the signed one',
    refusedBy: 'saml-unique-ids',
    forge: () => {
      const { original, holding } = onResponse();
      const forged = change(original, assertionPattern, (found) => evil(found));
      return change(forged, endOfIssuer, endOfIssuer + holding(object(original)));
    },
  },
  {
    name: 'XSW3: a forged assertion before the signed one',
    refusedBy: 'saml-one-assertion',
    forge: () => {
      const { put, forged, original } = onAssertion();
      return put(forged + original);
    },
  },
  {
    name: 'XSW3b: a forged assertion after the signed one',
    refusedBy: 'saml-one-assertion',
    forge: () => {
      const { put, forged, original } = onAssertion();
      return put(original + forged);
    },
  },
  {
    name: 'XSW4: the signed assertion inside a forged one',
    refusedBy: 'saml-one-assertion',
    forge: () => {
      const { put, forged, original } = onAssertion();
      return put(change(forged, '</saml:Assertion>', `${original}</saml:Assertion>`));
    },
  },
  {
    name: 'XSW5: the forged assertion holds the signature, the signed one follows',
    refusedBy: 'saml-signature-place',
    forge: () => {
      const { put, original, bare } = onAssertion();
      return put(evil(original) + bare);
    },
  },
  {
    name: 'XSW6: the signed assertion inside the signature of a forged one',
    refusedBy: 'saml-one-assertion',
    forge: () => {
      const { put, forged, signature, bare } = onAssertion();
      const holding = change(signature, '</ds:Signature>', `${bare}</ds:Signature>`);
      return put(change(forged, endOfIssuer, endOfIssuer + holding));
    },
  },
  {
    name: 'XSW7: Extensions hold a forged assertion with the ID of the signed one',
    refusedBy: 'saml-unique-ids',
    forge: () => {
      const { shell, bare, original } = onAssertion();
      const opened = change(shell, endOfIssuer, endOfIssuer + extensions(evil(bare, own(original))));
      return change(opened, endOfResponse, original + endOfResponse);
    },
  },
  {
    name: 'XSW8: the signed assertion in an Object inside the signature of a forged one',
    refusedBy: 'saml-one-assertion',
    forge: () => {
      const { put, forged, signature, bare } = onAssertion();
      const holding = change(signature, '</ds:Signature>', `${object(bare)}</ds:Signature>`);
      return put(change(forged, endOfIssuer, endOfIssuer + holding));
    },
  },
  {
    name: 'XSW9: the signed assertion in the SubjectConfirmationData of a forged one',
    refusedBy: 'saml-one-assertion',
    forge: () => {
      const { put, forged, original } = onAssertion();
      const data = must(forged, /<saml:SubjectConfirmationData[^>]*\/>/);
      const holding = `${data.slice(0, -2)}>${original}</saml:SubjectConfirmationData>`;
      return put(change(forged, data, holding));
    },
  },
  {
    name: 'XSW10: the assertion’s signature moved to a forged Response, the signed assertion in Extensions',
    refusedBy: 'saml-one-assertion',
    forge: () => {
      const { shell, signature, bare, forged } = onAssertion();
      const opened = change(shell, endOfIssuer, endOfIssuer + signature + extensions(bare));
      return change(opened, endOfResponse, forged + endOfResponse);
    },
  },
  {
    name: 'XSW11: a root named Response of another namespace',
    refusedBy: 'saml-root',
    forge: () => {
      const { original, forged } = onAssertion();
      const namespaces = 'xmlns:x="urn:x" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"';
      return `<x:Response ${namespaces}>${original}${forged}</x:Response>`;
    },
  },
  {
    name: 'a forged assertion of another namespace beside the signed one',
    refusedBy: 'saml-foreign-namespace',
    forge: () => {
      const { put, forged, original } = onAssertion();
      return put(original + change(forged, '<saml:Assertion ', '<saml:Assertion xmlns:saml="urn:x" '));
    },
  },
  {
    name: 'two assertions under one signature of the Response',
    refusedBy: 'saml-one-assertion',
    forge: () => {
      const both = change(written(), endOfResponse, evil(must(written(), assertionPattern)) + endOfResponse);
      return sign(both, 'Response', idpSigning);
    },
  },
];
