import { expect, test } from 'vitest';
import { signWithSamlify } from '../platform/sign-with-samlify.ts';
import { digests } from '../platform/signed-digests.ts';

test('samlify signs in the browser to the bytes it signs to in Node', async () => {
  const result = await signWithSamlify();
  expect(result).toMatchObject({ verified: true, tampered: false, detached: true, decrypted: true });
  expect(await sha256(result.signed)).toBe(digests.signed);
  expect(await sha256(result.detachedSignature)).toBe(digests.detachedSignature);
});

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
