// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../setup/root.mjs';
import { vitestTests } from './counts.mjs';

/** The table of proofs of the last run: what the page "What is real here" is made of. */
export const proofsFile = join(root, '.cache', 'conformance.json');

/**
 * One row: what was shown (`row` under the heading `of`), with which tool, and the command that shows it again.
 * `missing` says why a row was skipped.
 * @typedef {{ of: string, row: string, tool: string, version?: string, outcome: 'passed' | 'failed' | 'skipped',
 *   command: string, missing?: string }} ProofRow
 */

/**
 * Writes the table from Vitest's JSON report. A row says what its test came to, so none can claim more than was seen.
 * @param {string} report
 * @param {string} [file]
 */
export function keepProofs(report, file = proofsFile) {
  const rows = vitestTests(report).flatMap(({ meta, status, title, ancestorTitles }) => {
    if (!meta?.proof) return [];
    /** @type {ProofRow} */
    const row = { of: ancestorTitles.join(' '), row: title, ...meta.proof, outcome: outcomeOf(status) };
    return [row];
  });
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ format: 1, at: new Date().toISOString(), rows }, null, 2)}\n`);
}

/** @param {string} status */
function outcomeOf(status) {
  return status === 'passed' || status === 'failed' ? status : 'skipped';
}
