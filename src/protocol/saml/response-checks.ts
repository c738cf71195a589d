// The Response around the assertion. It is often unsigned, so nothing in it can prove anything; it can only be refused.
import { fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { successStatus } from './names.ts';
import type { SamlCheck } from './shape-checks.ts';
import { claimedEnvelope, placedSignatures } from './structure.ts';

export const responseChecks: readonly SamlCheck[] = [
  {
    id: 'saml-status',
    title: 'The identity provider reports success',
    cite: ['saml-core', '§3.2.2.2'],
    why: 'A Response may carry an error instead of an assertion; its status says which.',
    test: ({ document }) => {
      if (!document) return notReached;
      const { status, subStatus } = claimedEnvelope(document);
      const path = 'Response/Status/StatusCode/@Value';
      if (status === successStatus) return pass(status, successStatus, path);
      return fail(subStatus ? `${status}, ${subStatus}` : (status ?? 'missing'), successStatus, path);
    },
  },
  {
    id: 'saml-response-issuer',
    title: 'The Response comes from the identity provider we trust',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'A Response of one provider around an assertion of another was put together by someone else.',
    test: ({ document, trusted }) => {
      if (!document) return notReached;
      const { issuer } = claimedEnvelope(document);
      if (issuer === undefined) return notApplicable;
      const expected = trusted.map(({ entityId }) => entityId).join(' or ') || 'an issuer in the metadata';
      const path = 'Response/Issuer';
      return trusted.some(({ entityId }) => entityId === issuer)
        ? pass(issuer, expected, path)
        : fail(issuer, expected, path);
    },
  },
  {
    id: 'saml-destination',
    title: 'The Response was sent to this address',
    cite: ['saml-bindings', '§3.5.5.2'],
    why: 'A Response that was posted to one service can be carried on to another by it.',
    test: ({ document }, { acs }) => {
      if (!document) return notReached;
      const { destination } = claimedEnvelope(document);
      const expected = acs.join(' or ');
      const path = 'Response/@Destination';
      // saml-bindings §3.5.5.2 demands a Destination in signed messages only.
      const signed = placedSignatures(document).some(({ on }) => on === 'Response');
      if (destination === undefined) return signed ? fail('missing', expected, path) : notApplicable;
      return acs.includes(destination) ? pass(destination, expected, path) : fail(destination, expected, path);
    },
  },
  {
    id: 'saml-in-response-to',
    title: 'The Response answers a request of ours, or none',
    cite: ['saml-core', '§3.2.2'],
    why: 'An answer to a question that nobody asked here was meant for another session, perhaps an attacker’s.',
    test: ({ document }, { outstandingRequests }) => {
      if (!document) return notReached;
      const { inResponseTo } = claimedEnvelope(document);
      const expected = outstandingRequests.join(' or ') || 'no InResponseTo: nothing was asked';
      const path = 'Response/@InResponseTo';
      if (inResponseTo === undefined) return pass('unsolicited', 'an open request, or unsolicited');
      return outstandingRequests.includes(inResponseTo)
        ? pass(inResponseTo, expected, path)
        : fail(inResponseTo, expected, path);
    },
  },
];
