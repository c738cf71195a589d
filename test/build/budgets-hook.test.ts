import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { budgets } from '#build/budgets.mjs';
import { withSite } from './site-folder.ts';

const filler = (bytes: number): string => `/*${randomBytes(bytes).toString('base64')}*/`;

const build = (size: number, workerSize = 0) =>
  withSite(
    {
      'index.html': '<script type="module" src="/lab/_astro/a.js"></script>',
      '_astro/a.js': `"_astro/engine.worker-x.js";${filler(size)}`,
      '_astro/engine.worker-x.js': `import("./calls.js")`,
      '_astro/calls.js': `import("./saml.js")`,
      '_astro/saml.js': `"ERR_POTENTIAL_WRAPPING_ATTACK";${filler(workerSize)}`,
    },
    async (root) => {
      const lines: string[] = [];
      const { hooks } = budgets();
      // Astro hands over more than these; the integration reads no more.
      hooks['astro:config:done']?.({ config: { base: '/lab' } } as never);
      await hooks['astro:build:done']?.({
        dir: pathToFileURL(`${root}/`),
        logger: { info: (line: string) => void lines.push(line), warn: (line: string) => void lines.push(line) },
      } as never);
      return lines.join('\n');
    },
  );

describe('the build', () => {
  it('prints what the largest page of a kind weighs, and its limit', async () =>
    expect(await build(30 * 1024)).toMatch(/reading +30\.\d of +35 KB +index\.html/));

  it('fails when a reading page has more than 35 KB of script', async () =>
    await expect(build(36 * 1024)).rejects.toThrow(/over budget\n +reading +36\.\d of +35 KB +index\.html/));

  it('fails when the worker with SAML has more than 170 KB', async () => {
    expect(await build(1024, 100 * 1024)).toMatch(/worker, SAML +10\d\.\d of 170 KB/);
    await expect(build(1024, 200 * 1024)).rejects.toThrow(/over budget\n +worker, SAML +20\d\.\d of 170 KB/);
  });
});
