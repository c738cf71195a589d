// GetCallerIdentity (AWS STS API Reference): who am I? Needs a signature and no permission.
import { firstEnforcedFailure, runRows } from '#protocol/check.ts';
import type { Env } from '#simulator/types.ts';
import { authenticationSubject } from '../shared/authentication.ts';
import { refusalOf } from '../shared/aws-errors/error-table.ts';
import { assumedRoleArn, assumedRoleId } from '../shared/credentials.ts';
import type { QueryCall } from '../shared/query-protocol.ts';
import type { ActionResult } from './assume-role-with-saml.ts';
import { authenticationRows, scopeProblem } from './authentication-rows.ts';
import type { StsConfig } from './config.ts';
import { stsErrors } from './sts-errors.ts';

/** Arn, UserId and Account of the session that signed the call. */
export async function getCallerIdentity(
  env: Pick<Env, 'clock' | 'report'>,
  config: StsConfig,
  { request }: QueryCall,
): Promise<ActionResult> {
  const subject = authenticationSubject(request, config.credentialSecret);
  const opened = subject.opened?.kind === 'session' ? subject.opened : undefined;
  const facts = {
    now: env.clock.now(),
    service: 'sts',
    region: config.region,
    secretAccessKey: opened?.secretAccessKey,
  };
  const results = await runRows(authenticationRows, subject, facts);
  env.report(results, {
    layer: subject.read.kind === 'claim' && subject.read.claim.form === 'query' ? 'query' : 'headers',
  });
  const failed = firstEnforcedFailure(results);
  if (failed || !opened) {
    const id = failed?.rejectAs ?? 'internal-failure';
    const scope = failed && id === 'credential-scope' ? scopeProblem(failed, subject, facts) : failed?.result.actual;
    return { refusal: refusalOf(stsErrors, id, scope === undefined ? {} : { problem: scope }) };
  }
  const { session } = opened;
  return {
    result: [
      ['Arn', assumedRoleArn(session)],
      ['UserId', assumedRoleId(session)],
      ['Account', session.account],
    ],
  };
}
