// `aws sts get-caller-identity`: whose credentials are these?
import { signRequest } from '#protocol/sigv4/sign.ts';
import type { Env } from '#simulator/types.ts';
import { type AwsFailure, awsFailure, exchange, textAt, unreadable, xmlRoot } from './answer.ts';
import type { HeldCredentials } from './assume-role-with-saml.ts';
import { stsRequest } from './sts-request.ts';

export type CallerIdentity = {
  readonly ok: true;
  readonly arn: string;
  readonly userId: string;
  readonly account: string;
};

/** Calls GetCallerIdentity with a signature. */
export async function getCallerIdentity(
  env: Pick<Env, 'clock' | 'refuse' | 'send'>,
  {
    endpoint,
    region,
    credentials,
  }: { readonly endpoint: string; readonly region: string; readonly credentials: HeldCredentials },
): Promise<CallerIdentity | AwsFailure> {
  const unsigned = stsRequest(endpoint, 'GetCallerIdentity', {});
  const request = signRequest(unsigned, { credentials, region, service: 'sts', at: env.clock.now() });
  const answer = await exchange(env, request);
  if ('ok' in answer) return answer;
  if (answer.status >= 300) return awsFailure(answer);
  const at = (name: string) => textAt(xmlRoot(answer), 'GetCallerIdentityResult', name);
  const [arn, userId, account] = [at('Arn'), at('UserId'), at('Account')];
  return arn && userId && account ? { ok: true, arn, userId, account } : unreadable(env, 'GetCallerIdentityResult');
}
