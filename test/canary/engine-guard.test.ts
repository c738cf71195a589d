import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { root } from '../../scripts/setup/root.mjs';
import { nodeInBrowserVite } from '../../src/build/node-in-browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'guard-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');

test.each(['samlify', 'xml-crypto', 'jose', '@xmldom/xmldom'])(
  'a page that imports %s does not build',
  async (name) => {
    await expect(buildPage(`import * as all from '${name}';\nconsole.log(all);\n`)).rejects.toThrow(
      'only the engine’s worker may import it',
    );
  },
);

test('a worker that imports samlify builds, on the replacements and with no module of Node left', async () => {
  writeFileSync(
    join(folder, 'engine.worker.js'),
    "import * as samlify from 'samlify';\npostMessage(Object.keys(samlify));\n",
  );
  const output = await buildPage("import url from './engine.worker.js?worker&url';\nconsole.log(url);\n");
  const worker = output.find(({ fileName }) => fileName.includes('engine.worker'));
  expect(worker?.type === 'asset' ? String(worker.source) : worker?.code).toContain(
    'There is no file system in the browser.',
  );
});

async function buildPage(text: string) {
  writeFileSync(join(folder, 'page.js'), text);
  writeFileSync(join(folder, 'index.html'), '<script type="module" src="./page.js"></script>');
  const config: InlineConfig = { root: folder, configFile: false, logLevel: 'silent', build: { write: false } };
  const result = await build({ ...nodeInBrowserVite(), ...config });
  return 'output' in result ? result.output : [];
}
