import { fromValue, type JsonNode, parseJson } from '#wire/json-document.ts';
import { syntaxMessages } from './malformed.ts';
import { fail, members, type PolicyReader } from './policy-reader.ts';
import { readStatement } from './read-statement.ts';
import type { Statement } from './statement.ts';
import type { PolicyError, PolicyType } from './types.ts';

const COMPILED: unique symbol = Symbol('compiled policy');

/** A policy read once and ready for any number of decisions. With errors it has no statements and grants nothing. */
export type ParsedPolicy = {
  readonly compiled: typeof COMPILED;
  readonly kind: PolicyType;
  readonly text: string | undefined;
  readonly version: string;
  readonly statements: readonly Statement[];
  readonly errors: readonly PolicyError[];
};

/** Whether a value is a policy that was compiled before. */
export function isParsedPolicy(policy: unknown): policy is ParsedPolicy {
  return (policy as Partial<ParsedPolicy> | null | undefined)?.compiled === COMPILED;
}

const TOP = ['Version', 'Id', 'Statement'];

/** Reads a policy given as text, parsed JSON or compiled before. Never throws; what IAM would refuse is in `errors`. */
export function compilePolicy(policy: unknown, kind: PolicyType): ParsedPolicy {
  if (isParsedPolicy(policy)) return policy;
  const text = typeof policy === 'string' ? policy : undefined;
  const errors: PolicyError[] = [];
  const reader: PolicyReader = { text, kind, messages: syntaxMessages(kind), errors, variables: false };
  let root: JsonNode | undefined;
  if (text === undefined) root = fromValue(policy);
  else {
    const parsed = parseJson(text);
    root = parsed.root;
    const { problem } = parsed;
    if (problem) {
      const { offset, length, message } = problem;
      fail(reader, { offset, end: offset + length }, message, reader.messages.json);
    }
  }
  let version = '2008-10-17';
  let statements: readonly Statement[] = [];
  if (root) {
    const [wanted, id, body] = members(reader, root, TOP, 'A policy');
    if (wanted) {
      version = wanted.text;
      if (wanted.kind !== 'string' || (version !== '2012-10-17' && version !== '2008-10-17')) {
        fail(reader, wanted, 'Version is 2012-10-17 or 2008-10-17.');
      }
    }
    reader.variables = version === '2012-10-17';
    if (id && id.kind !== 'string') fail(reader, id, 'A string belongs here.');
    const list = body?.kind === 'array' ? body.items : body ? [body] : [];
    if (list.length === 0) fail(reader, body ?? root, '', reader.messages.empty);
    statements = list.map((node, index) => readStatement(reader, node, index));
    if (statements.length > 1) checkSids(reader, list);
  }
  return { compiled: COMPILED, kind, text, version, statements: errors.length > 0 ? [] : statements, errors };
}

function checkSids(reader: PolicyReader, statements: readonly JsonNode[]): void {
  const seen = new Set<string>();
  for (const { items } of statements) {
    const sid = items.find(({ key }) => key?.text === 'Sid');
    if (sid?.kind !== 'string' || sid.text === '') continue;
    if (seen.has(sid.text)) fail(reader, sid, '', reader.messages.sid);
    seen.add(sid.text);
  }
}
