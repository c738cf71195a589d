import { expect, test } from 'vitest';
import { sources } from '#protocol/sources.ts';
import { authenticationRows as s3Rows } from '#services/s3/authentication-rows.ts';
import { allS3Errors } from '#services/s3/s3-errors.ts';
import { explainedSamlErrors } from '#services/shared/aws-errors/assume-role-with-saml-explained.ts';
import { explained } from '#services/shared/aws-errors/explained.ts';
import { explainedQueryErrors } from '#services/shared/aws-errors/query-explained.ts';
import { explainedS3AuthenticationErrors } from '#services/shared/aws-errors/s3-authentication-explained.ts';
import { explainedS3Errors } from '#services/shared/aws-errors/s3-explained.ts';
import { explainedSessionParameterErrors } from '#services/shared/aws-errors/session-parameters-explained.ts';
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

test('the errors of a table have ids of their own', () => {
  for (const table of [stsErrors, allS3Errors]) {
    const ids = table.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('every error of a table is explained, by a source and a sentence of meaning', () => {
  const errors = [
    ...explainedSamlErrors,
    ...explainedSessionParameterErrors,
    ...explainedQueryErrors,
    ...explainedS3AuthenticationErrors,
    ...explainedS3Errors,
  ];
  expect(errors.map(({ id }) => id).toSorted()).toEqual([...stsErrors, ...allS3Errors].map(({ id }) => id).toSorted());
  const poor = errors.filter(({ source, meaning }) => source === '' || !meaning.endsWith('.'));
  expect(poor.map(({ id }) => id)).toEqual([]);
});

test('an error that nothing explains, and an explanation of none, are mistakes of an author', () => {
  const explanation = { source: 'a page', meaning: 'A sentence.', causes: [] };
  expect(() => explained(stsErrors.slice(0, 1), {})).toThrow(stsErrors[0]?.id);
  expect(() => explained([], { nothing: explanation })).toThrow('nothing');
});

test('every error that a row of S3 refuses with is in the table', () => {
  const ids = allS3Errors.map(({ id }) => id);
  const refusals = [...s3Rows('header'), ...s3Rows('query')].flatMap(({ rejectAs }) => rejectAs ?? []);
  expect(refusals.filter((id) => !ids.includes(id))).toEqual([]);
});
