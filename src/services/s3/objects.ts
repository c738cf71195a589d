// The objects of a bucket: those of the account, and over them what was put during this run.
import { md5 } from '@noble/hashes/legacy.js';
import type { Env, Json } from '#simulator/types.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfBody, bytesOfText, decodeUtf8 } from '#wire/bytes.ts';
import { encodeHex } from '#wire/hex.ts';
import type { Body } from '#wire/records.ts';
import type { Bucket } from '../shared/account.ts';

export type StoredObject = { readonly body: Body; readonly contentType: string; readonly lastModified: number };

type Store = Pick<Env, 'store'>;
const storeKey = (bucket: Bucket, key: string): string => `object/${bucket.name}/${key}`;
const indexKey = (bucket: Bucket): string => `objects/${bucket.name}`;

/** The object of this key; undefined where there is none. */
export function objectAt({ store }: Store, bucket: Bucket, key: string): StoredObject | undefined {
  const put = store.get(storeKey(bucket, key));
  if (put !== undefined) return put as unknown as StoredObject;
  if (!Object.hasOwn(bucket.objects, key)) return undefined;
  const seeded = bucket.objects[key];
  return seeded && { body: { text: seeded.text }, contentType: seeded.contentType, lastModified: seeded.lastModified };
}

/** Keeps an object for the rest of the run. */
export function putObjectAt({ store }: Store, bucket: Bucket, key: string, object: StoredObject): void {
  store.set(storeKey(bucket, key), object as unknown as Json);
  const keys = putKeys({ store }, bucket);
  if (!keys.includes(key)) store.set(indexKey(bucket), [...keys, key]);
}

/** All keys in the order of their UTF-8 bytes (Amazon S3 API Reference, ListObjectsV2). */
export function keysOf(env: Store, bucket: Bucket): readonly string[] {
  return [...new Set([...Object.keys(bucket.objects), ...putKeys(env, bucket)])].toSorted(byUtf8);
}

/** The ETag of an object that was put in one piece: MD5 of its bytes, in quotes. */
export function etagOf({ body }: Pick<StoredObject, 'body'>): string {
  return `"${encodeHex(md5(bytesOfBody(body)))}"`;
}

/** A body that can be kept as JSON: text where it is text. */
export function keepable(body: Body | undefined): Body {
  const bytes = bytesOfBody(body);
  const text = decodeUtf8(bytes);
  return text === undefined ? { base64: encodeBase64(bytes) } : { text };
}

/** Code points, in which UTF-8 and a comparison agree; JavaScript compares UTF-16 units. */
export function byUtf8(a: string, b: string): number {
  const [x, y] = [bytesOfText(a), bytesOfText(b)];
  const differs = x.findIndex((byte, index) => byte !== y[index]);
  return differs < 0 ? x.length - y.length : (x[differs] ?? 0) - (y[differs] ?? -1);
}

function putKeys({ store }: Store, bucket: Bucket): readonly string[] {
  const keys = store.get(indexKey(bucket));
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
