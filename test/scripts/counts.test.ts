import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countPlaywright, countTool, countVitest, sum } from '../../scripts/sections/counts.mjs';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const vitest = (...status: string[]) =>
  report({ testResults: [{ assertionResults: status.map((each) => ({ status: each, fullName: `a ${each} test` })) }] });
const playwright = (...status: string[]) =>
  report({
    suites: [{ suites: [{ specs: status.map((each) => ({ title: `a ${each} test`, tests: [run(each)] })) }] }],
  });
const run = (status: string) => ({ status, annotations: [{ type: 'skip', description: 'no browser' }] });

test.each([
  { name: 'all passed', file: vitest('passed', 'passed'), exit: 0, counts: [2, 0, []] },
  { name: 'one failed', file: vitest('passed', 'failed'), exit: 1, counts: [1, 1, []] },
  { name: 'skips are named', file: vitest('passed', 'skipped'), exit: 0, counts: [1, 0, ['a skipped test']] },
  { name: 'todos are skips', file: vitest('todo'), exit: 0, counts: [0, 0, ['a todo test']] },
  { name: 'no test ran', file: vitest(), exit: 0, counts: [0, 1, []] },
  { name: 'an error outside any test', file: vitest('passed'), exit: 1, counts: [1, 1, []] },
  { name: 'no report', file: join(folder, 'none.json'), exit: 0, counts: [0, 1, []] },
])('Vitest: $name', ({ file, exit, counts: [passed, failed, skipped] }) => {
  expect(countVitest(file, exit)).toEqual({ passed, failed, skipped });
});

test.each([
  { name: 'all passed', file: playwright('expected', 'flaky'), exit: 0, counts: [2, 0, []] },
  { name: 'one failed', file: playwright('unexpected', 'expected'), exit: 1, counts: [1, 1, []] },
  { name: 'a skip says why', file: playwright('skipped'), exit: 0, counts: [0, 0, ['a skipped test: no browser']] },
  { name: 'the server did not start', file: playwright(), exit: 1, counts: [0, 1, []] },
])('Playwright: $name', ({ file, exit, counts: [passed, failed, skipped] }) => {
  expect(countPlaywright(file, exit)).toEqual({ passed, failed, skipped });
});

test('a tool is one test, and sections add up', () => {
  expect(sum([countTool(0), countTool(2), countVitest(vitest('skipped'), 0)])).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['a skipped test'],
  });
});

function report(content: unknown): string {
  const file = join(folder, `${JSON.stringify(content).length}-${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}
