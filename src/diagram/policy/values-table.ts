import type { Explanation, ExplanationNode } from '#policy/explanation.ts';
import type { Lab, LabCaller, LabContext } from './lab.ts';

/** One key of the table: its value in the request itself, or for each caller; undefined where it is not carried. */
export type ValueRow = {
  readonly key: string;
  readonly of: 'request' | 'callers';
  readonly request?: LabContext[string] | undefined;
  readonly callers: readonly (LabContext[string] | undefined)[];
  /** A policy of the lab asks for it, as a condition key or a variable. */
  readonly asked: boolean;
};

/** Every key that the request or one of the callers carries, and every key that a policy asks for and nobody carries. */
export function valueRows(
  lab: Lab,
  callers: readonly LabCaller[],
  explanations: readonly Explanation[],
): readonly ValueRow[] {
  const wanted = new Map(explanations.flatMap(askedKeys).map((key) => [key.toLowerCase(), key] as const));
  const carried = callers.flatMap(({ context }) => Object.keys(context));
  const own = new Map(carried.map((key) => [key.toLowerCase(), key] as const));
  const request = new Map(Object.keys(lab.context).map((key) => [key.toLowerCase(), key] as const));
  const missing = [...wanted].filter(([lower]) => !own.has(lower) && !request.has(lower));
  const rows: ValueRow[] = [...request].map(([lower, key]) => ({
    key,
    of: 'request',
    request: lab.context[key],
    callers: [],
    asked: wanted.has(lower),
  }));
  for (const [lower, key] of [...own, ...missing])
    rows.push({
      key,
      of: 'callers',
      callers: callers.map((caller) => valueIn(caller.context, lower)),
      asked: wanted.has(lower),
    });
  return rows.toSorted((a, b) => Number(b.asked) - Number(a.asked));
}

function valueIn(context: LabContext, lower: string): LabContext[string] | undefined {
  const key = Object.keys(context).find((name) => name.toLowerCase() === lower);
  return key === undefined ? undefined : context[key];
}

/** What a learner typed into a value: nothing is no value, several lines or a JSON list are a list. */
export function typedValue(text: string): LabContext[string] | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (trimmed.startsWith('[')) {
    try {
      const list: unknown = JSON.parse(trimmed);
      if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list;
    } catch {
      // Half a list is a text as any other.
    }
  }
  return trimmed;
}

/** How a value is written in the table. */
export function writtenValue(value: LabContext[string] | undefined): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

function askedKeys(explanation: Explanation): readonly string[] {
  const keys: string[] = [];
  const visit = (node: ExplanationNode): void => {
    if (node.kind === 'condition') keys.push(node.label.slice(node.label.indexOf(' ') + 1));
    for (const { name } of node.variables ?? []) keys.push(name);
    node.children?.forEach(visit);
  };
  visit(explanation);
  return keys;
}
