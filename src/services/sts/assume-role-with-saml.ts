// AssumeRoleWithSAML (AWS STS API Reference): an assertion in, temporary credentials out. The call itself is not signed.
import { decide } from '#policy/decide.ts';
import { parsePolicy } from '#policy/parse.ts';
import { firstEnforcedFailure, type RowResult, runRows } from '#protocol/check.ts';
import { nameIdFormats } from '#protocol/saml/names.ts';
import { type ReceivedResponse, readResponse } from '#protocol/saml/read-response.ts';
import type { SamlSubject } from '#protocol/saml/subject.ts';
import type { Env, Json } from '#simulator/types.ts';
import { textOfBody } from '#wire/bytes.ts';
import type { HttpRequest } from '#wire/records.ts';
import type { SamlProvider } from '../shared/account.ts';
import { type Refusal, refusalOf } from '../shared/aws-errors/error-table.ts';
import { assumedRoleArn, assumedRoleId, issueCredentials, type Session } from '../shared/credentials.ts';
import { roleByArn } from '../shared/policy-set.ts';
import type { QueryCall } from '../shared/query-protocol.ts';
import { requestContext } from '../shared/request-context.ts';
import { requestUuid } from '../shared/request-id.ts';
import type { XmlPart } from '../shared/xml-writer.ts';
import { type AssumeRoleWithSamlCall, readAssumeRoleWithSaml } from './assume-role-with-saml-call.ts';
import { assumeRoleWithSamlResult } from './assume-role-with-saml-result.ts';
import { assumeRoleWithSamlRows } from './assume-role-with-saml-rows.ts';
import type { Attempt, AttemptFacts } from './attempt.ts';
import type { StsConfig } from './config.ts';
import { packedPolicySize } from './packed-policy.ts';
import { type SamlIdentity, samlIdentity } from './saml-identity.ts';
import { sessionLength } from './session-length.ts';
import { stsErrors } from './sts-errors.ts';
import { trustQuestions } from './trust-cases.ts';

type ActionEnv = Pick<Env, 'beat' | 'clock' | 'explain' | 'keys' | 'random' | 'report' | 'store' | 'work'>;
/** The children of the action's Result element, or why there are none. */
export type ActionResult = { readonly result: readonly (XmlPart | undefined)[] } | { readonly refusal: Refusal };

/** Reads the call, then the assertion, reports every row, and lends the role unless an enforced row fails. */
export async function assumeRoleWithSaml(env: ActionEnv, config: StsConfig, query: QueryCall): Promise<ActionResult> {
  const read = readAssumeRoleWithSaml(query);
  env.report(read.rows, { layer: query.layer });
  if ('refuse' in read) return { refusal: refusalOf(stsErrors, read.refuse, read.params) };

  const { call } = read;
  const provider = Object.values(config.account.samlProviders).find(({ arn }) => arn === call.principalArn);
  const saml = await receivedResponse(env, call, provider);
  const attempt = attemptOf(env, config, query.request, call, provider, saml, documentLayer(query, saml));
  const facts = attemptFacts(env, config, call, provider);
  const results = await runRows(assumeRoleWithSamlRows(), attempt, facts);
  reportByLayer(env, results, query.layer, documentLayer(query, saml));

  const failed = firstEnforcedFailure(results);
  explainAnswers(env, attempt, results, failed);
  if (failed) return { refusal: refusalOf(stsErrors, failed.rejectAs ?? '', refusalParams(env, attempt)) };
  const { identity, role } = attempt;
  // Rows before these guarantee both; the compiler does not know it.
  if (!identity || !role || !provider) return { refusal: refusalOf(stsErrors, 'internal-failure') };

  rememberAssertion(env, identity.assertion.id);
  const now = env.clock.now();
  const length = sessionLength({
    now,
    durationSeconds: call.durationSeconds,
    sessionDuration: identity.aws.sessionDuration,
    sessionNotOnOrAfter: identity.sessionNotOnOrAfter,
  });
  const session: Session = {
    account: config.account.id,
    roleArn: role.arn,
    roleId: role.id,
    roleSessionName: identity.aws.roleSessionName ?? '',
    provider: provider.arn,
    tags: Object.fromEntries(identity.aws.principalTags.map(({ key, value }) => [key, value])),
    transitiveTagKeys: identity.aws.transitiveTagKeys,
    sourceIdentity: identity.aws.sourceIdentity,
    saml: { sub: identity.subject, subType: identity.subjectType, nameQualifier: identity.nameQualifier },
    sessionPolicy: call.policy,
    sessionPolicyArns: call.policyArns,
    issuedAt: Math.floor(now / 1000) * 1000,
    expiration: length.expiration,
  };
  const credentials = issueCredentials(config.credentialSecret, session, env.random('credentials', 16));
  const user = { arn: assumedRoleArn(session), id: assumedRoleId(session) };
  return { result: assumeRoleWithSamlResult({ identity, credentials, user, packedPercent: attempt.packedPercent }) };
}

/** The Response as received, recorded as the document that STS now checks; edited local work is read instead. */
async function receivedResponse(
  env: ActionEnv,
  call: AssumeRoleWithSamlCall,
  provider: SamlProvider | undefined,
): Promise<SamlSubject> {
  const decryptionKeys = (provider?.privateKeys ?? []).map((name) => env.keys.own(name).privateKeyPem);
  const trust = { metadata: provider?.metadata ?? '', decryptionKeys };
  const read = (received: ReceivedResponse) => readResponse(received, trust);
  const subject = await read({ base64: call.samlAssertion });
  const readable = subject.problem?.kind !== 'base64' && subject.problem?.kind !== 'utf8';
  const text = readable ? subject.text : call.samlAssertion;
  const mediaType = readable ? 'application/samlassertion+xml' : 'text/plain';
  const done = await env.work('check', { kind: 'work', mediaType, body: { text } });
  const after = textOfBody(done.body);
  return after === text ? subject : read({ text: after });
}

function attemptOf(
  env: ActionEnv,
  config: StsConfig,
  request: HttpRequest,
  call: AssumeRoleWithSamlCall,
  provider: SamlProvider | undefined,
  saml: SamlSubject,
  layer: string,
): Attempt {
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

function attemptFacts(
  env: ActionEnv,
  { account, region }: StsConfig,
  call: AssumeRoleWithSamlCall,
  provider: SamlProvider | undefined,
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

/** The layer of the message that the Response stands in, as deep as it can be read. */
function documentLayer({ layer }: QueryCall, { problem }: SamlSubject): string {
  const field = `${layer}/SAMLAssertion`;
  if (problem?.kind === 'base64') return field;
  return problem?.kind === 'utf8' ? `${field}/base64` : `${field}/base64/xml`;
}

/** Rows about the call stand in its parameters, all others in the document; the order stays. */
function reportByLayer(env: ActionEnv, results: readonly RowResult[], callLayer: string, documentLayer: string): void {
  const layerOf = ({ check }: RowResult) => (check.id.startsWith('sts-') ? callLayer : documentLayer);
  let from = 0;
  results.forEach((row, index) => {
    const next = results[index + 1];
    if (next && layerOf(next) === layerOf(row)) return;
    env.report(results.slice(from, index + 1), { layer: layerOf(row) });
    from = index + 1;
  });
}

/** A trust policy is evaluated only when everything before it was in order. */
function explainAnswers(
  env: ActionEnv,
  attempt: Attempt,
  results: readonly RowResult[],
  failed: RowResult | undefined,
): void {
  const place = (id: string) => results.findIndex(({ check }) => check.id === id);
  if (failed && results.indexOf(failed) < place('sts-trust-policy')) return;
  for (const { action, case: question, verdict } of attempt.answers) {
    const title = `${action} on ${attempt.role?.name ?? ''}`;
    env.explain({ title, case: question as unknown as Json, decision: verdict.decision });
  }
}

function refusalParams(env: ActionEnv, { policyErrors, packedPercent, unknownPolicyArn }: Attempt) {
  return {
    innerRequestId: requestUuid(env, 'inner-request-id'),
    problem: policyErrors[0]?.message ?? '',
    percent: String(packedPercent ?? ''),
    arn: unknownPolicyArn ?? '',
  };
}

const seenKey = 'seen-assertions';

/** STS itself remembers nothing (recorded: the same bytes work twice); this is for the row that a strict provider would enforce. */
function seenAssertions({ store }: Pick<Env, 'store'>): readonly string[] {
  const seen = store.get(seenKey);
  return Array.isArray(seen) ? seen.filter((id) => typeof id === 'string') : [];
}

function rememberAssertion(env: Pick<Env, 'store'>, id: SamlIdentity['assertion']['id']): void {
  env.store.set(seenKey, [...seenAssertions(env), id].slice(-100));
}
