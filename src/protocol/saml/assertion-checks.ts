// What a signed assertion must say so that this relying party, now, may believe it.

import type { CheckResult } from '#protocol/check.ts';
import { fail, notApplicable, notReached, pass } from '#protocol/check.ts';
import { formatInstant } from '#wire/instant.ts';
import type { AssertionContent, SamlInstant, SubjectConfirmation } from './assertion.ts';
import { readAssertion } from './assertion.ts';
import { bearerMethod } from './names.ts';
import type { SamlCheck } from './shape-checks.ts';
import type { SamlFacts } from './subject.ts';

const root = 'Response/Assertion';

/** A rule about the signed assertion; not reached where none is verified. */
function onSigned(rule: (assertion: AssertionContent, facts: SamlFacts) => CheckResult): SamlCheck['test'] {
  return ({ assertion }, facts) => (assertion ? rule(readAssertion(assertion), facts) : notReached);
}

/**
 * A rule about the first SubjectConfirmation.
 * Simplified: In reality the standard accepts an assertion when any one of several confirmations holds. Here only the
 * first is checked.
 */
function onConfirmation(rule: (confirmation: SubjectConfirmation, facts: SamlFacts) => CheckResult): SamlCheck['test'] {
  return onSigned(({ confirmations: [first] }, facts) => (first ? rule(first, facts) : notReached));
}

// saml-core §2.5.1.2: valid when now < NotOnOrAfter; clocks may differ by the allowed skew.
function notAfter(end: SamlInstant | undefined, { now, skewMs }: SamlFacts): CheckResult {
  if (end === undefined) return notApplicable;
  if (end.ms === undefined) return notReached;
  const expected = `after ${formatInstant(now - skewMs)}`;
  return now - skewMs < end.ms ? pass(end.text, expected, end.path) : fail(end.text, expected, end.path);
}

function notEarlier(begin: SamlInstant | undefined, { now, skewMs }: SamlFacts): CheckResult {
  if (begin === undefined) return notApplicable;
  if (begin.ms === undefined) return notReached;
  const expected = `${formatInstant(now + skewMs)} or earlier`;
  return begin.ms <= now + skewMs ? pass(begin.text, expected, begin.path) : fail(begin.text, expected, begin.path);
}

export const assertionChecks: readonly SamlCheck[] = [
  {
    id: 'saml-name-id-format',
    title: 'The name is of a format we know',
    cite: ['saml-core', '§8.3'],
    why: 'Two formats may give the same text to two people: an address is not a persistent name.',
    test: onSigned(({ nameId }, { nameIdFormats }) => {
      if (nameId?.format === undefined) return notReached;
      const path = `${nameId.path}/@Format`;
      const expected = nameIdFormats.join(' or ');
      return nameIdFormats.includes(nameId.format)
        ? pass(nameId.format, expected, path)
        : fail(nameId.format, expected, path);
    }),
  },
  {
    id: 'saml-confirmation-method',
    title: 'The subject is confirmed as bearer',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'Holder-of-key asks for a proof that a browser form does not carry; letting it pass skips that proof.',
    test: onConfirmation(({ method, path }) => {
      const at = `${path}/@Method`;
      return method === bearerMethod ? pass(method, bearerMethod, at) : fail(method ?? 'missing', bearerMethod, at);
    }),
  },
  {
    id: 'saml-recipient',
    title: 'The assertion was made to be delivered here',
    cite: ['saml-profiles', '§4.1.4.3'],
    why: 'A service that receives an assertion could hand it on to another and be the user there.',
    test: onConfirmation(({ recipient, dataPath }, { acs }) => {
      if (recipient === undefined) return notReached;
      const path = `${dataPath}/@Recipient`;
      return acs.includes(recipient)
        ? pass(recipient, acs.join(' or '), path)
        : fail(recipient, acs.join(' or '), path);
    }),
  },
  {
    id: 'saml-confirmation-not-on-or-after',
    title: 'The time for delivery is not over',
    cite: ['saml-profiles', '§4.1.4.3'],
    why: 'An assertion found in an old log or a browser’s history would still open the door.',
    test: onConfirmation(({ notOnOrAfter }, facts) => notAfter(notOnOrAfter, facts)),
  },
  {
    id: 'saml-confirmation-not-before',
    title: 'The SubjectConfirmationData has no NotBefore',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'The bearer profile forbids it: an assertion is delivered at once or not at all.',
    test: onConfirmation(({ notBefore }) =>
      notBefore ? fail(notBefore.text, 'none', notBefore.path) : pass('none', 'none'),
    ),
  },
  {
    id: 'saml-confirmation-in-response-to',
    title: 'The assertion answers the request that the Response answers',
    cite: ['saml-profiles', '§4.1.4.3'],
    why: 'The Response around it is often unsigned; this is the copy that cannot be changed.',
    test: onConfirmation(({ inResponseTo, dataPath }, { outstandingRequests }) => {
      const expected = outstandingRequests.join(' or ') || 'no InResponseTo: nothing was asked';
      const path = `${dataPath}/@InResponseTo`;
      if (inResponseTo === undefined) {
        return outstandingRequests.length > 0 ? fail('missing', expected, dataPath) : pass('unsolicited', expected);
      }
      return outstandingRequests.includes(inResponseTo)
        ? pass(inResponseTo, expected, path)
        : fail(inResponseTo, expected, path);
    }),
  },
  {
    id: 'saml-not-before',
    title: 'The assertion is valid already',
    cite: ['saml-core', '§2.5.1.2'],
    why: 'A time in the future means that one of the two clocks is wrong, and then the end is wrong too.',
    test: onSigned(({ conditions }, facts) => (conditions ? notEarlier(conditions.notBefore, facts) : notReached)),
  },
  {
    id: 'saml-not-on-or-after',
    title: 'The assertion is still valid',
    cite: ['saml-core', '§2.5.1.2'],
    why: 'What was true when the user signed in need not be true for ever.',
    test: onSigned(({ conditions }, facts) => (conditions ? notAfter(conditions.notOnOrAfter, facts) : notReached)),
  },
  {
    id: 'saml-audience-present',
    title: 'The assertion says for whom it is',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'An assertion for everyone that one service receives can be used by it at every other.',
    test: onSigned(({ conditions }) => {
      if (!conditions) return notReached;
      const path = `${conditions.path}/AudienceRestriction`;
      const expected = 'an AudienceRestriction';
      return conditions.audiences.length > 0
        ? pass('there', expected, path)
        : fail('missing', expected, conditions.path);
    }),
  },
  {
    id: 'saml-audience',
    title: 'The assertion is for us',
    cite: ['saml-core', '§2.5.1.4'],
    why: 'The identity provider signs for many services; this is the one word that keeps them apart.',
    test: onSigned(({ conditions }, { audiences }) => {
      if (!conditions || conditions.audiences.length === 0) return notReached;
      const path = `${conditions.path}/AudienceRestriction/Audience`;
      const expected = audiences.join(' or ');
      const other = conditions.audiences.find((list) => !list.some((audience) => audiences.includes(audience)));
      const said = (other ?? conditions.audiences[0] ?? []).join(', ');
      return other ? fail(said || 'nobody', expected, path) : pass(said, expected, path);
    }),
  },
  {
    id: 'saml-session-not-on-or-after',
    title: 'The user’s session at the identity provider is not over',
    cite: ['saml-core', '§2.7.2'],
    why: 'A session here must not outlive the one that it rests on.',
    test: onSigned(({ authnStatements }, facts) => {
      const results = authnStatements.map(({ sessionNotOnOrAfter }) => notAfter(sessionNotOnOrAfter, facts));
      return (
        results.find(({ outcome }) => outcome === 'fail') ??
        results.find(({ outcome }) => outcome === 'pass') ??
        notApplicable
      );
    }),
  },
  {
    id: 'saml-issue-age',
    title: 'The assertion is fresh',
    cite: ['aws-five-minutes'],
    why: 'A long NotOnOrAfter is the identity provider’s choice; the relying party can be stricter.',
    test: onSigned(({ issueInstant }, { now, skewMs, maxAgeMs }) => {
      if (issueInstant?.ms === undefined) return notReached;
      const oldest = now - maxAgeMs - skewMs;
      const expected = `${formatInstant(oldest)} or later`;
      const { text, ms, path } = issueInstant;
      return ms >= oldest ? pass(text, expected, path) : fail(text, expected, path);
    }),
  },
  {
    id: 'saml-replay',
    title: 'The assertion was not used before',
    cite: ['saml-profiles', '§4.1.4.5'],
    why: 'Whoever copies the form once can post it again while it is valid.',
    test: onSigned(({ id }, { seenAssertions }) => {
      const path = `${root}/@ID`;
      return seenAssertions.includes(id)
        ? fail(`${id}, seen before`, 'an ID not seen before', path)
        : pass(id, 'an ID not seen before', path);
    }),
  },
];
