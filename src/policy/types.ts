/** The kinds of caller a request can have; `OIDC` and `SAML` are the unsigned calls to STS. */
export type PrincipalType = 'User' | 'AssumedRole' | 'FederatedUser' | 'OIDC' | 'SAML' | 'Service' | 'Anonymous';

/**
 * Who is calling. `arn` is the session ARN of an AssumedRole and the federated-user ARN of a FederatedUser;
 * `roleArn` is the role behind a session, `userArn` the user who called GetFederationToken, `provider` the identity
 * provider of an unsigned call and `service` a service principal such as `ec2.amazonaws.com`.
 */
export type Principal = {
  readonly type: PrincipalType;
  readonly arn?: string;
  readonly account?: string;
  readonly roleArn?: string;
  readonly userArn?: string;
  readonly provider?: string;
  readonly service?: string;
};

/** The value of a condition key: a string for single-valued keys, a list for multivalued ones. */
export type ContextValue = string | readonly string[];

/** What is asked, by whom, with the complete request context: nothing is added to it or dropped from it. */
export type PolicyRequest = {
  readonly action: string;
  readonly resource: string;
  readonly resourceAccount?: string;
  readonly principal: Principal;
  readonly context: { readonly [key: string]: ContextValue };
};

/** A policy with a name; `policy` is parsed JSON, its text (which keeps positions) or a ParsedPolicy. */
export type NamedPolicy = { readonly name: string; readonly policy: unknown };

/** The policies attached at one level of an organization: root, organizational unit or account. */
export type OrganizationLevel = { readonly level: string; readonly policies: readonly NamedPolicy[] };

/**
 * Every policy that has a say. null means that there is no such policy; an empty list grants nothing.
 * `resource` is the trust policy for sts:AssumeRole* and the key policy for kms:. RCPFullAWSAccess is implied.
 */
export type PolicySet = {
  readonly identity: readonly NamedPolicy[] | null;
  readonly resource: unknown | null;
  readonly session: readonly NamedPolicy[] | null;
  readonly boundary: readonly NamedPolicy[] | null;
  readonly scps: readonly OrganizationLevel[] | null;
  readonly rcps: readonly OrganizationLevel[] | null;
  readonly endpoint: readonly NamedPolicy[] | null;
};

/** Where a context value came from: a place in a recorded run, and who set it in words. */
export type ContextSource = {
  readonly beat?: string;
  readonly layer?: string;
  readonly path?: string;
  readonly setBy: string;
};

/** One question to the engine. */
export type PolicyCase = {
  readonly request: PolicyRequest;
  readonly policies: PolicySet;
  readonly sources?: { readonly [contextKey: string]: ContextSource };
};

/** The three answers; a missing Allow in an SCP is ImplicitlyDenied. */
export type Decision = 'Allowed' | 'ExplicitlyDenied' | 'ImplicitlyDenied';

/** The place a policy has in the evaluation. A trust policy is the resource-based policy of a role. */
export type PolicyType = 'identity' | 'resource' | 'session' | 'boundary' | 'scp' | 'rcp' | 'endpoint' | 'trust';

/** The ONE policy type that AWS's access-denied message would name. */
export type DecidedBy = {
  readonly policyType: PolicyType;
  readonly kind: 'explicit' | 'implicit';
  readonly policyName?: string;
};

/** How a text of AWS is known: its documentation, a recorded answer, seen in other people's logs, or inferred. */
export type Known = 'documented' | 'recorded' | 'seen' | 'inferred';

/** Characters of a policy's text, counted in UTF-16 units from its start. */
export type Place = { readonly policy: string; readonly offset: number; readonly length: number };

/**
 * Why IAM would refuse to store a policy: `message` is AWS's text, `detail` says more where it is vague. Line and column
 * count from 1; without a text (a policy given as parsed JSON) they are 0 and the offset is -1.
 */
export type PolicyError = {
  readonly code: 'MalformedPolicyDocument';
  readonly message: string;
  readonly detail: string;
  readonly known: Known;
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
};

/** Something that IAM accepts and people regret. `id` is stable, `text` is one or two sentences. */
export type Warning = { readonly id: string; readonly text: string; readonly at?: Place };
