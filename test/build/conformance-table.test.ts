import { describe, expect, test } from 'vitest';
import { conformanceRun, conformanceTools, type ProofRow } from '#build/conformance-table.ts';

const row = (tool: string, of: string, more: Partial<ProofRow> = {}): ProofRow => ({
  of,
  row: 'verifies',
  tool,
  version: '1',
  command: `${tool} ${of}`,
  outcome: 'passed',
  ...more,
});

describe('the table of proofs', () => {
  test('counts what passed, and never a row that was skipped', () => {
    const [tool] = conformanceTools([
      row('xmlsec1', 'a'),
      row('xmlsec1', 'a', { outcome: 'skipped', missing: 'not installed' }),
    ]);
    expect(tool).toMatchObject({ name: 'xmlsec1', version: '1', passed: 1, all: 2 });
  });

  test('names one command for a heading only when it repeats every row', () => {
    const [tool] = conformanceTools([
      row('xmlsec1', 'a'),
      row('xmlsec1', 'a'),
      row('xmlsec1', 'b'),
      row('xmlsec1', 'b', { command: 'another' }),
    ]);
    expect(tool?.groups.map(({ of, command }) => [of, command])).toEqual([
      ['a', 'xmlsec1 a'],
      ['b', undefined],
    ]);
  });
});

describe('the snapshot', () => {
  const rows = conformanceTools().flatMap(({ groups }) => groups.flatMap((group) => group.rows));

  test('is of a run without failures, at a known time, on a named system', () => {
    expect(rows.filter(({ outcome }) => outcome !== 'passed' && outcome !== 'skipped')).toEqual([]);
    expect(conformanceRun.at).toBeGreaterThan(Date.UTC(2026, 0));
    expect(conformanceRun.system).not.toBe('');
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

  test('has a command for every row', () => {
    expect(rows.filter(({ command }) => command.trim() === '')).toEqual([]);
  });
});
