// GetObject, HeadObject and PutObject (Amazon S3 API Reference).
import { headerValue } from '#protocol/sigv4/authorization.ts';
import type { Env } from '#simulator/types.ts';
import { bytesOfBody, bytesOfText } from '#wire/bytes.ts';
import { formatHttpDate } from '#wire/instant.ts';
import { maxDocumentBytes } from '#wire/limits.ts';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';
import type { Bucket } from '../shared/account.ts';
import { type RestFacts, restAnswer } from '../shared/rest-xml.ts';
import { etagOf, keepable, putObjectAt, type StoredObject } from './objects.ts';

/**
 * The object with its headers; for HEAD without its bytes.
 * Simplified: In reality S3 answers a `Range` with that part of the object. Here the whole object comes.
 */
export function objectAnswer(object: StoredObject, method: string, facts: RestFacts): HttpResponse {
  return restAnswer(
    200,
    [
      ['Last-Modified', formatHttpDate(object.lastModified)],
      ['ETag', etagOf(object)],
      ['Accept-Ranges', 'bytes'],
      ['Content-Type', object.contentType],
      ['Content-Length', String(bytesOfBody(object.body).length)],
    ],
    method === 'HEAD' ? undefined : object.body,
    facts,
  );
}

/** Keeps the body and answers with its ETag; or the id of the error that it earns. */
export function putObject(
  env: Pick<Env, 'store'>,
  bucket: Bucket,
  key: string,
  request: HttpRequest,
  facts: RestFacts,
): HttpResponse | { readonly refuse: 'not-implemented' | 'entity-too-large' | 'key-too-long' } {
  const declared = headerValue(request, 'x-amz-content-sha256') ?? '';
  // Chunked uploads sign every chunk; the simulator does not read them, nor copies.
  if (declared.startsWith('STREAMING-') || headerValue(request, 'x-amz-copy-source') !== undefined) {
    return { refuse: 'not-implemented' };
  }
  if (bytesOfText(key).length > 1024) return { refuse: 'key-too-long' };
  if (bytesOfBody(request.body).length > maxDocumentBytes) return { refuse: 'entity-too-large' };
  const object: StoredObject = {
    body: keepable(request.body),
    contentType: headerValue(request, 'content-type') ?? 'binary/octet-stream',
    lastModified: Math.floor(facts.now / 1000) * 1000,
  };
  putObjectAt(env, bucket, key, object);
  return restAnswer(200, [['ETag', etagOf(object)]], undefined, facts);
}
