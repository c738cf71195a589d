import { expect, test } from 'vitest';
import { sources } from '#protocol/sources.ts';
import { authenticationRows as s3Rows } from '#services/s3/authentication-rows.ts';
import { allS3Errors } from '#services/s3/s3-errors.ts';
import { assumeRoleWithSamlRows } from '#services/sts/assume-role-with-saml-rows.ts';
import { authenticationRows as stsRows } from '#services/sts/authentication-rows.ts';
import { stsErrors } from '#services/sts/sts-errors.ts';

const checks = [
  ...assumeRoleWithSamlRows().map(({ check }) => check),
  ...[...stsRows, ...s3Rows('header'), ...s3Rows('query')].map(({ check }) => check),
];

test('every check of AWS’s services cites a source that is listed, and says a why', () => {
  expect(
    checks.filter(({ cite }) => !Object.hasOwn(sources, cite[0])).map(({ id, cite }) => `${id}: ${cite[0]}`),
  ).toEqual([]);
  expect(checks.filter(({ why, title }) => !/\.$/.test(why) || /\.$/.test(title)).map(({ id }) => id)).toEqual([]);
});

test('the errors of a table have ids of their own, a source, and a sentence of meaning', () => {
  for (const table of [stsErrors, allS3Errors]) {
    const ids = table.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(table.filter(({ source, meaning }) => source === '' || !meaning.endsWith('.')).map(({ id }) => id)).toEqual(
      [],
    );
  }
});

test('every error that a row of S3 refuses with is in the table', () => {
  const ids = allS3Errors.map(({ id }) => id);
  const refusals = [...s3Rows('header'), ...s3Rows('query')].flatMap(({ rejectAs }) => rejectAs ?? []);
  expect(refusals.filter((id) => !ids.includes(id))).toEqual([]);
});
