import { firstEnforcedFailure, runRows } from '#protocol/check.ts';
import type { Env } from '#simulator/types.ts';
import type { HttpRequest } from '#wire/records.ts';
import { authenticationSubject } from '../shared/authentication.ts';
import { type Refusal, refusalOf } from '../shared/aws-errors/error-table.ts';
import type { Session } from '../shared/credentials.ts';
import { authenticationDetails, authenticationRows, malformedProblem } from './authentication-rows.ts';
import type { S3Config } from './config.ts';
import { allS3Errors } from './s3-errors.ts';

/** Whose request it is: a session's, nobody's, or one that S3 refuses. */
export type Caller = { readonly session: Session } | { readonly anonymous: true } | { readonly refusal: Refusal };

/** Verifies the signature and reports every row of it, in the layer that holds the claim. */
export async function authenticate(
  env: Pick<Env, 'clock' | 'report'>,
  config: S3Config,
  request: HttpRequest,
): Promise<Caller> {
  const subject = authenticationSubject(request, config.credentialSecret);
  const { read, opened } = subject;
  const form = read.kind === 'claim' ? read.claim.form : read.kind === 'problem' ? read.form : 'header';
  const facts = {
    now: env.clock.now(),
    service: 's3',
    region: config.region,
    secretAccessKey: opened?.kind === 'session' ? opened.secretAccessKey : undefined,
  };
  const results = await runRows(authenticationRows(form), subject, facts);
  env.report(results, { layer: form === 'header' ? 'headers' : 'query' });

  const failed = firstEnforcedFailure(results);
  if (failed) {
    const id = failed.rejectAs ?? '';
    const problem = malformedProblem(failed, subject);
    const details = authenticationDetails(id, failed, subject, facts);
    return { refusal: { ...refusalOf(allS3Errors, id, { problem }), details } };
  }
  return opened?.kind === 'session' ? { session: opened.session } : { anonymous: true };
}
