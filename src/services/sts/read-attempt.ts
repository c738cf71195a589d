// All that STS looks up and works out for one call, before anything is judged.
import { decide } from '#policy/decide.ts';
import { parsePolicy } from '#policy/parse.ts';
import { nameIdFormats } from '#protocol/saml/names.ts';
import type { SamlSubject } from '#protocol/saml/subject.ts';
import type { Env } from '#simulator/types.ts';
import type { HttpRequest } from '#wire/records.ts';
import type { SamlProvider } from '../shared/account.ts';
import { roleByArn } from '../shared/policy-set.ts';
import { requestContext } from '../shared/request-context.ts';
import type { AssumeRoleWithSamlCall } from './assume-role-with-saml-call.ts';
import type { Attempt, AttemptFacts } from './attempt.ts';
import type { StsConfig } from './config.ts';
import { packedPolicySize } from './packed-policy.ts';
import { samlIdentity } from './saml-identity.ts';
import { seenAssertions } from './seen-assertions.ts';
import { trustQuestions } from './trust-cases.ts';

export type Received = {
  readonly request: HttpRequest;
  readonly call: AssumeRoleWithSamlCall;
  readonly provider: SamlProvider | undefined;
  readonly saml: SamlSubject;
  /** Where the document stands in the message. */
  readonly layer: string;
};

/** Provider, role, identity, and the trust policy's answers, as far as each can be had. */
export function attemptOf(env: Pick<Env, 'beat' | 'clock'>, config: StsConfig, received: Received): Attempt {
  const { request, call, provider, saml, layer } = received;
  const { account, region, sourceIp } = config;
  const role = roleByArn(account, call.roleArn);
  const identity = saml.assertion && provider ? samlIdentity(saml.assertion, account.id, provider) : undefined;
  const context = requestContext(request, { now: env.clock.now(), region, sourceIp }, env.beat);
  const questions =
    identity && role && provider
      ? trustQuestions({ account, provider, role, identity, request: context, place: { beat: env.beat, layer } })
      : [];
  return {
    ...saml,
    call,
    provider,
    role,
    identity,
    answers: questions.map((question) => ({ ...question, verdict: decide(question.case) })),
    policyErrors: call.policy === undefined ? [] : parsePolicy(call.policy, 'session').errors,
    unknownPolicyArn: call.policyArns.find((arn) => !Object.hasOwn(account.managedPolicies, arn)),
    packedPercent: packedPolicySize({
      policy: call.policy,
      policyArns: call.policyArns,
      tags: (identity?.aws.principalTags ?? []).map(({ key, value }) => [key, value] as const),
    }),
  };
}

/** What a relying party in STS's place knows; strict rows use it too. */
export function attemptFacts(
  env: Pick<Env, 'clock' | 'store'>,
  { account, region }: StsConfig,
  { call, provider }: Pick<Received, 'call' | 'provider'>,
): AttemptFacts {
  const host = {
    aws: 'signin.aws.amazon.com',
    'aws-cn': 'signin.amazonaws.cn',
    'aws-us-gov': 'signin.amazonaws-us-gov.com',
  }[account.partition];
  const audience = {
    aws: 'urn:amazon:webservices',
    'aws-cn': 'urn:amazon:webservices:cn-north-1',
    'aws-us-gov': 'urn:amazon:webservices:govcloud',
  }[account.partition];
  const own = provider ? [`https://${region}.${host}/saml/acs/${provider.uuid}`] : [];
  return {
    now: env.clock.now(),
    // Recorded: a response that ended a minute ago is refused, so there is no allowance.
    skewMs: 0,
    acs: [`https://${host}/saml`, `https://${region}.${host}/saml`, ...own],
    audiences: [audience, `https://${host}/saml`],
    outstandingRequests: [],
    seenAssertions: seenAssertions(env),
    nameIdFormats: Object.values(nameIdFormats),
    maxAgeMs: 5 * 60_000,
    encryption: provider?.assertionEncryption ?? 'Allowed',
    roleArn: call.roleArn,
    principalArn: call.principalArn,
  };
}
