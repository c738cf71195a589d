import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { digests } from './signed-digests.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const script = path('print-signed.ts');
const hooks = path('../../src/build/node-hooks.mjs');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test.each([
  { crypto: 'own', flags: [] },
  { crypto: 'replaced', flags: ['--import', hooks] },
])('samlify signs to the same bytes everywhere, on $crypto crypto too', async ({ crypto, flags }) => {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, script]);
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ crypto, verified: true, tampered: false, detached: true, decrypted: true });
  expect(sha256(result.signed)).toBe(digests.signed);
  expect(sha256(result.detachedSignature)).toBe(digests.detachedSignature);
});
