import type { PolicyType } from './types.ts';

/** AWS's texts for one kind of policy, where one is known; Organizations has a single text for everything. */
export type SyntaxMessages = {
  readonly json: string;
  readonly syntax: string;
  readonly empty: string;
  readonly sid: string;
  readonly effect: string;
  readonly action: string;
};

function table(
  json: string,
  syntax: string,
  empty = syntax,
  sid = syntax,
  effect = syntax,
  action = syntax,
): SyntaxMessages {
  return { json, syntax, empty, sid, effect, action };
}

const SYNTAX = 'Syntax errors in policy.';
const ORGANIZATIONS = 'The provided policy document does not meet the requirements of the specified policy type.';
const iam = table(
  SYNTAX,
  SYNTAX,
  SYNTAX,
  'Statement IDs (SID) in a single policy must be unique.',
  SYNTAX,
  'Policy statement must contain actions.',
);
const resourceBased = table(
  'This policy contains invalid Json',
  'Syntax error in policy.',
  'Could not parse the policy: Statement is empty!',
  'The Statement Ids in the policy are not unique',
  'Missing required field Effect',
  'Missing required field Action',
);
const organizations = table(ORGANIZATIONS, ORGANIZATIONS);

/** The texts for a kind of policy; those of an endpoint policy are taken from the resource-based ones (inferred). */
export function syntaxMessages(kind: PolicyType): SyntaxMessages {
  if (kind === 'scp' || kind === 'rcp') return organizations;
  return kind === 'identity' || kind === 'session' || kind === 'boundary' ? iam : resourceBased;
}

/** AWS's text for an action that cannot be stored, or undefined. */
export function actionProblem(action: string, kind: PolicyType): string | undefined {
  if (kind === 'trust' && !/^sts:/i.test(action)) return 'AssumeRole policy may only specify STS AssumeRole actions.';
  if (action === '*' || /^(\*|[\w\-.]+):[^:]*$/.test(action)) return undefined;
  const [vendor, name, more] = action.split(':');
  if (name === undefined) return 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
  return more === undefined ? `Vendor ${vendor} is not valid` : 'Actions/Condition can contain only one colon.';
}

/** AWS's text for a resource that cannot be stored, or undefined. */
export function resourceProblem(resource: string, kind: PolicyType): string | undefined {
  if (resource === '*' || /^arn:(\*(:|$)|aws[a-z-]*:[^:*?]+(:|\*?$))/.test(resource)) return undefined;
  const [arn, partition] = resource.split(':');
  if (partition === undefined) return `Resource ${resource} must be in ARN format or "*".`;
  if (arn !== 'arn' || !/^aws[a-z-]*$/.test(partition)) {
    return `Partition "${partition}" is not valid for resource "${resource}".`;
  }
  return kind === 'resource' ? undefined : 'Resource vendor must be fully qualified and cannot contain regexes.';
}
