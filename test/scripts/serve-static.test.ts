import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { serveStatic } from '../../scripts/serve-static.mjs';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const site = join(folder, 'site');
mkdirSync(join(site, 'lessons', 'saml'), { recursive: true });
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(site, 'index.html'), 'start');
writeFileSync(join(site, '404.html'), 'not here');
writeFileSync(join(site, 'lessons', 'saml', 'index.html'), 'lesson');
writeFileSync(join(site, 'engine.js'), '1');
writeFileSync(join(site, 'a b.wasm'), '');

const { url, close } = await serveStatic({ root: site, base: '/lab/', port: 0 });
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const html = 'text/html; charset=utf-8';
test.each([
  { path: '/lab/', status: 200, type: html, body: 'start' },
  { path: '/lab/?a=b', status: 200, type: html, body: 'start' },
  { path: '/lab/lessons/saml/', status: 200, type: html, body: 'lesson' },
  { path: '/lab/lessons/saml', status: 301, location: '/lab/lessons/saml/' },
  { path: '/lab/engine.js', status: 200, type: 'text/javascript; charset=utf-8', body: '1' },
  { path: '/lab/a%20b.wasm', status: 200, type: 'application/wasm', body: '' },
  { path: '/lab', status: 302, location: '/lab/' },
  { path: '/', status: 302, location: '/lab/' },
  { path: '/lab/lessons/', status: 404, type: html, body: 'not here' },
  { path: '/elsewhere/', status: 404, type: html, body: 'not here' },
  { path: '/lab/../../secret.txt', status: 404, body: 'not here' },
  { path: '/lab/..%2f..%2fsecret.txt', status: 404, body: 'not here' },
  { path: '/lab/%2e%2e/%2e%2e/secret.txt', status: 404, body: 'not here' },
  { path: '/lab/%', status: 404, body: 'not here' },
  { path: '/lab/%00', status: 404, body: 'not here' },
])('GET $path gives $status', async ({ path, status, type, location, body }) => {
  const answer = await get(path);
  expect(answer.status).toBe(status);
  if (type) expect(answer.headers['content-type']).toBe(type);
  if (location) expect(answer.headers.location).toBe(location);
  if (body !== undefined) expect(answer.body).toBe(body);
});

test('nothing but reading is answered', async () => {
  expect((await get('/lab/', 'POST')).status).toBe(405);
  expect(await get('/lab/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('a busy port gives way to the next one', async () => {
  const port = Number(new URL(url).port);
  const second = await serveStatic({ root: site, base: '/lab/', port });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  await second.close();
});

/** Asks with the path exactly as written, which fetch would tidy up. */
function get(path: string, method = 'GET') {
  const { port } = new URL(url);
  type Answer = { status: number | undefined; headers: Record<string, unknown>; body: string };
  return new Promise<Answer>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}
