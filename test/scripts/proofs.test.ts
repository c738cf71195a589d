import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countVitest } from '../../scripts/sections/counts.mjs';
import { keepProofs, proofLines } from '../../scripts/sections/proofs.mjs';
import { root } from '../../scripts/setup/root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'proofs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'conformance.json');
const result = (status: string, proof?: object) => ({
  status,
  title: `a ${status} case`,
  ancestorTitles: ['xmlsec1 1.2.37 verifies'],
  fullName: `xmlsec1 1.2.37 verifies a ${status} case`,
  meta: proof === undefined ? {} : { proof },
});
const proof = { claim: 'verifies', tool: 'xmlsec1', version: '1.2.37', command: 'xmlsec1 --verify file' };
const missing = { claim: 'accepts', tool: 'lasso', missing: 'lasso is not installed' };

function report(files: { readonly [name: string]: readonly object[] }): string {
  const path = join(folder, 'report.json');
  const testResults = Object.entries(files).map(([name, assertionResults]) => ({
    name: join(root, 'test', 'conformance', name),
    assertionResults,
  }));
  writeFileSync(path, JSON.stringify({ testResults }));
  return path;
}

test('a file is a row, in the order of their paths; each case says what its test came to, and no other test is one', () => {
  const path = report({
    'xmlsec1/verifies.test.ts': [result('passed', proof), result('failed', proof), result('passed')],
    'lasso/accepts.test.ts': [result('skipped', missing)],
    'none.test.ts': [result('passed')],
  });
  const given = keepProofs(path, file);
  const { format, at, rows } = JSON.parse(readFileSync(file, 'utf8'));
  expect([format, Date.parse(at) > 0]).toEqual([2, true]);
  expect(rows).toEqual([
    {
      file: 'test/conformance/lasso/accepts.test.ts',
      ...missing,
      cases: [{ name: 'a skipped case', outcome: 'skipped' }],
    },
    {
      file: 'test/conformance/xmlsec1/verifies.test.ts',
      ...proof,
      cases: [
        { name: 'a passed case', outcome: 'passed' },
        { name: 'a failed case', outcome: 'failed' },
      ],
    },
  ]);
  expect(given).toEqual(rows);
});

test('a command is the row’s when it repeats all cases, and otherwise each case’s own', () => {
  const other = { ...proof, command: 'xmlsec1 --decrypt file' };
  const { command, ...none } = proof;
  const path = report({ 'a.test.ts': [result('passed', proof), result('passed', other), result('passed', none)] });
  const [row] = keepProofs(path, file);
  expect(row).not.toHaveProperty('command');
  expect(row?.cases.map((one) => one.command)).toEqual([command, other.command, undefined]);
});

test('a file that makes two claims is an author’s error', () => {
  const path = report({ 'a.test.ts': [result('passed', proof), result('passed', { ...proof, claim: 'refuses' })] });
  expect(() => keepProofs(path, file)).toThrow('test/conformance/a.test.ts makes two claims');
});

test('the output names the tool with its version, the claim, how many cases passed, and the file', () => {
  const path = report({
    'a.test.ts': [result('passed', proof), result('failed', proof)],
    'b.test.ts': [result('passed', proof)],
    'c.test.ts': [result('skipped', missing)],
  });
  expect(proofLines(keepProofs(path, file))).toEqual([
    '  ✗ xmlsec1 1.2.37 verifies: 1 of 2\n      test/conformance/a.test.ts',
    '  ✓ xmlsec1 1.2.37 verifies: 1 of 1\n      test/conformance/b.test.ts',
    '  – lasso accepts: lasso is not installed\n      test/conformance/c.test.ts',
  ]);
});

test('cases that were skipped for one reason are named once in the summary, with the tool and the reason', () => {
  const skipped = [result('skipped', missing), { ...result('skipped', missing), fullName: 'another' }];
  expect(countVitest(report({ 'a.test.ts': [...skipped, result('skipped')] }), 0).skipped).toEqual([
    'lasso: lasso is not installed',
    'xmlsec1 1.2.37 verifies a skipped case',
  ]);
});

test('without a report the table is empty, not an older one', () => {
  keepProofs(join(folder, 'none.json'), file);
  expect(JSON.parse(readFileSync(file, 'utf8')).rows).toEqual([]);
});
