import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '#policy/decide.ts';
import { evaluate } from '#policy/evaluate.ts';
import type { ExplanationNode } from '#policy/explanation.ts';
import { parsePolicy } from '#policy/parse.ts';
import type { PolicyCase } from '#policy/types.ts';
import { anyCase, identityStatement, policyOf } from './arbitrary-case.ts';
import { type Json, otherCase, reversed, withPolicies } from './change-case.ts';

const runs = { numRuns: 400 };
const all = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
const nothing = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] };

describe('whatever the case', () => {
  test('the decision is the same with and without an explanation, and for text, JSON and compiled policies', () => {
    fc.assert(
      fc.property(anyCase, (question) => {
        const verdict = decide(question);
        const evaluation = evaluate(question);
        expect(evaluation.decision).toBe(verdict.decision);
        expect(evaluation.decidedBy).toEqual(verdict.decidedBy);
        expect(evaluation.explanation.decision).toBe(verdict.decision);
        expect(decide(withPolicies(question, (policy) => JSON.stringify(policy)))).toEqual(verdict);
        expect(decide(question)).toEqual(verdict);
      }),
      runs,
    );
  });

  test('a policy compiled once decides like the same policy each time', () => {
    fc.assert(
      fc.property(anyCase, policyOf(identityStatement), (question, policy) => {
        const parsed = parsePolicy(JSON.stringify(policy), 'identity');
        fc.pre(parsed.policy !== undefined);
        const put = (one: unknown): PolicyCase => ({
          ...question,
          policies: { ...question.policies, identity: [{ name: 'p', policy: one }] },
        });
        expect(decide(put(parsed.policy))).toEqual(decide(put(policy)));
      }),
      runs,
    );
  });

  test('the order of statements, values and members does not matter', () => {
    fc.assert(
      fc.property(anyCase, (question) => {
        expect(decide(withPolicies(question, reversed)).decision).toBe(decide(question).decision);
      }),
      runs,
    );
  });

  test('the case of actions and of condition keys does not matter', () => {
    fc.assert(
      fc.property(anyCase, (question) => {
        const { action: asked, context: given } = question.request;
        const request = {
          ...question.request,
          action: asked.toUpperCase(),
          context: Object.fromEntries(Object.entries(given).map(([name, one]) => [name.toUpperCase(), one])),
        };
        const turned = { ...withPolicies(question, otherCase), request };
        expect(decide(turned).decision).toBe(decide(question).decision);
      }),
      runs,
    );
  });

  test('an explicit Deny always wins', () => {
    const signed = anyCase.filter(({ request }) =>
      ['User', 'AssumedRole', 'FederatedUser'].includes(request.principal.type),
    );
    fc.assert(
      fc.property(signed, fc.constantFrom('identity', 'session', 'boundary'), (question, type) => {
        const list = [{ name: 'deny', policy: nothing }, ...(question.policies[type] ?? [])];
        expect(decide({ ...question, policies: { ...question.policies, [type]: list } }).decision).toBe(
          'ExplicitlyDenied',
        );
      }),
      runs,
    );
  });

  test('adding an Allow to an identity policy never denies', () => {
    fc.assert(
      fc.property(anyCase, policyOf(identityStatement), (question, policy) => {
        const { Statement } = policy as { Statement: readonly Json[] };
        const added = { ...policy, Statement: Statement.filter(({ Effect }) => Effect === 'Allow') };
        fc.pre(added.Statement.length > 0);
        const rank = { Allowed: 2, ImplicitlyDenied: 1, ExplicitlyDenied: 0 };
        const more = [...(question.policies.identity ?? []), { name: 'more', policy: added }];
        const after = decide({ ...question, policies: { ...question.policies, identity: more } }).decision;
        expect(rank[after]).toBeGreaterThanOrEqual(rank[decide(question).decision]);
      }),
      runs,
    );
  });

  test('a boundary, session policy or SCP that allows everything changes nothing for a user and a role session', () => {
    const plain = anyCase.filter(
      ({ request, policies }) =>
        (request.principal.type === 'User' || request.principal.type === 'AssumedRole') &&
        policies.session === null &&
        policies.scps === null,
    );
    fc.assert(
      fc.property(plain, (question) => {
        const list = [{ name: 'all', policy: all }];
        const policies = { ...question.policies, session: list, scps: [{ level: 'root', policies: list }] };
        expect(decide({ ...question, policies }).decision).toBe(decide(question).decision);
      }),
      runs,
    );
  });

  test('an explanation is plain data whose statements agree with the decision', () => {
    fc.assert(
      fc.property(anyCase, (question) => {
        const { explanation, decision, warnings } = evaluate(question);
        const copy = JSON.parse(JSON.stringify({ explanation, warnings }));
        expect(copy.explanation.decision).toBe(decision);
        if (question.request.action === 'sts:GetCallerIdentity') return;
        const groups = (explanation.children ?? []).filter(({ outcome }) => outcome !== 'not-applicable');
        expect(groups.some(({ outcome }) => outcome === 'denies')).toBe(decision === 'ExplicitlyDenied');
        for (const { statement, elements } of statementsOf(explanation)) {
          const reached = elements.filter(({ outcome }) => outcome !== 'not-reached').map(({ outcome }) => outcome);
          const expected = reached.includes('no-match') ? 'no-match' : reached.includes('unsure') ? 'unsure' : 'match';
          expect(statement.outcome).toBe(expected);
        }
      }),
      runs,
    );
  });
});

function statementsOf(node: ExplanationNode): { statement: ExplanationNode; elements: readonly ExplanationNode[] }[] {
  if (node.kind === 'statement') return [{ statement: node, elements: node.children ?? [] }];
  return (node.children ?? []).flatMap(statementsOf);
}
