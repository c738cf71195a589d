// The people of Example Corp as callers. Values are invented; their forms are AWS's.
import type { Hop, LabCaller, LabContext } from '../lab.ts';

export const account = '111122223333';
const roleId = 'AROACKCEVSQ6C2EXAMPLE';

/** The ARN of a role of the account. */
export function roleArn(role: string): string {
  return `arn:aws:iam::${account}:role/${role}`;
}

/** The context keys of the IAM user guide's principal table that every role session carries. */
export function roleSession(
  name: string,
  note: string,
  role: string,
  sessionName: string,
  context: LabContext = {},
  origins: LabCaller['origins'] = {},
): LabCaller {
  return {
    name,
    note,
    principal: {
      type: 'AssumedRole',
      arn: `arn:aws:sts::${account}:assumed-role/${role}/${sessionName}`,
      roleArn: roleArn(role),
      account,
    },
    context: {
      'aws:PrincipalType': 'AssumedRole',
      'aws:PrincipalArn': roleArn(role),
      'aws:userid': `${roleId}:${sessionName}`,
      ...context,
    },
    origins: {
      'aws:userid': [hop('AssumeRole*', 'RoleSessionName'), hop('Session', 'role id:session name')],
      ...origins,
    },
  };
}

/** An unsigned call to STS with a token: nobody of AWS asks, the provider vouches. */
export function tokenBearer(
  name: string,
  note: string,
  type: 'OIDC' | 'SAML',
  provider: string,
  context: LabContext,
  origins: LabCaller['origins'] = {},
): LabCaller {
  return { name, note, principal: { type, provider }, context, origins };
}

/** A place that a value passed. */
export function hop(where: string, what: string): Hop {
  return { where, what };
}

/** A place that the value did not reach, or not any more. */
export function lost(where: string, what: string): Hop {
  return { where, what, lost: true };
}
