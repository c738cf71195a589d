// @ts-check
// `npm run pack`: makes dist-pack/federation-lab.zip, the site for a room without internet. Builds first when needed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/root.mjs';
import { buildSite, siteIsFresh } from './setup/site.mjs';

// The base goes again, and can be told from other text only when it is a name.
delete process.env['BASE_PATH'];
const base = '/federation-lab/';

try {
  await ensurePackages();
  if (!siteIsFresh() && (await buildSite()) !== 0) throw new Error('The build failed; its messages are above.');
  const { mtime, packSite } = await import('./pack/pack-site.mjs');
  const { zipSync } = await import('fflate');
  const zip = zipSync(packSite(join(root, 'dist'), base), { level: 9, mtime });
  const file = join(root, 'dist-pack', 'federation-lab.zip');
  mkdirSync(join(root, 'dist-pack'), { recursive: true });
  writeFileSync(file, zip);
  console.log(
    `${relative(process.cwd(), file)}: ${(zip.length / 1024 / 1024).toFixed(1)} MB. README.txt in it says how to use it.`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
