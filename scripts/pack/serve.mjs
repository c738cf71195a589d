// @ts-check
// Serves the site that lies beside this file: `node serve.mjs`, or `node serve.mjs 9000` for another port.
import { fileURLToPath } from 'node:url';
import { serveStatic } from '../serve-static.mjs';

const port = Number(process.argv[2] ?? 4321);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`Not a port: ${process.argv[2]}`);
  process.exit(2);
}
const site = fileURLToPath(new URL('site', import.meta.url));
const { url, close } = await serveStatic({ root: site, base: '/federation-lab/', port });
console.log(`\n  Federation Lab is at ${url}\n  Ctrl-C ends it.\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => close().then(() => process.exit(0)));
