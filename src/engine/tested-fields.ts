// Which fields of a message the policies looked at: a request's context holds more than any policy asks for, and only what
// was tested may carry the verdict.
import { evaluate } from '#policy/evaluate.ts';
import type { ExplanationNode } from '#policy/explanation.ts';
import type { PolicyCase } from '#policy/types.ts';
import type { Evaluation } from '#simulator/types.ts';
import type { Field } from './fields.ts';

type Place = {
  readonly beat?: string | undefined;
  readonly layer?: string | undefined;
  readonly path?: string | undefined;
};

/** The check that reports the decision about an action. */
const checkOf = (action: string): string =>
  ({ 'sts:TagSession': 'sts-trust-tag-session', 'sts:SetSourceIdentity': 'sts-trust-source-identity' })[action] ??
  (action.startsWith('s3:') ? 's3-authorized' : 'sts-trust-policy');

/** The fields of a beat, those that a policy tested with the check that reports what the policies decided. */
export function withTested(
  fields: readonly Field[],
  beat: string,
  evaluations: readonly Evaluation[],
): readonly Field[] {
  const tested = evaluations.flatMap((one) => {
    const question = one.case as unknown as PolicyCase;
    const check = checkOf(question.request.action);
    return testedPlaces(question, one.beat).map((place) => ({ ...place, check }));
  });
  return fields.map((field) => {
    const checks = tested
      .filter((one) => one.beat === beat && one.layer === field.layer && one.path === field.path)
      .map(({ check }) => check);
    return checks.length ? { ...field, checks: [...new Set([...field.checks, ...checks])] } : field;
  });
}

/**
 * Where the values stand that decided: those that the statements tested which allow or deny; and when none applies, those
 * that did not match in the statements that came closest, with the address for a Resource that did not.
 */
function testedPlaces(question: PolicyCase, beat: string): readonly Place[] {
  const { decision, explanation } = evaluate(question);
  const statements = nodes(explanation, 'statement');
  const applied = statements.filter(({ outcome }) => outcome === 'match');
  const reached = ({ children = [] }: ExplanationNode) =>
    children.filter(({ outcome }) => outcome !== 'not-reached').length;
  const furthest = Math.max(...statements.map(reached));
  const deciding = decision === 'ImplicitlyDenied' ? statements.filter((one) => reached(one) === furthest) : applied;
  const counts = ({ outcome }: ExplanationNode) => decision !== 'ImplicitlyDenied' || outcome !== 'match';
  const keys = deciding
    .flatMap((one) => nodes(one, 'condition'))
    .filter(counts)
    .map(keyOf);
  const resource = deciding.some(({ children = [] }) =>
    children.some((one) => one.label === 'Resource' && counts(one)),
  );
  const sources = Object.entries(question.sources ?? {}).filter(([key]) => keys.includes(key.toLowerCase()));
  return [
    ...sources.map(([, source]) => source),
    ...(resource && question.request.action.startsWith('s3:') ? [{ beat, layer: 'http', path: 'url' }] : []),
  ];
}

/** 'StringLike s3:prefix' tests the key s3:prefix; keys do not mind their case. */
const keyOf = ({ label }: ExplanationNode): string => label.slice(label.indexOf(' ') + 1).toLowerCase();

const nodes = (node: ExplanationNode, kind: ExplanationNode['kind']): readonly ExplanationNode[] =>
  node.kind === kind ? [node] : (node.children ?? []).flatMap((child) => nodes(child, kind));
