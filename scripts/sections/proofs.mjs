// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from '../setup/root.mjs';
import { vitestFiles } from './counts.mjs';

/** The table of proofs of the last run: what the page "What is real here" is made of. */
export const proofsFile = join(root, '.cache', 'conformance.json');

/** @typedef {{ name: string, outcome: 'passed' | 'failed' | 'skipped', command?: string }} ProofCase */

/**
 * One row: what was claimed of which tool, in which file, and the cases that show it. `command` repeats all of them where
 * a case has none of its own; `missing` says why they were skipped.
 * @typedef {{ file: string, claim: string, tool: string, version?: string, command?: string, missing?: string,
 *   cases: readonly ProofCase[] }} ProofRow
 */

/**
 * Writes the table from Vitest's JSON report and gives its rows. A case says what its test came to, so that none can claim
 * more than was seen.
 * @param {string} report
 * @param {string} [file]
 */
export function keepProofs(report, file = proofsFile) {
  const rows = vitestFiles(report)
    .flatMap(rowOf)
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ format: 2, at: new Date().toISOString(), rows }, null, 2)}\n`);
  return rows;
}

/**
 * The row of a file, if it makes a claim. Throws where it makes two.
 * @param {import('./counts.mjs').VitestFile} tested
 * @returns {readonly ProofRow[]}
 */
function rowOf({ name, assertionResults }) {
  const proven = assertionResults.flatMap(({ title, status, meta }) =>
    meta?.proof ? [{ title, outcome: outcomeOf(status), proof: meta.proof }] : [],
  );
  const [first] = proven;
  if (first === undefined) return [];
  const file = relative(root, name).replaceAll(sep, '/');
  if (proven.some(({ proof }) => proof.claim !== first.proof.claim || proof.tool !== first.proof.tool))
    throw new Error(`${file} makes two claims; a row of the table is one file.`);
  const { command: ofFirst, ...row } = first.proof;
  const command = proven.every(({ proof }) => proof.command === ofFirst) ? ofFirst : undefined;
  const cases = proven.map(({ title, outcome, proof }) => ({
    name: title,
    outcome,
    ...(command === undefined && proof.command !== undefined ? { command: proof.command } : {}),
  }));
  return [{ file, ...row, ...(command === undefined ? {} : { command }), cases }];
}

/**
 * @param {string} status
 * @returns {ProofCase['outcome']}
 */
function outcomeOf(status) {
  return status === 'passed' || status === 'failed' ? status : 'skipped';
}

/**
 * The table as lines for a terminal: tool and version, claim, cases, file.
 * @param {readonly ProofRow[]} rows
 */
export function proofLines(rows) {
  return rows.map(({ file, claim, tool, version, missing, cases }) => {
    const passed = cases.filter(({ outcome }) => outcome === 'passed').length;
    const mark = passed === cases.length ? '✓' : missing ? '–' : '✗';
    const who = [tool, version].filter(Boolean).join(' ');
    return `  ${mark} ${who} ${claim}: ${missing ?? `${passed} of ${cases.length}`}\n      ${file}`;
  });
}
