import { describe, expect, test } from 'vitest';
import { samlCheck, samlChecks } from '#protocol/saml/checks.ts';
import { sources } from '#protocol/sources.ts';
import { awsRows } from './aws-rows.ts';
import { facts as baseFacts, failures, received, signedAssertion } from './fixture.ts';
import { profileRows } from './profile-rows.ts';

const rows = [...profileRows, ...awsRows];

describe('one thing changed before signing fails its check and no other', () => {
  for (const { name, text, facts, fails } of rows) {
    test(name, async () => {
      expect(await failures(text, facts)).toEqual(fails);
    });
  }
});

test('an unsolicited Response passes the checks of InResponseTo, and they name no place (saml-profiles §4.1.5)', async () => {
  const subject = await received(signedAssertion());
  for (const id of ['saml-in-response-to', 'saml-confirmation-in-response-to'])
    expect(await samlCheck(id).test(subject, baseFacts)).toMatchObject({ outcome: 'pass', path: undefined });
});

describe('the list of checks', () => {
  const all = Object.values(samlChecks).flat();

  test('has every id once, and finds each by its id', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(samlCheck(id).id).toBe(id);
    expect(() => samlCheck('saml-nothing')).toThrow('saml-nothing');
  });

  test('cites sources that are listed', () => {
    for (const { id, cite } of all) expect(Object.keys(sources), id).toContain(cite[0]);
  });

  test('is fully used: every check but those for attacks alone fails in some row', () => {
    const used = new Set(rows.flatMap(({ fails }) => fails));
    const unused = [...samlChecks.shape, ...samlChecks.response, ...samlChecks.assertion, ...samlChecks.aws]
      .map(({ id }) => id)
      .filter((id) => !used.has(id));
    expect(unused).toEqual(['saml-assertion-issuer', 'saml-subject-confirmation-data']);
  });
});
