import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('sign-with-samlify.ts', import.meta.url));
const hooks = fileURLToPath(new URL('../../src/build/node-hooks.mjs', import.meta.url));

test('samlify signs to the same bytes on the replacements as on node:crypto', async () => {
  const run = async (...flags: string[]) => JSON.parse((await promisify(execFile)('node', [...flags, script])).stdout);
  const [own, replaced] = await Promise.all([run(), run('--import', hooks)]);
  expect(replaced).toMatchObject({
    crypto: 'replaced',
    verified: true,
    tampered: false,
    detached: true,
    decrypted: true,
  });
  expect(own).toMatchObject({ crypto: 'own', verified: true, tampered: false, detached: true, decrypted: true });
  expect(replaced.signed).toBe(own.signed);
  expect(replaced.detachedSignature).toBe(own.detachedSignature);
});
