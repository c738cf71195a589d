import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countVitest } from '../../scripts/sections/counts.mjs';
import { keepProofs } from '../../scripts/sections/proofs.mjs';

const folder = mkdtempSync(join(tmpdir(), 'proofs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = (status: string, proof?: object) => ({
  status,
  title: `a ${status} row`,
  ancestorTitles: ['xmlsec1 1.2.37'],
  fullName: `xmlsec1 1.2.37 a ${status} row`,
  meta: proof === undefined ? {} : { proof },
});
const proof = { tool: 'xmlsec1', version: '1.2.37', command: 'xmlsec1 --verify file' };
const missing = { tool: 'lasso', command: 'python3 read_lasso.py', missing: 'lasso is not installed' };

const report = join(folder, 'report.json');
const assertionResults = [row('passed', proof), row('failed', proof), row('skipped', missing), row('passed')];
writeFileSync(report, JSON.stringify({ testResults: [{ assertionResults }] }));

test('the table says of each row what its test came to, and of nothing that is no row', () => {
  const file = join(folder, 'conformance.json');
  keepProofs(report, file);
  const { format, at, rows } = JSON.parse(readFileSync(file, 'utf8'));
  expect([format, Date.parse(at) > 0]).toEqual([1, true]);
  expect(rows).toEqual([
    { of: 'xmlsec1 1.2.37', row: 'a passed row', ...proof, outcome: 'passed' },
    { of: 'xmlsec1 1.2.37', row: 'a failed row', ...proof, outcome: 'failed' },
    { of: 'xmlsec1 1.2.37', row: 'a skipped row', ...missing, outcome: 'skipped' },
  ]);
});

test('rows that were skipped for one reason are named once in the summary, with the reason', () => {
  const several = join(folder, 'several.json');
  const skipped = [row('skipped', missing), { ...row('skipped', missing), fullName: 'another' }, row('skipped')];
  writeFileSync(several, JSON.stringify({ testResults: [{ assertionResults: skipped }] }));
  expect(countVitest(several, 0).skipped).toEqual([
    'xmlsec1 1.2.37: lasso is not installed',
    'xmlsec1 1.2.37 a skipped row',
  ]);
});

test('without a report the table is empty, not an older one', () => {
  const file = join(folder, 'conformance.json');
  keepProofs(join(folder, 'none.json'), file);
  expect(JSON.parse(readFileSync(file, 'utf8')).rows).toEqual([]);
});
