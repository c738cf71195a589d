// @ts-check
// Serves a built site as GitHub Pages would: under a base path, folders by their index.html, 404.html for the rest.
// `node scripts/serve-static.mjs [--port N] [--root DIR]`
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readOptions } from './setup/options.mjs';
import { root as project } from './setup/root.mjs';

/** The path under which the site lies: BASE_PATH as for the build, else the one of a project's site on GitHub Pages. */
export const defaultBase = `/${process.env['BASE_PATH'] ?? 'federation-lab'}/`.replace(/\/+/g, '/');

const types = /** @type {Record<string, string>} */ ({
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
});

/**
 * Starts serving on 127.0.0.1. A busy port gives way to the next, twenty times; port 0 lets the system choose.
 * `compress` sends text as gzip, as a real host does, for measuring.
 * @param {{ root: string, base?: string, port: number, compress?: boolean }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} the site's first address, ending in a slash
 */
export async function serveStatic({ root, base = defaultBase, port, compress = false }) {
  const server = createServer((request, response) => {
    answer(request, response, resolve(root), base, compress).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const listening = await listen(server, port, 20);
  const close = () =>
    new Promise((/** @type {(value: void) => void} */ done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${listening}${base}`, close };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {number} tries
 * @returns {Promise<number>}
 */
function listen(server, port, tries) {
  return new Promise((done, fail) => {
    const refused = (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' && tries > 0) listen(server, port + 1, tries - 1).then(done, fail);
      else fail(error);
    };
    server.once('error', refused);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', refused);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} root
 * @param {string} base
 * @param {boolean} compress
 */
async function answer(request, response, root, base, compress) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname !== base && (pathname === '/' || pathname === base.slice(0, -1))) {
    response.writeHead(302, { location: base }).end();
    return;
  }
  const file = pathname.startsWith(base) ? await fileOf(root, pathname.slice(base.length)) : undefined;
  if (file === 'folder') {
    response.writeHead(301, { location: `${pathname}/` }).end();
    return;
  }
  const path = file ?? join(root, '404.html');
  const size = await sizeOf(path);
  if (size === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404');
    return;
  }
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'cache-control': 'no-cache' };
  const status = file ? 200 : 404;
  if (compress && /charset|json/.test(type)) {
    response.writeHead(status, { ...headers, 'content-encoding': 'gzip' });
    response.end(gzipSync(await readFile(path)));
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * The file a path under the base names; 'folder' when only the final slash is missing; undefined for none.
 * @param {string} root
 * @param {string} encoded
 * @returns {Promise<string | undefined>}
 */
async function fileOf(root, encoded) {
  let relative;
  try {
    relative = decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
  const path = resolve(root, relative);
  if (relative.includes('\0') || (path !== root && !path.startsWith(root + sep))) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return path;
  if (!found?.isDirectory()) return undefined;
  if (relative !== '' && !relative.endsWith('/')) return 'folder';
  const index = join(path, 'index.html');
  return (await sizeOf(index)) === undefined ? undefined : index;
}

/** @param {string} path */
async function sizeOf(path) {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}

if (process.argv[1] && resolve(process.argv[1]) === join(project, 'scripts', 'serve-static.mjs')) {
  const { values } = readOptions({ options: { port: { type: 'string' }, root: { type: 'string' } } });
  const port = Number(values.port ?? process.env['PORT'] ?? 4321);
  const { url } = await serveStatic({ root: values.root ?? join(project, 'dist'), port });
  console.log(url);
}
