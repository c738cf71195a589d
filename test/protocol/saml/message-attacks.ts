import { assertion, providerArn, signedAssertion } from './fixture.ts';
import type { Attack } from './forging.ts';
import { change } from './forging.ts';

/** Attacks on the reader. */
export const readingAttacks: readonly Attack[] = [
  {
    name: 'DOCTYPE without entities',
    refusedBy: 'saml-doctype',
    forge: () => `<!DOCTYPE samlp:Response>${signedAssertion()}`,
  },
  {
    name: 'an entity in the NameID',
    refusedBy: 'saml-doctype',
    forge: () => `<!DOCTYPE r [<!ENTITY e "mallory">]>${change(signedAssertion(), '>alice<', '>&e;<')}`,
  },
  {
    name: 'a billion laughs',
    refusedBy: 'saml-doctype',
    forge: () => {
      const levels = Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
      return `<!DOCTYPE l [<!ENTITY e0 "laugh">${levels.join('')}]>${change(signedAssertion(), '>alice<', '>&e9;<')}`;
    },
  },
  {
    name: 'an undefined entity',
    refusedBy: 'saml-well-formed',
    forge: () => change(signedAssertion(), '>alice<', '>&alice;<'),
  },
  { name: 'a second root element', refusedBy: 'saml-well-formed', forge: () => `${signedAssertion()}<junk/>` },
  {
    name: 'a comment in the NameID, added after signing (VU#475445)',
    refusedBy: 'saml-comments',
    forge: () =>
      change(
        signedAssertion({ nameId: { value: 'alice.evil.example', format: 'x' } }),
        '>alice.evil',
        '>alice<!---->.evil',
      ),
  },
  {
    name: 'a comment in a Role value, added after signing',
    refusedBy: 'saml-comments',
    forge: () => {
      const values = [`arn:aws:iam::111122223333:role/Admin-not,${providerArn}`];
      const xml = signedAssertion({ attributes: [{ name: assertion.attributes[0]?.name ?? '', values }] });
      return change(xml, 'role/Admin-not', 'role/Admin<!---->-not');
    },
  },
  {
    name: 'a processing instruction, added after signing',
    refusedBy: 'saml-comments',
    forge: () => change(signedAssertion(), '>alice<', '>al<?x y?>ice<'),
  },
  {
    name: 'more than a million characters',
    refusedBy: 'saml-size',
    forge: () => signedAssertion() + ' '.repeat(1_000_001),
  },
  {
    name: 'ten thousand elements inside each other',
    refusedBy: 'saml-well-formed',
    forge: () => '<a>'.repeat(10_000) + '</a>'.repeat(10_000),
  },
];

/** Changes of what no signature covers. */
export const envelopeAttacks: readonly Attack[] = [
  {
    name: 'InResponseTo added to an unsigned Response',
    refusedBy: 'saml-in-response-to',
    forge: () => change(signedAssertion(), ' Destination=', ' InResponseTo="_other" Destination='),
  },
  {
    name: 'the Destination of an unsigned Response changed',
    refusedBy: 'saml-destination',
    forge: () => change(signedAssertion(), /(?<=Destination=")[^"]+/, 'https://evil.example/acs'),
  },
  {
    name: 'the status of an unsigned Response changed',
    refusedBy: 'saml-status',
    forge: () => change(signedAssertion(), 'status:Success', 'status:Responder'),
  },
  {
    name: 'the Issuer of an unsigned Response changed',
    refusedBy: 'saml-response-issuer',
    forge: () => change(signedAssertion(), /(?<=<saml:Issuer>)[^<]+/, 'https://evil.example/'),
  },
];
