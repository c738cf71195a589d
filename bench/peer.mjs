// @ts-check
// The peer, @cloud-copilot/iam-simulate (AGPL-3.0): never a dependency. It is measured when someone has installed it by
// hand beside the project, or in the folder named by the variable IAM_SIMULATE.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @import { PolicyCase } from '../src/policy/types.ts' */

/**
 * What is measured of the peer: its decision with policies loaded before (`parsedOnce`), with policies loaded each time
 * without its validation (`eachTime`, `fromText`), and its public call, which validates as ours does (`validated`).
 *
 * @typedef {{
 *   version: string,
 *   parsedOnce: (question: PolicyCase) => () => string,
 *   eachTime: (question: PolicyCase) => () => string,
 *   fromText: (question: PolicyCase) => () => string,
 *   validated: (question: PolicyCase) => () => Promise<string>,
 * }} Peer
 */

/** The peer, or undefined when it is nowhere. @returns {Promise<Peer | undefined>} */
export async function loadPeer() {
  for (const folder of [process.env['IAM_SIMULATE'], process.cwd(), dirname(process.cwd())]) {
    try {
      if (folder) return await load(createRequire(join(folder, 'x.js')));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    }
  }
  return undefined;
}

/** @param {NodeJS.Require} require @returns {Promise<Peer>} */
async function load(require) {
  const root = join(dirname(require.resolve('@cloud-copilot/iam-simulate')), '..', '..');
  /** @param {string} path @returns {Promise<any>} */
  const part = (path) => import(pathToFileURL(path).href);
  const { runSimulation } = await part(join(root, 'dist/esm/index.js'));
  const { authorize, validSimulationModes } = await part(join(root, 'dist/esm/core_engine/CoreSimulatorEngine.js'));
  const { AwsRequestImpl } = await part(join(root, 'dist/esm/request/request.js'));
  const { RequestContextImpl } = await part(join(root, 'dist/esm/requestContext.js'));
  const { DiscoveryContextKeyConstraints } = await part(
    join(root, 'dist/esm/context_keys/discoveryContextKeyConstraints.js'),
  );
  const { loadPolicy } = await part(createRequire(join(root, 'x.js')).resolve('@cloud-copilot/iam-policy'));
  const simulationParameters = {
    simulationMode: validSimulationModes[0],
    discoveryContextKeyConstraints: new DiscoveryContextKeyConstraints([]),
  };

  /** @param {ReturnType<typeof simulation>} one */
  const policies = (one) => ({
    sessionPolicy: one.sessionPolicy && loadPolicy(one.sessionPolicy, { name: 'session' }),
    identityPolicies: named(one.identityPolicies),
    serviceControlPolicies: levelled(one.serviceControlPolicies),
    resourceControlPolicies: levelled(one.resourceControlPolicies),
    resourcePolicy: one.resourcePolicy && loadPolicy(one.resourcePolicy, { name: 'resource' }),
    permissionBoundaries: one.permissionBoundaryPolicies && named(one.permissionBoundaryPolicies),
    vpcEndpointPolicies: undefined,
  });
  /** @param {readonly { name: string, policy: unknown }[]} list */
  const named = (list) => list.map(({ name, policy }) => loadPolicy(policy, { name }));
  /** @param {readonly { orgIdentifier: string, policies: readonly any[] }[]} list */
  const levelled = (list) => list.map(({ orgIdentifier, policies: at }) => ({ orgIdentifier, policies: named(at) }));
  /** @param {ReturnType<typeof simulation>} one @param {object} loaded @returns {string} */
  const decision = ({ request }, loaded) => {
    const context = new RequestContextImpl(request.contextVariables);
    const asked = new AwsRequestImpl(request.principal, request.resource, request.action, context);
    return authorize({ request: asked, ...loaded, simulationParameters }).result;
  };

  return {
    version: require(join(root, 'package.json')).version,
    parsedOnce(question) {
      const one = simulation(question);
      const loaded = policies(one);
      return () => decision(one, loaded);
    },
    eachTime(question) {
      const one = simulation(question);
      return () => decision(one, policies(one));
    },
    fromText(question) {
      const text = JSON.stringify(simulation(question));
      return () => {
        const one = JSON.parse(text);
        return decision(one, policies(one));
      };
    },
    validated(question) {
      const one = simulation(question);
      // Its public call adds RCPFullAWSAccess itself.
      for (const level of one.resourceControlPolicies) level.policies = level.policies.slice(1);
      return async () => (await runSimulation(one, {})).overallResult;
    },
  };
}

/** RCPFullAWSAccess, which our engine implies and the peer's core wants to see. */
const FULL_ACCESS = {
  name: 'RCPFullAWSAccess',
  policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }] },
};

/** A case of ours as the peer takes it. @param {PolicyCase} question @returns {any} */
function simulation({ request, policies }) {
  return {
    request: {
      principal: request.principal.arn,
      action: request.action,
      resource: { resource: request.resource, accountId: request.resourceAccount },
      contextVariables: request.context,
    },
    identityPolicies: policies.identity ?? [],
    serviceControlPolicies: (policies.scps ?? []).map(({ level, policies: at }) => ({
      orgIdentifier: level,
      policies: at,
    })),
    resourceControlPolicies: (policies.rcps ?? []).map(({ level, policies: at }) => ({
      orgIdentifier: level,
      policies: [FULL_ACCESS, ...at],
    })),
    sessionPolicy: policies.session?.[0]?.policy,
    permissionBoundaryPolicies: policies.boundary ?? undefined,
    resourcePolicy: policies.resource ?? undefined,
  };
}
