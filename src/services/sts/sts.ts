// AWS STS as far as federation needs it: the query protocol of version 2011-06-15.
import type { Service } from '#simulator/types.ts';
import { refusalOf } from '../shared/aws-errors/error-table.ts';
import { parameter, queryAnswer, queryError, readQueryCall } from '../shared/query-protocol.ts';
import { requestUuid } from '../shared/request-id.ts';
import { assumeRoleWithSaml } from './assume-role-with-saml.ts';
import type { StsConfig } from './config.ts';
import { getCallerIdentity } from './get-caller-identity.ts';
import { stsErrors, stsNamespace, stsVersion } from './sts-errors.ts';

const actions = { AssumeRoleWithSAML: assumeRoleWithSaml, GetCallerIdentity: getCallerIdentity } as const;
type ActionName = keyof typeof actions;
const isAction = (name: string): name is ActionName => Object.hasOwn(actions, name);

/**
 * The service. Answers any bytes.
 * Simplified: In reality AWS STS has further actions. Here it has `AssumeRoleWithSAML` and `GetCallerIdentity`.
 */
export const sts: Service<StsConfig> = (env, config) => async (record) => {
  const facts = { namespace: stsNamespace, requestId: requestUuid(env, 'request-id'), now: env.clock.now() };
  const refuse = (id: string, params = {}) => queryError(refusalOf(stsErrors, id, params), facts);

  const call = readQueryCall(record);
  if ('refuse' in call) return refuse(call.refuse);
  const action = parameter(call, 'Action');
  if (action === undefined || action === '') return refuse('missing-action');
  const version = parameter(call, 'Version');
  // Without a Version, query services look in their oldest one, which is not ours.
  if (!isAction(action) || version !== stsVersion)
    return refuse('invalid-action', { action, version: version ?? 'NO_VERSION_SPECIFIED' });

  const done = await actions[action](env, config, call);
  return 'refusal' in done ? queryError(done.refusal, facts) : queryAnswer(action, done.result, facts);
};
