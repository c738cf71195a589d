// @ts-check
// `npm start`: installs what is missing, builds when something changed, serves the site and says where.
import { join } from 'node:path';
import { serveStatic } from './serve-static.mjs';
import { readOptions } from './setup/options.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/root.mjs';
import { buildSite, siteIsFresh } from './setup/site.mjs';

const { values } = readOptions({ options: { port: { type: 'string' }, build: { type: 'boolean' } } });
const port = Number(values.port ?? process.env['PORT'] ?? 4321);

try {
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`Not a port: ${values.port}`);
  await ensurePackages();
  if (values.build || !siteIsFresh()) {
    console.log('Building the site: every flow is run once for its static pages, half a minute or so …');
    if ((await buildSite()) !== 0) throw new Error('The build failed; its messages are above.');
  }
  const { url, close } = await serveStatic({ root: join(root, 'dist'), port });
  console.log(`\n  Federation Lab is at ${url}\n  Ctrl-C ends it.\n`);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
