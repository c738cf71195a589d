import type { HttpRequest } from '#wire/records.ts';
import { type Address, queryValue } from './address.ts';

/** What the simulator's S3 can do. */
export type Operation = 'ListObjectsV2' | 'GetObject' | 'HeadObject' | 'PutObject';

/** The action of IAM's that each operation needs (Service Authorization Reference, Amazon S3). */
export const actionOf: { readonly [operation in Operation]: string } = {
  ListObjectsV2: 's3:ListBucket',
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  PutObject: 's3:PutObject',
};

/** Query fields that name a part of a bucket or an object, and with it another operation (Amazon S3 API Reference). */
const subresources: ReadonlySet<string> = new Set(
  (
    'accelerate acl analytics attributes cors encryption intelligent-tiering inventory legal-hold lifecycle location logging ' +
    'metrics notification object-lock ownershipControls partNumber policy policyStatus publicAccessBlock replication ' +
    'requestPayment restore retention select session tagging torrent uploadId uploads versionId versioning versions website'
  ).split(' '),
);

/** The operation that method, address and query name; undefined for one that the simulator does not have. */
export function operationOf(request: Pick<HttpRequest, 'method'>, address: Address): Operation | undefined {
  if (address.bucket === '' || address.query.some(({ name }) => subresources.has(name))) return undefined;
  const { method } = request;
  if (address.key === '')
    return method === 'GET' && queryValue(address, 'list-type') === '2' ? 'ListObjectsV2' : undefined;
  if (method === 'GET') return 'GetObject';
  if (method === 'HEAD') return 'HeadObject';
  return method === 'PUT' ? 'PutObject' : undefined;
}
