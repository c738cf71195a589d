// ListObjectsV2 (Amazon S3 API Reference).
import { decodeBase64, encodeBase64 } from '#wire/base64.ts';
import { bytesOfBody, bytesOfText, decodeUtf8 } from '#wire/bytes.ts';
import { formatInstant } from '#wire/instant.ts';
import { percentEncode } from '#wire/percent.ts';
import type { Bucket } from '../shared/account.ts';
import type { XmlPart } from '../shared/xml-writer.ts';
import { type Address, queryValue } from './address.ts';
import { byUtf8, etagOf, type StoredObject } from './objects.ts';

/** The parameters as they are meant, or the id of the error that they earn with the argument it names. */
export type ListParameters = {
  readonly prefix: string;
  readonly delimiter: string;
  readonly maxKeys: number;
  /** Keys up to and including this one were listed already. */
  readonly after: string;
  readonly startAfter: string | undefined;
  readonly continuationToken: string | undefined;
  readonly encoded: boolean;
};

export type ListRefusal = { readonly refuse: string; readonly argument: readonly [name: string, value: string] };

/** Reads the query of a ListObjectsV2. A continuation token wins over start-after. */
export function readListParameters(address: Address): ListParameters | ListRefusal {
  const value = (name: string) => queryValue(address, name);
  const maxKeys = value('max-keys') ?? '';
  if (maxKeys !== '' && !(/^\d{1,10}$/.test(maxKeys) && Number(maxKeys) <= 2_147_483_647)) {
    return { refuse: 'invalid-max-keys', argument: ['max-keys', maxKeys] };
  }
  const encoding = value('encoding-type');
  if (encoding !== undefined && encoding !== 'url')
    return { refuse: 'invalid-encoding-type', argument: ['encoding-type', encoding] };
  const continuationToken = value('continuation-token');
  const continued = continuationToken === undefined ? undefined : openToken(continuationToken);
  if (continuationToken !== undefined && continued === undefined) {
    return { refuse: 'invalid-continuation-token', argument: ['continuation-token', continuationToken] };
  }
  const startAfter = value('start-after');
  return {
    prefix: value('prefix') ?? '',
    delimiter: value('delimiter') ?? '',
    maxKeys: maxKeys === '' ? 1000 : Math.min(1000, Number(maxKeys)),
    after: continued ?? startAfter ?? '',
    startAfter,
    continuationToken,
    encoded: encoding === 'url',
  };
}

/** Keys and common prefixes of one page; a common prefix counts as one entry. */
export type Page = {
  readonly keys: readonly string[];
  readonly commonPrefixes: readonly string[];
  /** The last entry, when there is more. */
  readonly next: string | undefined;
};

/** Cuts one page out of all keys, which are in order. */
export function pageOf(allKeys: readonly string[], { prefix, delimiter, maxKeys, after }: ListParameters): Page {
  const keys: string[] = [];
  const commonPrefixes: string[] = [];
  let last: string | undefined;
  for (const key of allKeys) {
    if (!key.startsWith(prefix)) continue;
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    const group = cut < 0 ? undefined : key.slice(0, cut + delimiter.length);
    // A page that ended in a common prefix has everything under it behind it.
    if (after !== '' && (byUtf8(key, after) <= 0 || (group !== undefined && group === after))) continue;
    if (group !== undefined && group === commonPrefixes.at(-1)) continue;
    if (keys.length + commonPrefixes.length === maxKeys) {
      return { keys, commonPrefixes, next: maxKeys === 0 ? undefined : last };
    }
    last = group ?? key;
    if (group === undefined) keys.push(key);
    else commonPrefixes.push(group);
  }
  return { keys, commonPrefixes, next: undefined };
}

/** ListBucketResult. */
export function listBucketResult(
  bucket: Bucket,
  parameters: ListParameters,
  page: Page,
  objectOf: (key: string) => StoredObject | undefined,
): XmlPart {
  const { prefix, delimiter, maxKeys, startAfter, continuationToken, encoded } = parameters;
  // encoding-type=url: as URLEncoder does it, a space is '+' and a slash stays.
  const show = (text: string) => (encoded ? text.split('/').map(percentEncode).join('/').replaceAll('%20', '+') : text);
  const contents = page.keys.flatMap((key): XmlPart[] => {
    const object = objectOf(key);
    if (!object) return [];
    const fields: readonly XmlPart[] = [
      ['Key', show(key)],
      ['LastModified', formatInstant(object.lastModified, 'milliseconds')],
      ['ETag', etagOf(object)],
      ['Size', String(bytesOfBody(object.body).length)],
      ['StorageClass', 'STANDARD'],
    ];
    return [['Contents', fields]];
  });
  const { next } = page;
  return [
    'ListBucketResult',
    [
      ['Name', bucket.name],
      ['Prefix', show(prefix)],
      startAfter === undefined ? undefined : ['StartAfter', show(startAfter)],
      continuationToken === undefined ? undefined : ['ContinuationToken', continuationToken],
      next === undefined ? undefined : ['NextContinuationToken', sealToken(next)],
      ['KeyCount', String(page.keys.length + page.commonPrefixes.length)],
      ['MaxKeys', String(maxKeys)],
      delimiter === '' ? undefined : ['Delimiter', show(delimiter)],
      encoded ? ['EncodingType', 'url'] : undefined,
      ['IsTruncated', String(next !== undefined)],
      ...contents,
      ...page.commonPrefixes.map((group): XmlPart => ['CommonPrefixes', [['Prefix', show(group)]]]),
    ],
  ];
}

/** Simplified: In reality a continuation token is opaque. Here it is the last entry in base64, behind a mark. */
const sealToken = (last: string): string => encodeBase64(bytesOfText(`after:${last}`));

function openToken(token: string): string | undefined {
  const text = decodeUtf8(decodeBase64(token) ?? new Uint8Array());
  return text?.startsWith('after:') ? text.slice('after:'.length) : undefined;
}
