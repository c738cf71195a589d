// Which bucket and key an address names: Amazon S3 User Guide, "Virtual hosting of general purpose buckets".
import { headerValue } from '#protocol/sigv4/authorization.ts';
import { targetOf } from '#protocol/sigv4/target.ts';
import { type FormField, formValue, parseForm } from '#wire/form.ts';
import { percentDecode } from '#wire/percent.ts';
import type { HttpRequest } from '#wire/records.ts';

export type Address = {
  readonly style: 'virtual-hosted' | 'path';
  /** Empty where the address names none. */
  readonly bucket: string;
  readonly key: string;
  /** The path as it was sent, for <Resource> of an error. */
  readonly path: string;
  readonly query: readonly FormField[];
};

/** `bucket.s3.eu-central-1.amazonaws.com`, `bucket.s3.amazonaws.com`, `bucket.s3-website…` not. */
const virtualHost = /^(.+)\.s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?(?::\d+)?$/i;

/** Bucket in the Host header where it is one of S3's names for a bucket, else the first part of the path. */
export function addressOf(request: HttpRequest): Address {
  const target = targetOf(request.url);
  const query = parseForm(target.query);
  const bucketInHost = virtualHost.exec(headerValue(request, 'host') ?? target.host)?.[1];
  const decoded = percentDecode(target.path).replace(/^\//, '');
  if (bucketInHost !== undefined) {
    return { style: 'virtual-hosted', bucket: bucketInHost.toLowerCase(), key: decoded, path: target.path, query };
  }
  const slash = decoded.indexOf('/');
  return {
    style: 'path',
    bucket: slash < 0 ? decoded : decoded.slice(0, slash),
    key: slash < 0 ? '' : decoded.slice(slash + 1),
    path: target.path,
    query,
  };
}

/** The value of a query field; undefined where it was not sent. */
export function queryValue({ query }: Pick<Address, 'query'>, name: string): string | undefined {
  return formValue(query, name);
}

/** Amazon S3 User Guide, "General purpose bucket naming rules", as far as they decide what can be a name at all. */
export function isBucketName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) && !name.includes('..');
}
