import type { PolicyType } from './types.ts';

/** AWS's texts for one kind of policy, where one is known; Organizations has a single text for everything. */
export type SyntaxMessages = {
  readonly json: string;
  readonly syntax: string;
  readonly empty: string;
  readonly sid: string;
  readonly noEffect: string;
  readonly noAction: string;
  readonly principal: string;
};

const SYNTAX = 'Syntax errors in policy.';
const ORGANIZATIONS = 'The provided policy document does not meet the requirements of the specified policy type.';
const NO_PRINCIPAL = 'Policy document should not specify a principal.';

const iam: SyntaxMessages = {
  json: SYNTAX,
  syntax: SYNTAX,
  empty: SYNTAX,
  sid: 'Statement IDs (SID) in a single policy must be unique.',
  noEffect: SYNTAX,
  noAction: 'Policy statement must contain actions.',
  principal: NO_PRINCIPAL,
};

const resourceBased: SyntaxMessages = {
  json: 'This policy contains invalid Json',
  syntax: 'Syntax error in policy.',
  empty: 'Could not parse the policy: Statement is empty!',
  sid: 'The Statement Ids in the policy are not unique',
  noEffect: 'Missing required field Effect',
  noAction: 'Missing required field Action',
  principal: NO_PRINCIPAL,
};

const organizations: SyntaxMessages = {
  json: ORGANIZATIONS,
  syntax: ORGANIZATIONS,
  empty: ORGANIZATIONS,
  sid: ORGANIZATIONS,
  noEffect: ORGANIZATIONS,
  noAction: ORGANIZATIONS,
  principal: ORGANIZATIONS,
};

/** The texts for a kind of policy; those of an endpoint policy are taken from the resource-based ones (inferred). */
export function syntaxMessages(kind: PolicyType): SyntaxMessages {
  if (kind === 'scp' || kind === 'rcp') return organizations;
  return kind === 'identity' || kind === 'session' || kind === 'boundary' ? iam : resourceBased;
}

/** What is wrong with an action as [our words, AWS's text], or undefined. */
export function actionProblem(action: string, kind: PolicyType): readonly [string, string] | undefined {
  const colon = action.indexOf(':');
  const vendor = colon < 0 ? action : action.slice(0, colon);
  if (kind === 'trust' && !/^sts:/i.test(action)) {
    return [
      'A trust policy may list only actions of STS.',
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ];
  }
  if (action === '*') return undefined;
  if (colon < 0) {
    return [
      'An action is written service:Name.',
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ];
  }
  if (action.includes(':', colon + 1)) {
    return ['An action has one colon.', 'Actions/Condition can contain only one colon.'];
  }
  if (vendor === '*' || /^[a-zA-Z0-9\-.]+$/.test(vendor)) return undefined;
  return ['This is not the prefix of a service.', `Vendor ${vendor} is not valid`];
}

/** What is wrong with a resource as [our words, AWS's text], or undefined. */
export function resourceProblem(resource: string, kind: PolicyType): readonly [string, string] | undefined {
  if (resource === '*' || resource.startsWith('arn:aws:')) {
    if (kind === 'resource' || resource === '*' || /^arn:[^:]*:[^:*?]+(:|\*?$)/.test(resource)) return undefined;
    return [
      'The service of an ARN is written out.',
      'Resource vendor must be fully qualified and cannot contain regexes.',
    ];
  }
  const [, partition, rest = ''] = /^[^:]*:([^:]*):?(.*)$/s.exec(resource) ?? [];
  if (partition === undefined) {
    return ['A resource is an ARN or "*".', `Resource ${resource} must be in ARN format or "*".`];
  }
  if (resource.startsWith('arn:') && /^(\*|aws(-[a-z]+)*)$/.test(partition)) return undefined;
  const parts = rest.split(':');
  const padded = [parts[0] ?? '', parts[1] ?? '*', parts[2] ?? '*', parts.length > 3 ? parts.slice(3).join(':') : '*'];
  return [
    'An ARN begins with arn:aws: or another partition.',
    `Partition "${partition}" is not valid for resource "arn:${partition}:${padded.join(':')}".`,
  ];
}
