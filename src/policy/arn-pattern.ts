import type { JsonNode } from '#wire/json-document.ts';
import { no, type Tri, yes } from './kleene.ts';
import { patternMatches, patternOf } from './pattern.ts';
import { afterColons, doubt, type RequestView, weighReadings } from './request-view.ts';
import { resolve, type Template, templateOf } from './template.ts';

/**
 * An entry of Resource or NotResource. `head` is everything up to the fifth colon when it has no wildcard, `segments`
 * its five parts when it has; neither when there are fewer than five colons. `whole` is encoded unless `head` is there.
 */
export type ResourcePattern = {
  readonly node: JsonNode;
  readonly any: boolean;
  readonly head: string | undefined;
  readonly segments: readonly string[] | undefined;
  readonly whole: string;
  readonly tail: Template;
};

/** Reads an entry of Resource; variables count only after the fifth colon (reference_policies_variables). */
export function resourcePattern(node: JsonNode, variables: boolean): ResourcePattern {
  const raw = node.text;
  // A variable's name holds a colon: colons inside ${} do not cut the ARN.
  const colon = afterColons(variables && raw.includes('${') ? raw.replace(/\$\{[^}]*\}/g, blank) : raw, 5);
  const cut = colon < 0 ? raw.length : colon;
  const head = raw.slice(0, cut);
  const plain = colon >= 0 && !head.includes('*') && !head.includes('?');
  return {
    node,
    any: raw === '*',
    whole: plain ? '' : patternOf(raw),
    head: plain ? head : undefined,
    segments: plain || colon < 0 ? undefined : patternOf(head.slice(0, -1)).split(':'),
    tail: templateOf(raw.slice(cut), variables, true),
  };
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Whether the request's resource matches one entry; `view.unresolved` is set when a variable had no value. */
export function resourceMatches(pattern: ResourcePattern, view: RequestView): Tri {
  if (pattern.any) return yes;
  if (pattern.head !== undefined) return pattern.head === view.head ? tailMatches(pattern.tail, view) : no;
  const { segments } = pattern;
  let result: Tri = no;
  if (segments) {
    const parts = view.head.split(':');
    if (segments.every((segment, i) => patternMatches(segment, parts[i] ?? ''))) result = tailMatches(pattern.tail, view);
  }
  if (result !== no || !crossesColons(pattern, view)) return result;
  // "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon
  // boundaries" (reference_policies_elements_resource). At the end of a short pattern nothing else can be meant; in
  // the middle of an ARN the older edition keeps it inside its segment.
  return !segments && pattern.whole.endsWith('*') ? yes : doubt(view, 'star-over-colons');
}

function tailMatches(tail: Template, view: RequestView): Tri {
  const match = (pattern: string): Tri => (patternMatches(pattern, view.tail) ? yes : no);
  return tail.text === undefined ? templateMatches(tail, view, match) : match(tail.text);
}

/**
 * Matches a text with variables under both readings where there are two; no value is no match.
 */
export function templateMatches(template: Template, view: RequestView, match: (pattern: string) => Tri): Tri {
  view.twoReadings = undefined;
  const first = resolve(template, view, false);
  const result = first === undefined ? no : match(first);
  const point = view.twoReadings;
  if (!point) return result;
  const second = resolve(template, view, true);
  return weighReadings(view, point, result, second === undefined ? no : match(second));
}

function crossesColons({ whole, tail }: ResourcePattern, view: RequestView): boolean {
  const ends = !/\*[^:]/.test(whole.slice(0, whole.length - tail.raw.length));
  return ends && tail.text !== undefined && patternMatches(whole, view.resource);
}

/**
 * Whether a value matches the pattern of an ARN operator: six components compared one by one, the last taking
 * the rest (reference_policies_elements_condition_operators #Conditions_ARN). A value that is no ARN never matches.
 */
export function arnMatches(pattern: string, value: string, view: RequestView): Tri {
  const parts = components(value);
  if (parts === undefined) return no;
  const wanted = components(pattern);
  // A pattern such as "*" is no ARN; whether it matches every ARN is not said.
  if (wanted === undefined)
    return pattern.endsWith('*') && patternMatches(pattern, value) ? doubt(view, 'arn-without-colons') : no;
  return wanted.every((part, i) => patternMatches(part, parts[i] ?? '')) ? yes : no;
}

function components(arn: string): readonly string[] | undefined {
  const cut = afterColons(arn, 5);
  return cut < 0 ? undefined : [...arn.slice(0, cut - 1).split(':'), arn.slice(cut)];
}
