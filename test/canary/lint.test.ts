import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';

const refused = [
  { rule: 'noRestrictedGlobals', code: 'export const now = Date.now();' },
  { rule: 'noRestrictedGlobals', code: 'export const now = new Date();' },
  { rule: 'noRestrictedGlobals', code: "export const answer = fetch('https://example.com/');" },
  { rule: 'noRestrictedGlobals', code: 'export const timer = setTimeout(() => undefined, 1);' },
  { rule: 'noJsRestrictedProperties', code: 'export const random = Math.random();' },
  { rule: 'noJsRestrictedProperties', code: 'export const id = crypto.randomUUID();' },
  { rule: 'noJsRestrictedProperties', code: 'export const id = globalThis.crypto.getRandomValues(new Uint8Array(1));' },
  { rule: 'noExplicitAny', code: 'export type Loose = any;' },
  { rule: 'noEnum', code: 'export enum Kind { One }' },
  { rule: 'noReExportAll', code: "export * from './records.ts';" },
  { rule: 'noDefaultExport', code: 'export default 1;' },
  { rule: 'noParameterProperties', code: 'export class Wrong { constructor(readonly why: string) {} }' },
  {
    rule: 'noExcessiveLinesPerFile',
    code: Array.from({ length: 251 }, (_, n) => `export const n${n} = 1;`).join('\n'),
  },
].map((row, at) => ({ ...row, file: `src/wire/seed-${at}.ts` }));

const mayReadTheClock = [
  'src/wire/instant.ts',
  'src/worker/a.ts',
  'src/islands/a.ts',
  'scripts/a.mjs',
  'test/a.test.ts',
];

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const report = lint();

test.each(refused)('$rule refuses $code', ({ rule, file }) => {
  expect(report).toMatch(new RegExp(`${file.replace(/[.]/g, '\\.')}:\\d+:\\d+ lint/\\w+/${rule} `));
});

test.each(mayReadTheClock)('%s may read the clock', (file) => {
  expect(report).not.toContain(`${file}:`);
});

/** Writes every seed into a small tree and gives Biome's report on it, under the project's own configuration. */
function lint(): string {
  copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const { file, code } of refused) write(file, code);
  for (const file of mayReadTheClock) write(file, 'export const now = Date.now();');
  const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [program, 'lint', '--max-diagnostics=none', '--vcs-enabled=false', '--colors=off', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return (stdout + stderr).replaceAll('\\', '/');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
