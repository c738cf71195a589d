import type { JsonNode } from '#wire/json-document.ts';
import { no, type Tri, yes } from './kleene.ts';
import { patternMatches, patternOf } from './pattern.ts';
import { afterColons, doubt, type RequestView, weighReadings } from './request-view.ts';
import { resolve, type Template, templateOf } from './template.ts';

/**
 * An entry of Resource or NotResource, `text` as a pattern, `cut` behind its fifth colon or at its end. Without `tail`
 * the text decides as a whole: no wildcard stands before the cut, no variable behind it. Otherwise `tail` is what
 * follows the cut, and before it stand the letters of `head`, five `segments` with wildcards, or fewer than five colons.
 */
export type ResourcePattern = {
  readonly node: JsonNode;
  readonly text: string;
  readonly cut: number;
  readonly head: string | undefined;
  readonly segments: readonly string[] | undefined;
  readonly tail: Template | undefined;
};

/** Reads an entry of Resource; variables count only after the fifth colon (reference_policies_variables). */
export function resourcePattern(node: JsonNode, variables: boolean): ResourcePattern {
  const raw = node.text;
  const text = patternOf(raw);
  const holes = variables && raw.includes('${');
  // A variable's name holds a colon: colons inside ${} do not cut the ARN.
  const colon = afterColons(holes ? raw.replace(/\$\{[^}]*\}/g, blank) : raw, 5);
  const cut = colon < 0 ? raw.length : colon;
  const head = text.slice(0, cut);
  const plain = colon >= 0 && !head.includes('*') && !head.includes('?');
  const segments = plain || colon < 0 ? undefined : head.slice(0, -1).split(':');
  const tail = raw === '*' || (plain && !holes) ? undefined : templateOf(raw.slice(cut), holes, true);
  return { node, text, cut, head: plain ? head : undefined, segments, tail };
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Whether the request's resource matches one entry; `view.unresolved` is set when a variable had no value. */
export function resourceMatches({ text, cut, head, segments, tail }: ResourcePattern, view: RequestView): Tri {
  if (!tail) return patternMatches(text, view.resource) ? yes : no;
  if (head !== undefined) return head === view.head ? tailMatches(tail, view) : no;
  let result: Tri = no;
  if (segments) {
    const parts = view.head.split(':');
    if (segments.every((segment, i) => patternMatches(segment, parts[i] ?? ''))) result = tailMatches(tail, view);
  }
  if (result !== no || tail.text === undefined || /\*[^:]/.test(text.slice(0, cut))) return result;
  if (!patternMatches(text, view.resource)) return no;
  // "If the * wildcard is the last character of a resource ARN segment, it can expand to match beyond the colon
  // boundaries" (reference_policies_elements_resource). At the end of a short pattern nothing else can be meant; in
  // the middle of an ARN the older edition keeps it inside its segment.
  return !segments && text.endsWith('*') ? yes : doubt(view, 'star-over-colons');
}

function tailMatches(tail: Template, view: RequestView): Tri {
  const match = (pattern: string): Tri => (patternMatches(pattern, view.tail) ? yes : no);
  return tail.text === undefined ? templateMatches(tail, view, match) : match(tail.text);
}

/** Matches a text with variables under both readings where there are two; no value is no match. */
export function templateMatches(template: Template, view: RequestView, match: (pattern: string) => Tri): Tri {
  view.twoReadings = undefined;
  const first = resolve(template, view, false);
  const result = first === undefined ? no : match(first);
  const point = view.twoReadings;
  if (!point) return result;
  const second = resolve(template, view, true);
  return weighReadings(view, point, result, second === undefined ? no : match(second));
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
