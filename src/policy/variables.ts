import type { PrincipalType } from './types.ts';

/**
 * Which requests carry a condition key, and so which policies can use it as a variable. `sessions` names the callers
 * of later requests: U an IAM user, R a session of AssumeRole, F of GetFederationToken, W of web identity, S of SAML;
 * a small letter means sometimes. `calls` names the STS calls that set the key for the trust policy: r AssumeRole,
 * w AssumeRoleWithWebIdentity, s AssumeRoleWithSAML. A multivalued key cannot be a variable.
 * `key` ends in `/` when a tag's name follows and begins with `*:` for a claim of any identity provider.
 */
export type KeyRow = {
  readonly key: string;
  readonly sessions: string;
  readonly calls: string;
  readonly multivalued: boolean;
};

function row(key: string, sessions: string, calls: string, multivalued = false): KeyRow {
  return { key, sessions, calls, multivalued };
}

/**
 * The keys that depend on who calls (reference_policies_condition-keys, reference_policies_variables #principaltable,
 * reference_policies_iam-condition-keys #cross-condition-keys-wif and #condition-keys-saml, id_session-tags).
 */
export const keyRows: readonly KeyRow[] = [
  row('aws:PrincipalType', 'URFWS', 'ws'),
  row('aws:userid', 'URFWS', 'ws'),
  row('aws:username', 'U', ''),
  row('aws:PrincipalArn', 'URFWS', ''),
  row('aws:PrincipalAccount', 'URFWS', 'ws'),
  row('aws:PrincipalTag/', 'urfws', ''),
  row('aws:TokenIssueTime', 'uRFWS', ''),
  row('aws:MultiFactorAuthPresent', 'uRFWS', ''),
  row('aws:FederatedProvider', 'Ws', ''),
  row('aws:SourceIdentity', 'rws', ''),
  row('aws:RequestTag/', 'urfws', 'rws'),
  row('aws:TagKeys', 'urfws', 'rws', true),
  row('sts:ExternalId', '', 'r'),
  row('sts:RoleSessionName', '', 'rws'),
  row('sts:SourceIdentity', '', 'rws'),
  row('sts:TransitiveTagKeys', '', 'rws', true),
  row('saml:namequalifier', 'S', 's'),
  row('saml:sub', 'S', 's'),
  row('saml:sub_type', 'S', 's'),
  row('saml:aud', '', 's'),
  row('saml:iss', '', 's'),
  row('saml:doc', '', 's'),
  row('saml:', '', 's', true),
  row('*:aud', 'W', 'w'),
  row('*:sub', 'W', 'w'),
  row('*:id', 'W', 'w'),
  row('*:user_id', 'W', 'w'),
  row('*:app_id', 'W', 'w'),
  row('*:amr', 'W', 'w', true),
  row('*:', '', 'w'),
];

const LETTERS: { readonly [type in PrincipalType]: string } = {
  User: 'u',
  AssumedRole: 'rws',
  FederatedUser: 'f',
  OIDC: 'w',
  SAML: 's',
  Service: '',
  Anonymous: '',
};

const BY_NAME: ReadonlyMap<string, KeyRow> = new Map(keyRows.map((row) => [row.key.toLowerCase(), row]));

/** The row for a condition key, whatever its case; undefined for keys that do not depend on the caller. */
export function keyRow(key: string): KeyRow | undefined {
  const lower = key.toLowerCase();
  // A claim's key begins with the provider's host, which holds a dot.
  const name = lower.replace(/^[^:]*\.[^:]*:/, '*:');
  return BY_NAME.get(name) ?? BY_NAME.get(name.replace(/\/.*/, '/')) ?? BY_NAME.get(name.replace(/:.*/, ':'));
}

/** Whether such a request never carries the key, as far as AWS says; `action` tells the calls to STS apart. */
export function neverCarries(type: PrincipalType, action: string, key: string): boolean {
  const found = keyRow(key);
  const letters = LETTERS[type];
  if (!found || letters === '') return false;
  const unsigned = type === 'OIDC' || type === 'SAML';
  const assumes = /^sts:(assumerole|tagsession|setsourceidentity)$/i.test(action) && found.calls.includes('r');
  const carriers = unsigned ? found.calls : found.sessions.toLowerCase();
  return !(assumes && !unsigned) && ![...letters].some((letter) => carriers.includes(letter));
}
