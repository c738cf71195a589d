// May this caller do this here? IAM User Guide, "Policy evaluation logic", and the Service Authorization Reference for
// Amazon S3: ListBucket is a right on the bucket, GetObject and PutObject are rights on objects.
import { accessDeniedMessage } from '#policy/access-denied.ts';
import { decide } from '#policy/decide.ts';
import type { PolicyCase } from '#policy/types.ts';
import { type CheckDescription, fail, pass, type RowResult } from '#protocol/check.ts';
import type { Env, Json } from '#simulator/types.ts';
import type { HttpRequest } from '#wire/records.ts';
import type { Bucket } from '../shared/account.ts';
import { type Refusal, refusalOf } from '../shared/aws-errors/error-table.ts';
import { assumedRoleArn, type Session } from '../shared/credentials.ts';
import { decisionFound } from '../shared/decision-found.ts';
import { roleByArn, sessionPolicySet, strangerPolicySet } from '../shared/policy-set.ts';
import { requestContext } from '../shared/request-context.ts';
import { joinContexts, type SourcedContext, sessionContext, sourcedContext } from '../shared/session-context.ts';
import { type Address, queryValue } from './address.ts';
import type { S3Config } from './config.ts';
import { allS3Errors } from './s3-errors.ts';

const authorizedCheck: CheckDescription = {
  id: 's3-authorized',
  title: 'The policies allow it',
  cite: ['iam-evaluation-logic'],
  why: 'Whoever has valid credentials could read everything.',
};

export type Asked = {
  readonly request: HttpRequest;
  readonly address: Address;
  readonly bucket: Bucket;
  readonly session: Session | undefined;
  readonly action: string;
};

/** undefined where it is allowed; else AWS's refusal. Records the case and one row. */
export function authorize(
  env: Pick<Env, 'beat' | 'clock' | 'explain' | 'report'>,
  config: S3Config,
  asked: Asked,
): Refusal | undefined {
  const question = caseOf(env, config, asked);
  const { decision, decidedBy } = decide(question);
  const { action, resource } = question.request;
  env.explain({ title: `${action} on ${resource}`, case: question as unknown as Json, decision });
  const allowed = decision === 'Allowed';
  const expected = `${action} allowed on ${resource}`;
  const row: RowResult = {
    check: authorizedCheck,
    enforced: true,
    rejectAs: 'access-denied',
    known: 'documented',
    result: allowed ? pass(expected, expected) : fail(decisionFound({ decision, decidedBy }), expected),
  };
  env.report([row], { layer: 'http' });
  if (allowed) return undefined;
  if (!asked.session) return refusalOf(allS3Errors, 'anonymous');
  const principalArn = assumedRoleArn(asked.session);
  const sentence = accessDeniedMessage({
    action,
    principalArn,
    resource,
    quoteResource: true,
    ...(decidedBy ? { decidedBy } : {}),
  });
  return refusalOf(allS3Errors, 'access-denied', { sentence });
}

function caseOf(env: Pick<Env, 'beat' | 'clock'>, { account, region, sourceIp }: S3Config, asked: Asked): PolicyCase {
  const { request, address, bucket, session, action } = asked;
  const bucketArn = `arn:${account.partition}:s3:::${bucket.name}`;
  const common = requestContext(request, { now: env.clock.now(), region, sourceIp }, env.beat);
  const here = joinContexts(common, s3Context(asked, env.beat));
  const resource = action === 's3:ListBucket' ? bucketArn : `${bucketArn}/${address.key}`;
  const base = { action, resource, resourceAccount: account.id };
  if (!session) {
    const { context, sources } = joinContexts(here, anonymousContext);
    const policies = strangerPolicySet(account, bucket.policy ?? null);
    return { request: { ...base, principal: { type: 'Anonymous' }, context }, policies, sources };
  }
  const role = roleByArn(account, session.roleArn);
  const { context, sources } = joinContexts(here, sessionContext(session, role?.tags ?? {}));
  const principal = {
    type: 'AssumedRole',
    arn: assumedRoleArn(session),
    account: session.account,
    roleArn: session.roleArn,
  } as const;
  const policies = sessionPolicySet(account, role, session, bucket.policy ?? null);
  return { request: { ...base, principal, context }, policies, sources };
}

const anonymousContext: SourcedContext = sourcedContext([
  ['aws:PrincipalType', 'Anonymous', 'S3, for requests without a signature'],
  ['aws:userid', 'anonymous', 'S3, for requests without a signature'],
]);

/** Amazon S3's own condition keys (Service Authorization Reference), as far as these operations have them. */
function s3Context({ address, action, session, request }: Asked, beat: string | undefined): SourcedContext {
  const at = (path: string) => ({ ...(beat === undefined ? {} : { beat }), layer: 'query', path });
  const field = (name: string) => (action === 's3:ListBucket' ? queryValue(address, name) : undefined);
  const inQuery = address.query.some(({ name }) => name === 'X-Amz-Signature');
  const authType = session ? (inQuery ? 'REST-QUERY-STRING' : 'REST-HEADER') : undefined;
  return sourcedContext([
    ['s3:prefix', field('prefix'), 'the prefix asked for', at('prefix')],
    ['s3:delimiter', field('delimiter'), 'the delimiter asked for', at('delimiter')],
    ['s3:max-keys', field('max-keys'), 'the number asked for', at('max-keys')],
    ['s3:authType', authType, 'the form of the signature'],
    ['s3:signatureversion', session ? 'AWS4-HMAC-SHA256' : undefined, 'the form of the signature'],
    ['s3:TlsVersion', /^https:/i.test(request.url) ? '1.3' : undefined, 'the connection, which the simulator supposes'],
  ]);
}
