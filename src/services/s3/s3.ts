// Amazon S3 as far as federation needs it: who asks, may they, and then a list, an object or a new one.
import type { Env, Service } from '#simulator/types.ts';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';
import type { Bucket } from '../shared/account.ts';
import { type ErrorParams, type Refusal, refusalOf } from '../shared/aws-errors/error-table.ts';
import type { Session } from '../shared/credentials.ts';
import { s3RequestIds } from '../shared/request-id.ts';
import { type RestFacts, restError, restXml } from '../shared/rest-xml.ts';
import { type Address, addressOf, isBucketName } from './address.ts';
import { authenticate } from './authenticate.ts';
import { type Asked, authorize } from './authorize.ts';
import type { S3Config } from './config.ts';
import { listBucketResult, pageOf, readListParameters } from './list-objects-v2.ts';
import { objectAnswer, putObject } from './object-operations.ts';
import { keysOf, objectAt } from './objects.ts';
import { actionOf, type Operation, operationOf } from './operation.ts';
import { allS3Errors } from './s3-errors.ts';

/**
 * The service. Answers any bytes.
 * Simplified: In reality S3 has many more operations. Here it has `ListObjectsV2`, `GetObject`, `HeadObject` and
 * `PutObject`.
 */
export const s3: Service<S3Config> = (env, config) => async (record) => {
  const facts: RestFacts = { ...s3RequestIds(env), now: env.clock.now() };
  if (record.kind !== 'http-request') return restError(refusalOf(allS3Errors, 'invalid-uri'), facts, 'GET');
  const answer = await answerTo(env, config, record, facts);
  return 'code' in answer ? restError(answer, facts, record.method) : answer;
};

async function answerTo(
  env: Env,
  config: S3Config,
  request: HttpRequest,
  facts: RestFacts,
): Promise<HttpResponse | Refusal> {
  const address = addressOf(request);
  const caller = await authenticate(env, config, request);
  if ('refusal' in caller) return caller.refusal;

  const operation = operationOf(request, address);
  if (operation === undefined) return refuse('not-implemented');
  if (!isBucketName(address.bucket)) return refuse('invalid-bucket-name', [['BucketName', address.bucket]]);
  const bucket = bucketNamed(config, address.bucket);
  if (bucket === undefined) return refuse('no-such-bucket', [['BucketName', address.bucket]]);
  if (bucket.region !== config.region) {
    const endpoint = `${bucket.name}.s3.${bucket.region}.amazonaws.com`;
    return refuse('permanent-redirect', [
      ['Endpoint', endpoint],
      ['Bucket', bucket.name],
    ]);
  }
  const session = 'session' in caller ? caller.session : undefined;
  return perform(env, config, { request, address, bucket, session, operation }, facts);
}

type Task = Omit<Asked, 'action'> & { readonly session: Session | undefined; readonly operation: Operation };

function perform(env: Env, config: S3Config, task: Task, facts: RestFacts): HttpResponse | Refusal {
  const { request, address, bucket, operation } = task;
  const parameters = readListParameters(address);
  const denied = authorize(env, config, { ...task, action: actionOf[operation] });
  if (denied) return denied;
  switch (operation) {
    case 'ListObjectsV2': {
      if ('refuse' in parameters) {
        const [name, value] = parameters.argument;
        return refuse(parameters.refuse, [
          ['ArgumentName', name],
          ['ArgumentValue', value],
        ]);
      }
      const page = pageOf(keysOf(env, bucket), parameters);
      return restXml(
        listBucketResult(bucket, parameters, page, (key) => objectAt(env, bucket, key)),
        facts,
      );
    }
    case 'PutObject': {
      const done = putObject(env, bucket, address.key, request, facts);
      return 'refuse' in done ? refuse(done.refuse) : done;
    }
    default:
      return getObject(env, config, task, address, bucket, facts);
  }
}

function getObject(
  env: Env,
  config: S3Config,
  task: Task,
  address: Address,
  bucket: Bucket,
  facts: RestFacts,
): HttpResponse | Refusal {
  const object = objectAt(env, bucket, address.key);
  if (object) return objectAnswer(object, task.request.method, facts);
  // GetObject, "Permissions": without s3:ListBucket the answer is 403, so that nobody learns which keys exist.
  return authorize(env, config, { ...task, action: 's3:ListBucket' }) ?? refuse('no-such-key', [['Key', address.key]]);
}

function bucketNamed({ account }: S3Config, name: string): Bucket | undefined {
  return Object.values(account.buckets).find((bucket) => bucket.name === name);
}

function refuse(id: string, details: readonly (readonly [string, string])[] = [], params: ErrorParams = {}): Refusal {
  return { ...refusalOf(allS3Errors, id, params), details };
}
