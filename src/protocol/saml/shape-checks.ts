// Does the message have the parts that a relying party needs? These look at the bytes as they came, as a schema would, and
// can only refuse: what an assertion says is read from signed content alone.

import type { Check, CheckResult } from '#protocol/check.ts';
import { fail, notReached, pass } from '#protocol/check.ts';
import type { SamlInstant } from './assertion.ts';
import { instantOf } from './assertion.ts';
import { assertionNamespace } from './names.ts';
import { claimedAssertion, openDocument } from './structure.ts';
import type { SamlFacts, SamlSubject } from './subject.ts';
import type { XmlElement } from './xml-document.ts';
import { attributeOf, childOf, childrenOf } from './xml-document.ts';

export type SamlCheck = Check<SamlSubject, SamlFacts>;

const part = (element: XmlElement | undefined, local: string) => childOf(element, assertionNamespace, local);

/** A rule about the assertion as it came; not reached where there is no single one. */
function onClaimed(rule: (assertion: XmlElement, subject: SamlSubject) => CheckResult): SamlCheck['test'] {
  return (subject) => {
    const assertion = claimedAssertion(openDocument(subject));
    return assertion ? rule(assertion, subject) : notReached;
  };
}

const present = (value: string | undefined, expected: string, path: string): CheckResult =>
  value === undefined || value.trim() === '' ? fail('missing', expected, path) : pass(value, expected, path);

const confirmationData = (assertion: XmlElement): XmlElement | undefined =>
  part(part(part(assertion, 'Subject'), 'SubjectConfirmation'), 'SubjectConfirmationData');

function onConfirmationData(name: string): SamlCheck['test'] {
  return onClaimed((assertion) => {
    const data = confirmationData(assertion);
    return data ? present(attributeOf(data, name), `a ${name}`, `${data.path}/@${name}`) : notReached;
  });
}

export const shapeChecks: readonly SamlCheck[] = [
  {
    id: 'saml-version',
    title: 'Response and Assertion are of version 2.0',
    cite: ['saml-core', '§4.1.2, §4.1.3'],
    why: 'SAML 1.1 has other rules under similar names.',
    test: (subject) => {
      const response = openDocument(subject)?.root;
      if (!response) return notReached;
      const assertion = claimedAssertion(openDocument(subject));
      for (const element of assertion ? [response, assertion] : [response]) {
        const version = attributeOf(element, 'Version');
        if (version !== '2.0') return fail(version ?? 'missing', '2.0', `${element.path}/@Version`);
      }
      return pass('2.0', '2.0', `${response.path}/@Version`);
    },
  },
  {
    id: 'saml-assertion-issuer',
    title: 'The assertion names its issuer',
    cite: ['saml-core', '§2.2.5'],
    why: 'Without an issuer nobody knows whose key has to fit.',
    test: onClaimed((assertion) => {
      return present(
        part(assertion, 'Issuer')?.text,
        'the entity ID of the identity provider',
        `${assertion.path}/Issuer`,
      );
    }),
  },
  {
    id: 'saml-issuer',
    title: 'The assertion comes from the identity provider we trust',
    cite: ['saml-core', '§2.2.5'],
    why: 'Many identity providers can sign well; only one of them speaks for these users.',
    test: onClaimed((assertion, { trusted }) => {
      const issuer = part(assertion, 'Issuer')?.text;
      const expected = trusted.map(({ entityId }) => entityId).join(' or ') || 'an issuer in the metadata';
      const path = `${assertion.path}/Issuer`;
      if (issuer === undefined) return notReached;
      return trusted.some(({ entityId }) => entityId === issuer)
        ? pass(issuer, expected, path)
        : fail(issuer, expected, path);
    }),
  },
  {
    id: 'saml-name-id',
    title: 'The subject has a name',
    cite: ['saml-core', '§2.4.1'],
    why: 'An assertion without a NameID says that somebody signed in, and not who.',
    test: onClaimed((assertion) => {
      return present(part(part(assertion, 'Subject'), 'NameID')?.text, 'a NameID', `${assertion.path}/Subject/NameID`);
    }),
  },
  {
    id: 'saml-name-id-format-present',
    title: 'The name says of which format it is',
    cite: ['saml-core', '§2.2.2'],
    why: 'Without a format nobody can tell a lasting name from one that is made up for each sign-in.',
    test: onClaimed((assertion) => {
      const nameId = part(part(assertion, 'Subject'), 'NameID');
      return nameId ? present(attributeOf(nameId, 'Format'), 'a Format', `${nameId.path}/@Format`) : notReached;
    }),
  },
  {
    id: 'saml-subject-confirmation-count',
    title: 'There is exactly one SubjectConfirmation',
    cite: ['iam-saml-assertions', 'Subject and NameID'],
    why: 'The standard lets any one of several confirm the subject; with one there is nothing to choose from.',
    test: onClaimed((assertion) => {
      const found = childrenOf(part(assertion, 'Subject'), assertionNamespace, 'SubjectConfirmation');
      const path = found[1]?.path ?? `${assertion.path}/Subject/SubjectConfirmation`;
      return found.length === 1 ? pass('1', '1', path) : fail(`${found.length}`, '1', path);
    }),
  },
  {
    id: 'saml-subject-confirmation-data',
    title: 'The SubjectConfirmation holds data',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'Without data a bearer assertion can be delivered anywhere, at any time.',
    test: onClaimed((assertion) => {
      const confirmation = part(part(assertion, 'Subject'), 'SubjectConfirmation');
      if (!confirmation) return notReached;
      const data = confirmationData(assertion);
      const expected = 'SubjectConfirmationData';
      return data ? pass('there', expected, data.path) : fail('missing', expected, confirmation.path);
    }),
  },
  {
    id: 'saml-recipient-present',
    title: 'The SubjectConfirmationData names a Recipient',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'An assertion made for nobody in particular can be carried to anyone.',
    test: onConfirmationData('Recipient'),
  },
  {
    id: 'saml-confirmation-not-on-or-after-present',
    title: 'The SubjectConfirmationData has an end',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'A bearer assertion without an end is a password that never changes.',
    test: onConfirmationData('NotOnOrAfter'),
  },
  {
    id: 'saml-conditions-present',
    title: 'The assertion has Conditions',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'Audience and lifetime live there; without them the assertion is good for everyone, for ever.',
    test: onClaimed((assertion) => {
      const conditions = part(assertion, 'Conditions');
      return conditions ? pass('there', 'Conditions', conditions.path) : fail('missing', 'Conditions', assertion.path);
    }),
  },
  {
    id: 'saml-authn-statement-present',
    title: 'The assertion says how and when the user signed in',
    cite: ['saml-profiles', '§4.1.4.2'],
    why: 'An assertion with attributes alone describes a user, but does not say that this user is here.',
    test: onClaimed((assertion) => {
      const statement = part(assertion, 'AuthnStatement');
      return statement
        ? pass('there', 'AuthnStatement', statement.path)
        : fail('missing', 'AuthnStatement', assertion.path);
    }),
  },
  {
    id: 'saml-times-readable',
    title: 'Every instant can be read',
    cite: ['xml-schema', '§3.2.7'],
    why: 'A comparison with a time that is no time is false, and often that means "not expired".',
    test: onClaimed((assertion, subject) => {
      const expected = 'an xs:dateTime with its time zone';
      for (const time of instantsOf(assertion, subject)) {
        if (typeof time === 'string') return fail('missing', expected, time);
        if (time.ms === undefined) return fail(time.text, expected, time.path);
      }
      return pass(undefined, expected);
    }),
  },
  {
    id: 'saml-times-utc',
    title: 'Every instant is written in UTC',
    cite: ['saml-core', '§1.3.3'],
    why: 'A reader that drops the offset is wrong by hours, and another one is not.',
    test: onClaimed((assertion, subject) => {
      const expected = 'UTC, ending in Z';
      const written = instantsOf(assertion, subject).flatMap((time) => (typeof time === 'string' ? [] : [time]));
      if (written.some(({ ms }) => ms === undefined)) return notReached;
      const offset = written.find(({ text }) => !text.endsWith('Z'));
      return offset ? fail(offset.text, expected, offset.path) : pass(undefined, expected);
    }),
  },
];

/** Every instant of the message, and for an IssueInstant that is missing the path where it should be. */
function instantsOf(assertion: XmlElement, subject: SamlSubject): readonly (SamlInstant | string)[] {
  const response = openDocument(subject)?.root;
  return [
    instantOf(response, 'IssueInstant') ?? `${response?.path}/@IssueInstant`,
    instantOf(assertion, 'IssueInstant') ?? `${assertion.path}/@IssueInstant`,
    ...['NotBefore', 'NotOnOrAfter'].flatMap((name) => [
      instantOf(part(assertion, 'Conditions'), name) ?? [],
      instantOf(confirmationData(assertion), name) ?? [],
    ]),
    ...['AuthnInstant', 'SessionNotOnOrAfter'].flatMap(
      (name) => instantOf(part(assertion, 'AuthnStatement'), name) ?? [],
    ),
  ].flat();
}
