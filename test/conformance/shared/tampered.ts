// What someone without the identity provider's key makes of the Responses of every flow.
import { type Asked, commandFor, flowsWithResponse, responseOf } from './responses.ts';

type Tampering = Omit<Asked, 'flow'> & {
  readonly name: string;
  /** The flows whose Response has what is changed; without it, all of them. */
  readonly flows?: readonly string[];
  /** What someone on the path does to the XML. */
  readonly change?: (xml: string) => string;
};

/** Replaces, and throws where there is nothing to replace: a change that changes nothing proves nothing. */
const changed = (pattern: string | RegExp, by: string) => (xml: string) => {
  const next = xml.replace(pattern, by);
  if (next === xml) throw new Error(`the Response has no ${pattern}`);
  return next;
};
const encryption = { inputs: { encryption: true } };
const ofSamlSts = { flows: ['saml-sts'] };

/** What nobody may accept: each differs from a Response that everybody accepts in this one thing. */
const tamperings: readonly Tampering[] = [
  { name: 'the role', ...ofSamlSts, change: changed('role/FinanceRead', 'role/Admin') },
  { name: 'the subject', change: changed(/(<saml:NameID[^>]*>)alice/, '$1mallory') },
  { name: 'the session name', ...ofSamlSts, change: changed('>alice@corp', '>mallory@corp') },
  { name: 'the audience', change: changed('<saml:Audience>', '<saml:Audience>urn:elsewhere:') },
  { name: 'the recipient', change: changed(/Recipient="[^"]*/, 'Recipient="https://evil.example/acs') },
  { name: 'the end of its validity', change: changed(/(<saml:Conditions .*?NotOnOrAfter=")2\d{3}/s, '$12100') },
  {
    name: 'the issuer of the assertion',
    change: changed(/(Assertion .*?<saml:Issuer>)[^<]+/s, '$1https://evil.example'),
  },
  { name: 'the ID of the assertion', change: changed(/(<saml:Assertion ID=")_/, '$1_x') },
  { name: 'a session tag', ...ofSamlSts, change: changed('>Finance<', '>Legal<') },
  { name: 'white space in the assertion', change: changed('</saml:Subject>', ' </saml:Subject>') },
  { name: 'the value of the signature', change: changed(/(<ds:SignatureValue>)..../, '$1AAAA') },
  { name: 'the digest', change: changed(/(<ds:DigestValue>)..../, '$1AAAA') },
  { name: 'no signature', change: changed(/<ds:Signature .*?<\/ds:Signature>/s, '') },
  { name: 'the canonicalization', change: changed(/(CanonicalizationMethod Algorithm=")[^"]+/, '$1urn:none') },
  { name: 'signed by another key', ...ofSamlSts, faults: ['rogue-idp'] },
  { name: 'signed by the next key, which nobody announced', ...ofSamlSts, faults: ['certificate-rotated'] },
  {
    name: 'the encrypted key',
    ...ofSamlSts,
    ...encryption,
    change: changed(/(<e:CipherValue>|<xenc:CipherValue>)..../, '$1AAAA'),
  },
  {
    name: 'an assertion of its own in the place of the encrypted one',
    ...ofSamlSts,
    ...encryption,
    change: changed(
      /<saml:EncryptedAssertion.*<\/saml:EncryptedAssertion>/s,
      '<saml:Assertion ID="_evil" Version="2.0" IssueInstant="2026-11-23T09:30:00Z"><saml:Issuer>https://idp.corp.example.com/metadata</saml:Issuer><saml:Subject><saml:NameID>mallory</saml:NameID></saml:Subject></saml:Assertion>',
    ),
  },
];

/** Every change of every flow's Response; `xml` gives it for a run that began at this instant. */
export const tampered = flowsWithResponse.flatMap(({ flow, sides }) =>
  tamperings
    .filter(({ flows = [flow] }) => flows.includes(flow))
    .map(({ name, flows, change, ...options }) => {
      const asked: Asked = { flow, ...options };
      const made = (start: number) => responseOf(asked, start);
      return {
        name: `${flow}, ${name}`,
        asked,
        sides,
        /** Without a change on the way, the command that prints the flow's Response prints this one. */
        printed: change === undefined,
        xml: async (start: number) => (change === undefined ? made(start) : change(await made(start))),
      };
    }),
);

/** What they are made from, each once: who refuses these too has shown nothing by refusing the others. */
export const originals = [
  ...new Map(tampered.filter(({ printed }) => !printed).map((one) => [commandFor(one.asked), one])).values(),
].map(({ asked, sides }) => ({
  name: [`accepts what was changed: ${asked.flow}`, ...Object.keys(asked.inputs ?? {})].join(', '),
  asked,
  sides,
  printed: true,
  xml: (start: number) => responseOf(asked, start),
}));
