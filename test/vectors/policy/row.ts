import type { ContextValue, Decision, PolicyCase, PolicySet, Principal } from '#policy/types.ts';

/** The edition of a page: the guide as last published in git (2023-06), or a newer copy of the same page. */
export type Year = '2023' | '2024-2026';

/**
 * A case with the decision AWS's page gives for it, in our words. `derived` rows follow from a sentence of the page;
 * the others restate an example of it. Pages are under https://docs.aws.amazon.com/IAM/latest/UserGuide/.
 */
export type PolicyRow = {
  readonly name: string;
  readonly page: string;
  readonly year: Year;
  readonly derived: boolean;
  readonly question: PolicyCase;
  readonly expected: Decision;
};

/** No policy of any type. */
export const none: PolicySet = {
  identity: null,
  resource: null,
  session: null,
  boundary: null,
  scps: null,
  rcps: null,
  endpoint: null,
};

/** An IAM user, a role session, a federated session and callers without an identity of AWS. */
export const ada: Principal = { type: 'User', arn: 'arn:aws:iam::111122223333:user/ada', account: '111122223333' };
export const session: Principal = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::111122223333:assumed-role/Reader/ada',
  account: '111122223333',
  roleArn: 'arn:aws:iam::111122223333:role/Reader',
};
export const federated: Principal = {
  type: 'FederatedUser',
  arn: 'arn:aws:sts::111122223333:federated-user/ada',
  account: '111122223333',
  userArn: 'arn:aws:iam::111122223333:user/broker',
};
export const anonymous: Principal = { type: 'Anonymous' };

/** A statement; `more` adds or replaces elements. */
export function allow(action: unknown, resource: unknown, more: object = {}): object {
  return { Effect: 'Allow', Action: action, Resource: resource, ...more };
}

/** The same with Deny. */
export function deny(action: unknown, resource: unknown, more: object = {}): object {
  return { Effect: 'Deny', Action: action, Resource: resource, ...more };
}

/** A policy of the current version. */
export function policy(...statements: readonly object[]): object {
  return { Version: '2012-10-17', Statement: statements };
}

/** A request with its policies; what is not given is an S3 read by the user ada. */
export function question(
  policies: Partial<PolicySet>,
  more: {
    action?: string;
    resource?: string;
    resourceAccount?: string;
    principal?: Principal;
    context?: { readonly [key: string]: ContextValue };
  } = {},
): PolicyCase {
  return {
    request: {
      action: more.action ?? 's3:GetObject',
      resource: more.resource ?? 'arn:aws:s3:::reports/q3.csv',
      ...(more.resourceAccount !== undefined && { resourceAccount: more.resourceAccount }),
      principal: more.principal ?? ada,
      context: more.context ?? {},
    },
    policies: { ...none, ...policies },
  };
}

/** A list with one policy. */
export function named(...statements: readonly object[]): { name: string; policy: unknown }[] {
  return [{ name: 'policy', policy: policy(...statements) }];
}
