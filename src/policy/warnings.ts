import type { JsonNode } from '#wire/json-document.ts';
import type { ParsedPolicy } from './compile.ts';
import type { Condition } from './condition.ts';
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
      warn('rcp-allow', 'An RCP can only deny.', statement.node);
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
  if (/[^\t\n\r -ÿ]/.test(text)) warn('characters', 'IAM takes no characters beyond U+00FF.');
}

function warnAboutVersion({ resources = [], conditions }: Statement, warn: Warn): void {
  for (const { node } of [...resources, ...conditions.flatMap(({ values }) => values)]) {
    if (node.text.includes('${')) {
      warn('variable-in-old-version', 'Without Version 2012-10-17 a variable is just these letters.', node);
    }
  }
}

function warnAboutCondition({ effect, conditions }: Statement, condition: Condition, warn: Warn): void {
  const { operator, key, keyNode, values } = condition;
  const { family, name, set } = operator;
  for (const { node } of values) {
    if (family.startsWith('equals') && /[*?]/.test(node.text.replace(/\$\{[^}]*\}/g, ''))) {
      warn('wildcard-in-equals', `${name} takes * and ? as letters; StringLike has wildcards.`, node);
    }
  }
  if (
    set === 'ForAllValues' &&
    effect === 'Allow' &&
    !conditions.some((c) => c.operator.family === 'null' && c.key === key)
  ) {
    warn('for-all-values-without-null', 'ForAllValues is true without the key; add Null "false".', keyNode);
  }
  const [prefix] = /^(https?:|arn:)/.exec(key) ?? [];
  if (prefix)
    warn(prefix === 'arn:' ? 'arn-in-key' : 'https-in-key', 'A provider’s key begins with its host.', keyNode);
  if (!set && family !== 'null' && keyRow(key)?.multivalued && !key.startsWith('saml:')) {
    warn('set-operator-missing', 'This key is multivalued: use ForAnyValue or ForAllValues.', keyNode);
  }
}

function warnAboutTrust({ principal, actions, conditions }: Statement, warn: Warn): void {
  if (!actions.some(({ node }) => /webidentity$|\*$/i.test(node.text))) return;
  for (const { type, value, node } of principal?.entries ?? []) {
    if (type !== 'Federated' || value.includes(':saml-provider/')) continue;
    const host = value.replace(/^.*:oidc-provider\//, '').toLowerCase();
    const tests = (claim: string): boolean => {
      const wanted = claim.includes(':') ? claim.toLowerCase() : `${host}:${claim}`;
      return conditions.some((condition) => condition.key === wanted && narrows(condition));
    };
    const demanded = Object.hasOwn(sharedIssuers, host) && sharedIssuers[host];
    if (demanded && !tests(demanded)) {
      warn('shared-issuer', `IAM no longer stores this: ${host} is shared, so ${demanded} must be tested.`, node);
    }
    if (host === 'cognito-identity.amazonaws.com') {
      if (!tests('amr')) warn('missing-amr', 'Without amr a guest of the pool may come.', node);
    } else if (!['sub', 'user_id', 'id'].some(tests)) {
      warn('missing-sub', 'Without sub whomever this provider knows may come.', node);
    }
    for (const { key, keyNode } of principal?.entries.length === 1 ? conditions : []) {
      if (/^[^:]*\./.test(key) && !key.startsWith(`${host}:`)) {
        warn('foreign-key', `Tokens of ${host} never carry this key.`, keyNode);
      }
    }
  }
}

// A value of nothing but wildcards, and a negated operator, test a claim without narrowing it.
function narrows({ operator, values }: Condition): boolean {
  return !operator.negated && operator.family !== 'null' && values.some(({ node }) => /[^*?]/.test(node.text));
}
