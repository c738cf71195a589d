// What a request must say so that an identity provider answers it, and to which address.
import type { Check, CheckResult } from '#protocol/check.ts';
import { fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { formatInstant } from '#wire/instant.ts';
import { assertionConsumer } from './assertion-consumer.ts';
import { assertionNamespace, postBinding } from './names.ts';
import type { RequestFacts, SamlRequest, SamlRequestSubject } from './request.ts';
import { requestGateChecks } from './request-gate-checks.ts';
import { attributeOf, childOf } from './xml-document.ts';

export type RequestCheck = Check<SamlRequestSubject, RequestFacts>;

/** A rule about a gated request; not reached where there is none. */
function onRequest(
  rule: (request: SamlRequest, subject: SamlRequestSubject, facts: RequestFacts) => CheckResult,
): RequestCheck['test'] {
  return (subject, facts) => (subject.request ? rule(subject.request, subject, facts) : notReached);
}

function signatureHolds({ signature, kind, sender }: SamlRequestSubject, path: string, what: string): CheckResult {
  const expected = `a signature over ${what} that fits a certificate in the sender’s metadata`;
  switch (signature.status) {
    case 'absent':
      return notApplicable;
    case 'valid':
      return pass('it fits', expected, path);
    case 'not-checked':
      return notReached;
    case 'digest-differs':
      return fail(`the digest does not fit: the ${kind} was changed after it was signed`, expected, path);
    case 'foreign-key':
      return fail(sender ? 'the certificate is none of the metadata' : 'the sender is not known', expected, path);
    default:
      return fail('the value does not fit: another key signed, or what was signed has changed', expected, path);
  }
}

/** What follows the gate. Signature, address and sender come from signed content or from the metadata, from nothing else. */
const afterGate: readonly RequestCheck[] = [
  {
    id: 'saml-request-issuer',
    title: 'The request comes from a service provider that is registered here',
    cite: ['saml-profiles', '§4.1.4.1'],
    why: 'Whoever may ask for assertions in the name of any service collects them.',
    test: ({ document, registered, sender }) => {
      if (!document) return notReached;
      const issuer = childOf(document.root, assertionNamespace, 'Issuer');
      const expected = registered.map(({ entityId }) => entityId).join(' or ') || 'a registered service provider';
      const path = issuer?.path ?? document.root.path;
      return sender ? pass(sender.entityId, expected, path) : fail(issuer?.text ?? 'missing', expected, path);
    },
  },
  {
    id: 'saml-redirect-signature',
    title: 'The signature of the query holds',
    cite: ['saml-bindings', '§3.4.4.1'],
    why: 'Whoever can change the query unnoticed chooses which request is answered, and with which RelayState.',
    test: (subject) => (subject.redirect ? signatureHolds(subject, 'Signature', 'the query') : notApplicable),
  },
  {
    id: 'saml-request-signature',
    title: 'The signature of the request holds',
    cite: ['saml-core', '§5.4'],
    why: 'Whoever can change a signed request unnoticed chooses where the answer goes.',
    test: (subject) => {
      const { document, redirect, kind } = subject;
      if (redirect) return notApplicable;
      return document ? signatureHolds(subject, `${document.root.path}/Signature`, `the ${kind}`) : notReached;
    },
  },
  {
    id: 'saml-request-signed',
    title: 'The request is signed where that is agreed',
    cite: ['saml-metadata', '§2.4.3, §2.4.4'],
    why: 'If the signature may be left out, whoever changes the request leaves it out.',
    test: onRequest(({ signed }, { document, sender }, { wantSigned }) => {
      if (!wantSigned && !sender?.authnRequestsSigned) return notApplicable;
      const path = document?.root.path;
      return signed ? pass('signed', 'a signature', path) : fail('not signed', 'a signature', path);
    }),
  },
  {
    id: 'saml-request-version',
    title: 'The request is of version 2.0 and has an ID',
    cite: ['saml-core', '§3.2.1'],
    why: 'The answer names the ID; without one nobody can tell which question it answers.',
    test: onRequest(({ version, id }, { document }) => {
      const path = document?.root.path ?? '';
      if (version !== '2.0') return fail(version ?? 'missing', '2.0', `${path}/@Version`);
      return id === '' ? fail('missing', 'an ID', `${path}/@ID`) : pass(`2.0, ${id}`, '2.0 and an ID', `${path}/@ID`);
    }),
  },
  {
    id: 'saml-request-destination',
    title: 'The request was sent to this address',
    cite: ['saml-bindings', '§3.4.5.2, §3.5.5.2'],
    why: 'A request that was made for one identity provider can be carried on to another by it.',
    test: onRequest(({ destination, signed }, { document }, { destinations }) => {
      const expected = destinations.join(' or ');
      const path = `${document?.root.path}/@Destination`;
      // The bindings demand a Destination in signed messages only.
      if (destination === undefined) return signed ? fail('missing', expected, document?.root.path) : notApplicable;
      return destinations.includes(destination) ? pass(destination, expected, path) : fail(destination, expected, path);
    }),
  },
  {
    id: 'saml-request-acs',
    title: 'The answer goes to an address of the sender',
    cite: ['saml-core', '§3.4.1'],
    why: 'Whoever names the address of an unsigned request gets the assertion sent there.',
    test: onRequest((request, { document, sender, kind }) => {
      if (kind !== 'AuthnRequest') return notApplicable;
      if (!sender) return notReached;
      const name = request.acsUrl === undefined ? 'AssertionConsumerServiceIndex' : 'AssertionConsumerServiceURL';
      const asked = attributeOf(document?.root, name);
      const path = asked === undefined ? undefined : `${document?.root.path}/@${name}`;
      const registered = sender.assertionConsumer.map(({ location }) => location).join(' or ');
      const expected = request.signed ? `${registered} or any that a signed request names` : registered;
      const address = assertionConsumer(request, sender);
      return address === undefined ? fail(asked ?? 'none', expected, path) : pass(address, expected, path);
    }),
  },
  {
    id: 'saml-request-protocol-binding',
    title: 'The answer is wanted as a form',
    cite: ['saml-core', '§3.4.1'],
    why: 'An answer in another binding than the sender waits for is never read.',
    test: onRequest(({ protocolBinding }, { document }) => {
      if (protocolBinding === undefined) return notApplicable;
      const path = `${document?.root.path}/@ProtocolBinding`;
      return protocolBinding === postBinding
        ? pass(protocolBinding, postBinding, path)
        : fail(protocolBinding, postBinding, path);
    }),
  },
  {
    id: 'saml-request-age',
    title: 'The request is fresh',
    cite: ['saml-core', '§3.2.1'],
    why: 'A link to an old request in a mail would start a sign-in that nobody began.',
    test: onRequest(({ issueInstant }, { document }, { now, skewMs, maxAgeMs }) => {
      const expected = `${formatInstant(now - maxAgeMs - skewMs)} to ${formatInstant(now + skewMs)}`;
      const { text, ms, path } = issueInstant ?? { text: 'missing', ms: undefined, path: document?.root.path };
      const fresh = ms !== undefined && ms >= now - maxAgeMs - skewMs && ms <= now + skewMs;
      return fresh ? pass(text, expected, path) : fail(text, expected, path);
    }),
  },
  {
    id: 'saml-relay-state',
    title: 'The RelayState has at most 80 bytes',
    cite: ['saml-bindings', '§3.4.3, §3.5.3'],
    why: 'A party that keeps to the standard may cut it off, and the user lands somewhere else.',
    test: ({ relayState }) => {
      if (relayState === undefined) return notApplicable;
      const { length } = bytesOfText(relayState);
      return length <= 80
        ? pass(`${length}`, 'at most 80', 'RelayState')
        : fail(`${length}`, 'at most 80', 'RelayState');
    },
  },
];

/** Every check of a request, in order: the gate, then what the request says. */
export const requestChecks: readonly RequestCheck[] = [...requestGateChecks, ...afterGate];
