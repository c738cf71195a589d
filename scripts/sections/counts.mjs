// @ts-check
import { readFileSync } from 'node:fs';

/**
 * What a section of the tests came to. `skipped` names each skipped test, with its reason where the runner tells it.
 * @typedef {{ passed: number, failed: number, skipped: readonly string[] }} Counts
 */

/** @type {Counts} */
export const nothing = { passed: 0, failed: 0, skipped: [] };

/**
 * One test for a tool that only passes or fails.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countTool(exitCode) {
  return exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return {
    passed: all.reduce((total, { passed }) => total + passed, 0),
    failed: all.reduce((total, { failed }) => total + failed, 0),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
}

/**
 * Reads Vitest's JSON report. A runner that failed without a failed test (a file that does not load, an error outside
 * a test, no test at all) counts as one failure, and so does a report that is missing or not JSON.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(file, exitCode) {
  const tests = vitestFiles(file).flatMap(({ assertionResults }) => assertionResults);
  const of = (/** @type {string[]} */ ...status) => tests.filter((test) => status.includes(test.status));
  return withExit(
    {
      passed: of('passed').length,
      failed: of('failed').length,
      skipped: [...new Set(of('pending', 'skipped', 'todo', 'disabled').map(skippedName))],
    },
    exitCode,
  );
}

/**
 * A tool that is not there skips all of its rows: it is said once, with the reason.
 * @param {VitestTest} test
 */
function skippedName({ fullName, meta }) {
  const { tool, missing } = meta?.proof ?? {};
  return missing ? `${tool}: ${missing}` : fullName;
}

/**
 * A test in Vitest's JSON report, and a file of them by its absolute path. `proof` is what
 * test/conformance/shared/claim.ts says of it.
 * @typedef {{ status: string, fullName: string, title: string, ancestorTitles: readonly string[],
 *   meta?: { proof?: { claim: string, tool: string, version?: string, command?: string, missing?: string } } }} VitestTest
 * @typedef {{ name: string, assertionResults: readonly VitestTest[] }} VitestFile
 */

/**
 * @param {string} file
 * @returns {readonly VitestFile[]} none where the report is missing or not JSON
 */
export function vitestFiles(file) {
  /** @type {{ testResults?: VitestFile[] } | undefined} */
  const report = read(file);
  return report?.testResults ?? [];
}

/**
 * Reads Playwright's JSON report, under the same rules; a flaky test passed.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(file, exitCode) {
  /** @type {Suite | undefined} */
  const report = read(file);
  const specs = report ? specsOf(report) : [];
  const tests = specs.flatMap(({ title, tests }) => tests.map((test) => ({ title, ...test })));
  const of = (/** @type {string[]} */ ...status) => tests.filter((test) => status.includes(test.status));
  return withExit(
    {
      passed: of('expected', 'flaky').length,
      failed: of('unexpected').length,
      skipped: of('skipped').map(({ title, annotations }) => {
        const reason = annotations.find(({ type }) => type === 'skip')?.description;
        return reason ? `${title}: ${reason}` : title;
      }),
    },
    exitCode,
  );
}

/**
 * @typedef {{ suites?: Suite[], specs?: { title: string,
 *   tests: { status: string, annotations: { type: string, description?: string }[] }[] }[] }} Suite
 */

/**
 * @param {Suite} suite
 * @returns {NonNullable<Suite['specs']>}
 */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}

/**
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withExit(counts, exitCode) {
  const ranNothing = counts.passed + counts.failed + counts.skipped.length === 0;
  const unexplained = (exitCode !== 0 || ranNothing) && counts.failed === 0;
  return unexplained ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
