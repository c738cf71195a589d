import type { JsonNode } from '#wire/json-document.ts';
import type { SyntaxMessages } from './malformed.ts';
import type { PolicyError, PolicyType } from './types.ts';

/** What the readers of a policy's elements share: the text for places, the rules of its kind, the errors so far. */
export type PolicyReader = {
  readonly text: string | undefined;
  readonly kind: PolicyType;
  readonly messages: SyntaxMessages;
  readonly errors: PolicyError[];
  /** Whether ${} is a variable: only under Version 2012-10-17. */
  variables: boolean;
};

/** Notes an error at a value of the policy's text. */
export function fail(
  { text, errors, messages }: PolicyReader,
  { offset, end }: Pick<JsonNode, 'offset' | 'end'>,
  detail: string,
  message = messages.syntax,
): void {
  const lines = text !== undefined && offset >= 0 ? text.slice(0, offset).split('\n') : [];
  errors.push({
    code: 'MalformedPolicyDocument',
    message,
    detail,
    known: 'seen',
    line: lines.length,
    column: (lines.at(-1)?.length ?? -1) + 1,
    offset,
    length: end - offset,
  });
}

/** The members of an object in the order of `names`; unknown and repeated keys are errors. */
export function members(
  reader: PolicyReader,
  node: JsonNode,
  names: readonly string[],
  what: string,
): readonly (JsonNode | undefined)[] {
  const found = new Array<JsonNode | undefined>(names.length);
  if (node.kind !== 'object') fail(reader, node, `${what} is an object.`);
  for (const item of node.items) {
    const { key } = item;
    if (!key) continue;
    const index = names.indexOf(key.text);
    if (index < 0) fail(reader, key, `${what} has no ${key.text}.`);
    // "Individual elements must not contain multiple instances of the same key" (reference_policies_grammar).
    else if (found[index]) fail(reader, key, `${key.text} appears twice.`);
    else found[index] = item;
  }
  return found;
}

/** A value that may be a string or a list of strings, as a list. */
export function strings(reader: PolicyReader, node: JsonNode | undefined, what: string): readonly JsonNode[] {
  if (!node) return [];
  const list = node.kind === 'array' ? node.items : [node];
  for (const item of list) {
    if (item.kind === 'string') continue;
    fail(reader, item, `${what} is a string or a list.`);
    return [];
  }
  return list;
}
