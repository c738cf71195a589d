import { describe, expect, test } from 'vitest';
import { s3List } from '#services/aws-client/s3.ts';
import { elementText } from '../sts/answer.ts';
import { get, meet, signed } from './meet.ts';
import { ownPrefix, readAll, type WorldOptions } from './world.ts';

describe('ListObjectsV2 (Amazon S3 API Reference)', () => {
  const world: WorldOptions = { role: { policies: { All: readAll, Own: ownPrefix } } };
  test('pages with max-keys and continuation-token, common prefixes counted as entries', async () => {
    const { client, base } = meet(world);
    const seen: string[] = [];
    let continuationToken: string | undefined;
    for (let pages = 0; pages < 10; pages++) {
      const page = await s3List(client, {
        ...base,
        prefix: 'home/alice/',
        delimiter: '/',
        maxKeys: 1,
        continuationToken,
      });
      if (!page.ok) throw new Error(page.error.message);
      seen.push(...page.keys, ...page.commonPrefixes);
      continuationToken = page.nextContinuationToken;
      if (continuationToken === undefined) break;
    }
    expect(seen).toEqual(['home/alice/2026/', "home/alice/a b+c&d(1)'ö.txt", 'home/alice/hello.txt']);
  });
  const rows: readonly (readonly [query: string, element: string, text: string | undefined])[] = [
    ['start-after=home%2Falice%2Fhello.txt', 'KeyCount', '2'],
    ['max-keys=0', 'KeyCount', '0'],
    ['max-keys=0', 'IsTruncated', 'false'],
    ['max-keys=5000', 'MaxKeys', '1000'],
    ['max-keys=2', 'IsTruncated', 'true'],
    ['encoding-type=url&prefix=home%2Falice%2Fa%20b', 'Prefix', 'home/alice/a+b'],
    ['prefix=home%2Falice%2Fhello', 'ETag', '"9d082190e9eb2fd1a01a8657e5d726bb"'],
    ['max-keys=x', 'Message', 'Provided max-keys not an integer or within integer range'],
    ['encoding-type=x', 'Message', 'Invalid Encoding Method specified in Request'],
    ['continuation-token=x', 'Message', 'The continuation token provided is incorrect'],
  ];
  test.each(rows)('%s: %s %s', async (query, element, text) => {
    const met = meet(world);
    expect(elementText(await met.ask(signed(get(`/?list-type=2&${query}`), met)), element)).toBe(text);
  });
});
