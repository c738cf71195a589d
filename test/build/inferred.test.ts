import { expect, test } from 'vitest';
import { inferredChecks, inferredErrors } from '#build/inferred.ts';
import { stsErrors } from '#services/sts/sts-errors.ts';

test('every inferred refusal of a table is listed, and none that somebody outside says', () => {
  const { rows, all } = inferredErrors();
  const texts = (known: (mark: string) => boolean) =>
    stsErrors.filter((error) => known(error.known)).map(({ code }) => code);
  expect(rows.map(({ code }) => code)).toEqual(expect.arrayContaining(texts((mark) => mark === 'inferred')));
  expect(rows.map(({ code }) => code)).not.toContain('ExpiredTokenException');
  expect(all).toBeGreaterThan(rows.length);
});

test('a value that a text quotes is shown by its name', () => {
  expect(inferredErrors().rows.map(({ text }) => text)).toContain(
    'Policy <arn> does not exist in the account of the role',
  );
});

test('what STS is only inferred to check is listed with what it does about it; what is recorded is not', async () => {
  const { rows, all } = await inferredChecks();
  expect(rows.map(({ title, enforced }) => `${enforced}: ${title}`)).toContain('true: There is no DOCTYPE');
  expect(rows.map(({ party }) => party)).toContain('AWS STS');
  expect(rows.length).toBeLessThan(all);
});
