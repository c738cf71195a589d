import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';

// dependency-cruiser does not read .astro files; they may see what the rule pages-see-what-is-drawn lists.
const mayBeSeen =
  /^(src\/(components|layouts|islands|diagram|strings|styles|build)\/|src\/flows\/catalogue\.ts$|content\/)/;

test('pages, layouts and components see nothing that executes', () => {
  const files = globSync('src/**/*.astro', { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  expect(files).not.toEqual([]);
  const refused = files.flatMap((file) => refusedImports(file, readFileSync(`${root}/${file}`, 'utf8')));
  expect(refused).toEqual([]);
});

test.each([
  { text: "---\nimport { sts } from '#services/sts/sts.ts';\n---", refused: ['src/services/sts/sts.ts'] },
  { text: "---\nimport type { Trace } from '#simulator/types.ts';\n---", refused: [] },
  { text: "<script>import '../../engine/calls.ts';</script>", refused: ['src/engine/calls.ts'] },
  { text: "---\nconst { run } = await import('#engine/calls.ts');\n---", refused: ['src/engine/calls.ts'] },
  { text: "---\nimport { catalogue } from '#flows/catalogue.ts';\nimport 'astro/client';\n---", refused: [] },
])('$text is read right', ({ text, refused }) => {
  expect(refusedImports('src/pages/lab/a.astro', text).map((line) => line.split(' imports ')[1])).toEqual(refused);
});

/** The files of the project that a file of that name with that text imports and may not; types are free. */
function refusedImports(file: string, text: string): string[] {
  const imports = [...text.matchAll(/\bimport\b(?!\s+type\b)\s*(?:[^'"()]*?from\s*|\(\s*)?['"]([^'"]+)['"]/g)];
  return imports
    .map(([, specifier = '']) => {
      if (specifier.startsWith('#')) return `src/${specifier.slice(1)}`;
      return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
    })
    .filter((path) => path !== undefined && !mayBeSeen.test(path))
    .map((path) => `${file} imports ${path}`);
}
