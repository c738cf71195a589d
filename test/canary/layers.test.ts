import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import direct from '../../.dependency-cruiser.mjs';
import reach from '../../.dependency-cruiser.reach.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { otherFiles, type Seed, seeds } from './seeds.ts';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const folder = mkdtempSync(join(tmpdir(), 'layers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

plant();
const violations = (await Promise.all(['.dependency-cruiser.mjs', '.dependency-cruiser.reach.mjs'].map(cruise))).flat();

test.each(seeds.filter(({ rule }) => rule !== null))('$from importing $imports breaks $rule', ({ from, rule }) => {
  expect(violations).toContainEqual(expect.objectContaining({ from, rule: expect.objectContaining({ name: rule }) }));
});

test.each(seeds.filter(({ rule }) => rule === null))('$from may import $imports', ({ from }) => {
  expect(violations.filter((violation) => violation.from === from)).toEqual([]);
});

test('every rule of the layers has a seeded violation', () => {
  const rules = [...(direct.forbidden ?? []), ...(reach.forbidden ?? [])].map(({ name }) => name);
  const seeded = seeds.map(({ rule }) => rule);
  expect(rules.filter((name) => !seeded.includes(name ?? ''))).toEqual([]);
});

/** Writes a small tree with every seed in it, under the project's own compiler settings and packages. */
function plant(): void {
  for (const file of ['package.json', 'tsconfig.json']) copyFileSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const seed of seeds) {
    const target = targetOf(seed);
    if (target) write(target, 'export const value = 1;\n');
    write(seed.from, source(seed));
  }
  for (const [file, text] of Object.entries(otherFiles)) write(file, text);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function source({ imports, typeOnly }: Seed): string {
  if (typeOnly) return `import type { value } from '${imports}';\nexport type Value = typeof value;\n`;
  return `import * as all from '${imports}';\nexport const value = all;\n`;
}

/** The file an import of a `target.ts` names, relative to the tree. */
function targetOf({ from, imports }: Seed): string | undefined {
  if (!imports.endsWith('target.ts')) return undefined;
  const path = imports.startsWith('#') ? join('src', imports.slice(1)) : join(dirname(from), imports);
  return normalize(path);
}

function cruise(config: string): Promise<readonly Violation[]> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, 'src', 'content', '--config', join(root, config), '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_error, stdout, stderr) => {
      if (stdout === '') reject(new Error(stderr));
      else resolve(JSON.parse(stdout).summary.violations);
    });
  });
}
