import type { ExplanationNode } from '#policy/explanation.ts';
import type { Decision, PolicyType } from '#policy/types.ts';
import type { TreeRow } from './tree-rows.ts';

const longestValue = 30;

/** The words of the tree's rows: `rows` of the lab's dictionary. */
export type RowWords = {
  readonly types: { readonly [type in PolicyType]: string };
  readonly others: (types: readonly string[]) => string;
  readonly decides: string;
  readonly decision: { readonly [decision in Decision]: string };
  readonly notReached: string;
  readonly noneAttached: string;
  readonly listed: (value: string) => string;
  readonly notListed: (value: string) => string;
  readonly named: string;
  readonly notNamed: string;
  readonly fills: (values: string) => string;
  readonly covers: string;
  readonly emptyBlank: string;
  readonly otherResource: string;
  readonly hasNoValue: (key: string) => string;
  readonly is: (key: string, value: string) => string;
  readonly satisfied: string;
  readonly notSatisfied: string;
  readonly readings: string;
  readonly oneReading: string;
};

/** The name of a row and the few words under it. */
export type RowText = { readonly title: string; readonly code?: string | undefined; readonly small: string };

/** What one row says, in few words; the comparison itself stands above the tree. */
export function rowText({ node, absent }: TreeRow, action: string, words: RowWords): RowText {
  if (absent) return { title: words.others(absent.map((type) => words.types[type])), small: words.noneAttached };
  const reached = node.outcome !== 'not-reached';
  switch (node.kind) {
    case 'condition': {
      const [operator = '', key = ''] = node.label.split(/ (.*)/s);
      return {
        title: 'Condition',
        code: operator,
        small: reached ? conditionText(node, key, words) : words.notReached,
      };
    }
    case 'element':
      return { title: node.label, small: reached ? elementText(node, action, words) : words.notReached };
    case 'statement':
      return {
        title: 'Statement',
        code: node.label.replace(/^Statement /, ''),
        small: reached ? node.text : words.notReached,
      };
    case 'policy-type': {
      const [only, more] = node.children ?? [];
      const name = only && !more && !['resource', 'trust'].includes(only.label) ? only.label : undefined;
      const told = only && !more && only.outcome !== 'malformed' ? only.text : node.text;
      return { title: node.label, code: name, small: told };
    }
    case 'decision':
      return { title: words.decides, small: words.decision[node.label as Decision] ?? node.label };
    default:
      return { title: node.label, small: node.text };
  }
}

function elementText(node: ExplanationNode, action: string, words: RowWords): string {
  const yes = node.outcome === 'match';
  const children = node.children ?? [];
  if (node.outcome === 'unsure') return words.readings;
  if (node.label.endsWith('Action')) return yes ? words.listed(action) : words.notListed(action);
  if (node.label.endsWith('Principal')) return yes ? words.named : words.notNamed;
  const variables = children.flatMap(({ variables: own = [] }) => own);
  if (variables.some(({ used }) => used === 'none') && !yes) return words.emptyBlank;
  const hit = children.find(({ outcome }) => outcome === 'match');
  const filled = hit?.pieces?.flatMap(({ kind, filled: value }) => (kind === 'variable' && value ? [value] : [])) ?? [];
  if (!yes) return words.otherResource;
  return filled.length ? words.fills(filled.join(', ')) : words.covers;
}

function conditionText(node: ExplanationNode, key: string, words: RowWords): string {
  const value = node.asked === undefined ? undefined : [node.asked].flat().join(', ');
  const left =
    value === undefined
      ? words.hasNoValue(key)
      : words.is(key, value.length > longestValue ? `${value.slice(0, longestValue)}…` : value);
  const right =
    node.outcome === 'match' ? words.satisfied : node.outcome === 'unsure' ? words.oneReading : words.notSatisfied;
  return `${left}: ${right}`;
}
