// AssumeRoleWithSAML (AWS STS API Reference): an assertion in, temporary credentials out. The call itself is not signed.
import { firstEnforcedFailure, runRows } from '#protocol/check.ts';
import type { Env } from '#simulator/types.ts';
import { type Refusal, refusalOf } from '../shared/aws-errors/error-table.ts';
import { assumedRoleArn, assumedRoleId, issueCredentials, type Session } from '../shared/credentials.ts';
import type { QueryCall } from '../shared/query-protocol.ts';
import { requestUuid } from '../shared/request-id.ts';
import type { XmlPart } from '../shared/xml-writer.ts';
import { readAssumeRoleWithSaml } from './assume-role-with-saml-call.ts';
import { assumeRoleWithSamlResult } from './assume-role-with-saml-result.ts';
import { assumeRoleWithSamlRows } from './assume-role-with-saml-rows.ts';
import type { Attempt } from './attempt.ts';
import type { StsConfig } from './config.ts';
import { attemptFacts, attemptOf } from './read-attempt.ts';
import { documentLayer, receivedResponse } from './received-response.ts';
import { explainAnswers, reportByLayer } from './report-attempt.ts';
import { rememberAssertion } from './seen-assertions.ts';
import { sessionLength } from './session-length.ts';
import { stsErrors } from './sts-errors.ts';

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
  const received = { request: query.request, call, provider, saml, layer: documentLayer(query, saml) };
  const attempt = attemptOf(env, config, received);
  const results = await runRows(assumeRoleWithSamlRows(), attempt, attemptFacts(env, config, received));
  reportByLayer(env, results, query.layer, received.layer);

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

function refusalParams(env: ActionEnv, { policyErrors, packedPercent, unknownPolicyArn }: Attempt) {
  return {
    innerRequestId: requestUuid(env, 'inner-request-id'),
    problem: policyErrors[0]?.message ?? '',
    percent: String(packedPercent ?? ''),
    arn: unknownPolicyArn ?? '',
  };
}
