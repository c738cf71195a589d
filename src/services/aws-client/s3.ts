// `aws s3api list-objects-v2`, `get-object` and `put-object`: signed requests to S3, addressed by virtual host.
import { type Credentials, signRequest } from '#protocol/sigv4/sign.ts';
import type { Env } from '#simulator/types.ts';
import { textOfBody } from '#wire/bytes.ts';
import { formDecode, percentEncode } from '#wire/percent.ts';
import type { Header, HttpRequest, HttpResponse } from '#wire/records.ts';
import { type AwsFailure, awsFailure, childrenNamed, exchange, textAt, unreadable, xmlRoot } from './answer.ts';
import { userAgent } from './user-agent-header.ts';

type ClientEnv = Pick<Env, 'clock' | 'refuse' | 'send'>;

export type S3Input = {
  /** undefined: the request is not signed. */
  readonly credentials: Credentials | undefined;
  readonly region: string;
  readonly bucket: string;
};

export type S3Listing = {
  readonly ok: true;
  readonly keys: readonly string[];
  readonly commonPrefixes: readonly string[];
  /** For the next page, where there is one. */
  readonly nextContinuationToken: string | undefined;
};

export type S3ListInput = S3Input & {
  readonly prefix?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly maxKeys?: number | undefined;
  readonly continuationToken?: string | undefined;
};

/** Calls ListObjectsV2, with encoding-type=url as botocore does, so that any key can be read. */
export async function s3List(env: ClientEnv, input: S3ListInput): Promise<S3Listing | AwsFailure> {
  const { prefix, delimiter, maxKeys, continuationToken } = input;
  const query: readonly (readonly [string, string | undefined])[] = [
    ['list-type', '2'],
    ['prefix', prefix],
    ['delimiter', delimiter],
    ['max-keys', maxKeys === undefined ? undefined : String(maxKeys)],
    ['continuation-token', continuationToken],
    ['encoding-type', 'url'],
  ];
  const fields = query.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${percentEncode(value)}`]));
  const answer = await call(env, input, 'GET', `/?${fields.join('&')}`);
  if ('ok' in answer) return answer;
  const root = xmlRoot(answer);
  if (root?.local !== 'ListBucketResult') return unreadable(env, 'ListBucketResult');
  const decode = textAt(root, 'EncodingType') === 'url' ? formDecode : (text: string) => text;
  const texts = (list: string, field: string) =>
    childrenNamed(root, list).map((element) => decode(textAt(element, field) ?? ''));
  return {
    ok: true,
    keys: texts('Contents', 'Key'),
    commonPrefixes: texts('CommonPrefixes', 'Prefix'),
    nextContinuationToken: textAt(root, 'NextContinuationToken'),
  };
}

export type S3Content = { readonly ok: true; readonly text: string; readonly contentType: string | undefined };

/** Calls GetObject. */
export async function s3Get(
  env: ClientEnv,
  input: S3Input & { readonly key: string },
): Promise<S3Content | AwsFailure> {
  const answer = await call(env, input, 'GET', pathOf(input.key));
  if ('ok' in answer) return answer;
  const contentType = answer.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1];
  return { ok: true, text: textOfBody(answer.body), contentType };
}

export type S3PutInput = S3Input & {
  readonly key: string;
  readonly text: string;
  readonly contentType?: string | undefined;
};

/** Calls PutObject. */
export async function s3Put(
  env: ClientEnv,
  input: S3PutInput,
): Promise<{ readonly ok: true; readonly etag: string | undefined } | AwsFailure> {
  const headers: readonly Header[] = [['Content-Type', input.contentType ?? 'binary/octet-stream']];
  const answer = await call(env, input, 'PUT', pathOf(input.key), headers, input.text);
  if ('ok' in answer) return answer;
  return { ok: true, etag: answer.headers.find(([name]) => name.toLowerCase() === 'etag')?.[1] };
}

async function call(
  env: ClientEnv,
  { credentials, region, bucket }: S3Input,
  method: string,
  target: string,
  headers: readonly Header[] = [],
  text?: string,
): Promise<HttpResponse | AwsFailure> {
  const host = `${bucket}.s3.${region}.amazonaws.com`;
  const body = text === undefined ? undefined : { text };
  const request: HttpRequest = {
    kind: 'http-request',
    method,
    url: `https://${host}${target}`,
    headers: [['Host', host], ['User-Agent', userAgent], ...headers],
    ...(body ? { body } : {}),
  };
  const sent = credentials
    ? signRequest(request, { credentials, region, service: 's3', at: env.clock.now() })
    : request;
  const answer = await exchange(env, sent);
  return 'ok' in answer || answer.status < 300 ? answer : awsFailure(answer);
}

const pathOf = (key: string): string => `/${key.split('/').map(percentEncode).join('/')}`;
