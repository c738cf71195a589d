import type { ParsedPolicy } from './compile.ts';
import type { Condition } from './condition.ts';
import type { JsonNode } from './json-document.ts';
import { sharedIssuers } from './shared-issuers.ts';
import { sizeLimits } from './size-limits.ts';
import type { Statement } from './statement.ts';
import type { Warning } from './types.ts';
import { keyRow } from './variables.ts';

/** Collects a warning at a value of the policy. */
export type Warn = (id: string, text: string, node?: JsonNode) => void;

/** A collector for one policy's warnings. */
export function warner(list: Warning[], policy: string): Warn {
  return (id, text, node) => {
    const at = node && node.offset >= 0 ? { policy, offset: node.offset, length: node.end - node.offset } : undefined;
    list.push({ id, text, at });
  };
}

/** What IAM accepts and people regret, as far as the policy alone shows it. */
export function policyWarnings(policy: ParsedPolicy, warn: Warn): void {
  if (policy.text !== undefined) warnAboutText(policy, policy.text, warn);
  for (const statement of policy.statements) {
    if (policy.version !== '2012-10-17') warnAboutVersion(statement, warn);
    for (const condition of statement.conditions) warnAboutCondition(statement, condition, warn);
    if (policy.kind === 'trust' && statement.effect === 'Allow') warnAboutTrust(statement, warn);
    if (policy.kind === 'rcp' && statement.effect === 'Allow') {
      warn('rcp-allow', 'An RCP of yours can only deny; RCPFullAWSAccess is always attached.', statement.node);
    }
  }
}

function warnAboutText({ kind }: ParsedPolicy, text: string, warn: Warn): void {
  const limit = sizeLimits.find((row) => row.kind === kind);
  const length = (limit?.withSpace ? text : text.replace(/\s/g, '')).length;
  if (limit && length > limit.characters) {
    warn('too-long', `${length} characters; ${limit.attachedTo} takes ${limit.characters}.`);
  }
  // reference_iam-quotas #reference_iam-quotas-names: tab, line feed, carriage return and U+0020 to U+00FF.
  if (/[^\t\n\r -ÿ]/.test(text)) warn('characters', 'IAM takes only characters up to U+00FF in a policy.');
}

function warnAboutVersion(statement: Statement, warn: Warn): void {
  const values = statement.conditions.flatMap((condition) => condition.values);
  for (const { node } of [...(statement.resources ?? []), ...values]) {
    if (node.text.includes('${')) {
      warn('variable-in-old-version', 'Without Version 2012-10-17 a variable is just these letters.', node);
    }
  }
}

function warnAboutCondition(statement: Statement, condition: Condition, warn: Warn): void {
  const { operator, key, keyNode, values } = condition;
  if (operator.family.startsWith('equals')) {
    for (const { node, template } of values) {
      if (/[*?]/.test(template?.glob?.text ?? node.text.replace(/\$\{[^}]*\}/g, '')) && !/\$\{[*?]\}/.test(node.text)) {
        warn('wildcard-in-equals', `${operator.name} takes * and ? as letters; StringLike has wildcards.`, node);
      }
    }
  }
  const guarded = statement.conditions.some((c) => c.operator.family === 'null' && c.key === key);
  if (operator.set === 'all' && statement.effect === 'Allow' && !guarded) {
    warn('for-all-values-without-null', 'ForAllValues is true when the key is absent; add Null "false".', keyNode);
  }
  if (/^https?:\/\//.test(key))
    warn('https-in-key', 'A provider’s key begins with its host, without https://.', keyNode);
  if (key.startsWith('arn:')) warn('arn-in-key', 'A provider’s key begins with its host, not with its ARN.', keyNode);
  if (!operator.set && operator.family !== 'null' && keyRow(key)?.multivalued && !key.startsWith('saml:')) {
    warn('set-operator-missing', 'This key is multivalued: use ForAnyValue or ForAllValues.', keyNode);
  }
}

function warnAboutTrust({ principal, actions, conditions }: Statement, warn: Warn): void {
  if (!actions.some(({ node }) => /webidentity$|\*$/i.test(node.text))) return;
  for (const { type, value, node } of principal?.entries ?? []) {
    const host = value.replace(/^.*:oidc-provider\//, '').toLowerCase();
    if (type !== 'Federated' || value.includes(':saml-provider/')) continue;
    const has = (claim: string): boolean =>
      conditions.some((c) => c.key === (claim.includes(':') ? claim.toLowerCase() : `${host}:${claim}`) && narrows(c));
    const demanded = Object.hasOwn(sharedIssuers, host) ? sharedIssuers[host] : undefined;
    if (demanded && !has(demanded)) {
      warn('shared-issuer', `IAM no longer stores this: ${host} is shared, so ${demanded} must be tested.`, node);
    }
    const subject = ['sub', 'user_id', 'id'].some(has);
    if (host === 'cognito-identity.amazonaws.com') {
      if (!has('amr')) warn('missing-amr', 'Without amr a guest of the pool may assume this role.', node);
    } else if (!subject)
      warn('missing-sub', 'Without sub everyone whom this provider knows may assume this role.', node);
    for (const { key, keyNode } of conditions) {
      const claim = /^([^:]*\.[^:]*):/.exec(key);
      if (claim && claim[1] !== host && principal?.entries.length === 1) {
        warn('foreign-key', `Tokens of ${host} never carry this key.`, keyNode);
      }
    }
  }
}

// A value of nothing but wildcards, and a negated operator, test a claim without narrowing it.
function narrows({ operator, values }: Condition): boolean {
  return !operator.negated && operator.family !== 'null' && values.some(({ node }) => /[^*?]/.test(node.text));
}
