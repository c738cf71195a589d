// `aws sts assume-role-with-saml`, or an SDK's call: the assertion goes to STS unsigned, because nobody has a key yet.
import type { Credentials } from '#protocol/sigv4/sign.ts';
import type { Env } from '#simulator/types.ts';
import { parseInstant } from '#wire/instant.ts';
import { type AwsFailure, awsFailure, exchange, textAt, unreadable, xmlRoot } from './answer.ts';
import { stsRequest } from './sts-request.ts';

export type AssumeRoleWithSamlInput = {
  /** `https://sts.eu-central-1.amazonaws.com/` */
  readonly endpoint: string;
  readonly roleArn: string;
  readonly principalArn: string;
  /** Base64 of the Response. */
  readonly samlAssertion: string;
  readonly durationSeconds?: number | undefined;
  readonly policy?: string | undefined;
  readonly policyArns?: readonly string[] | undefined;
};

/** Temporary credentials with their end, milliseconds since 1970. */
export type HeldCredentials = Credentials & { readonly sessionToken: string; readonly expiration: number };

export type AssumedRole = {
  readonly ok: true;
  readonly credentials: HeldCredentials;
  readonly assumedRoleArn: string;
  readonly subject: string | undefined;
};

/** Calls AssumeRoleWithSAML. AWS's refusal is in `error`; an answer that cannot be read makes the client refuse. */
export async function assumeRoleWithSaml(
  env: Pick<Env, 'refuse' | 'send'>,
  input: AssumeRoleWithSamlInput,
): Promise<AssumedRole | AwsFailure> {
  const { durationSeconds, policyArns = [] } = input;
  const request = stsRequest(input.endpoint, 'AssumeRoleWithSAML', {
    RoleArn: input.roleArn,
    PrincipalArn: input.principalArn,
    SAMLAssertion: input.samlAssertion,
    ...Object.fromEntries(policyArns.map((arn, index) => [`PolicyArns.member.${index + 1}.arn`, arn])),
    Policy: input.policy,
    DurationSeconds: durationSeconds === undefined ? undefined : String(durationSeconds),
  });
  const answer = await exchange(env, request);
  if ('ok' in answer) return answer;
  if (answer.status >= 300) return awsFailure(answer);

  const root = xmlRoot(answer);
  const at = (...path: readonly string[]) => textAt(root, 'AssumeRoleWithSAMLResult', ...path);
  const [accessKeyId, secretAccessKey] = [at('Credentials', 'AccessKeyId'), at('Credentials', 'SecretAccessKey')];
  const [sessionToken, assumedRoleArn] = [at('Credentials', 'SessionToken'), at('AssumedRoleUser', 'Arn')];
  const expiration = parseInstant(at('Credentials', 'Expiration') ?? '');
  if (!accessKeyId || !secretAccessKey || !sessionToken || expiration === undefined)
    return unreadable(env, 'Credentials');
  return {
    ok: true,
    credentials: { accessKeyId, secretAccessKey, sessionToken, expiration },
    assumedRoleArn: assumedRoleArn ?? '',
    subject: at('Subject'),
  };
}
