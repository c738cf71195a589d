import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { conformanceRun, conformanceTools, type ProofCase, type ProofRow } from '#build/conformance-table.ts';
import { root } from '../../scripts/setup/root.mjs';

const passed: ProofCase = { name: 'a', outcome: 'passed' };
const row = (tool: string, more: Partial<ProofRow> = {}): ProofRow => ({
  file: `test/conformance/${tool}/verifies.test.ts`,
  claim: 'verifies',
  tool,
  version: '1',
  cases: [passed],
  ...more,
});

describe('the table of proofs', () => {
  test('counts the cases of all rows of a tool that passed, and never one that was skipped', () => {
    const [tool] = conformanceTools([
      row('xmlsec1'),
      row('xmlsec1', { cases: [passed, { name: 'b', outcome: 'skipped' }] }),
    ]);
    expect(tool).toMatchObject({ name: 'xmlsec1', version: '1', passed: 2, all: 3 });
    expect(tool?.rows).toHaveLength(2);
  });

  test('puts what is our own after the tools of others', () => {
    const ours = row('A verifier', { file: 'test/conformance/our-verifier/refuses.test.ts' });
    expect(conformanceTools([ours, row('xmlsec1'), row('lasso')]).map(({ name }) => name)).toEqual([
      'lasso',
      'xmlsec1',
      'A verifier',
    ]);
  });
});

describe('the snapshot', () => {
  const rows = conformanceTools().flatMap((tool) => tool.rows);
  const cases = rows.flatMap((one) => one.cases);

  test('is of a run without failures, at a known time, on a named system', () => {
    expect(cases.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'skipped')).toEqual([]);
    expect(conformanceRun.at).toBeGreaterThan(Date.UTC(2026, 0));
    expect(conformanceRun.system).not.toBe('');
  });

  test('has a row for every file of the tests, and no other: npm run conformance:snapshot', () => {
    const files = globSync('test/conformance/**/*.test.ts', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
    expect(rows.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  test('has cases in every row', () => {
    expect(rows.filter((one) => one.cases.length === 0)).toEqual([]);
  });

  test('has the independent verifiers, the AWS CLI and the AWS SDK, each with its version', () => {
    const versions = new Map(conformanceTools().map(({ name, version }) => [name, version]));
    for (const name of [
      'xmlsec1',
      'OpenSSL',
      'python3-saml',
      'pysaml2',
      'lasso',
      'The AWS CLI',
      'The AWS SDK for JavaScript',
    ])
      expect(versions.get(name), name).toMatch(/^\d/);
  });
});
