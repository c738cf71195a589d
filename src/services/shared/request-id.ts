import type { Env } from '#simulator/types.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { encodeHex } from '#wire/hex.ts';

/** A UUID of version 4 (RFC 9562 §5.4), as AWS's query services name requests. */
export function requestUuid({ random }: Pick<Env, 'random'>, purpose: string): string {
  const bytes = random(purpose, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return encodeHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** S3's two names of a request: 16 characters for x-amz-request-id, base64 for x-amz-id-2. */
export function s3RequestIds({ random }: Pick<Env, 'random'>): { readonly requestId: string; readonly hostId: string } {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const requestId = Array.from(random('request-id', 16), (byte) => letters[byte & 31]).join('');
  return { requestId, hostId: encodeBase64(random('host-id', 56)) };
}
