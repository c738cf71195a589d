import type { KeyRow } from '#policy/variables.ts';
import type { Lab, LabCaller } from './lab.ts';

/** What the editor knows of the language: the engine's own tables, given to the page when it is built. */
export type Vocabulary = { readonly operators: readonly string[]; readonly keys: readonly KeyRow[] };

/** One suggestion: what is written, and what is known about it for the caller. */
export type Completion = { readonly text: string; readonly about: string };

/** Suggestions for a place in a policy: the letters from `from` to `to` give way to the one that is chosen. */
export type Completions = { readonly from: number; readonly to: number; readonly options: readonly Completion[] };

/** The words beside suggestions. */
export type CompletionWords = { readonly noValue: string; readonly operator: string; readonly key: string };

const commonKeys: readonly string[] = [
  'aws:CurrentTime',
  'aws:PrincipalOrgID',
  'aws:RequestedRegion',
  'aws:ResourceAccount',
  'aws:SecureTransport',
  'aws:SourceIp',
  'aws:SourceVpce',
  'aws:ViaAWSService',
  'dynamodb:LeadingKeys',
  's3:ExistingObjectTag/',
  's3:delimiter',
  's3:max-keys',
  's3:prefix',
];
const most = 40;

/** What could stand at the caret: a variable behind `${`, an operator in Condition, a key in an operator; else nothing. */
export function completionsAt(
  text: string,
  caret: number,
  lab: Lab,
  caller: LabCaller | undefined,
  vocabulary: Vocabulary,
  words: CompletionWords,
): Completions | undefined {
  const line = text.slice(text.lastIndexOf('\n', caret - 1) + 1, caret);
  const begun = /\$\{([^{}"',]*)$/.exec(line)?.[1];
  if (begun !== undefined) {
    const closes = text[caret] === '}' ? '' : '}';
    const options = keysOf(lab, caller, vocabulary, words, true).map(({ text: key, about }) => ({
      text: key + closes,
      about,
    }));
    return matching(options, begun, caret);
  }
  const open = openString(text, caret);
  if (open === undefined) return undefined;
  const typed = text.slice(open + 1, caret);
  const path = keyPath(text, open);
  if (path === undefined) return undefined;
  if (path.at(-1) === 'Condition') {
    const options = vocabulary.operators.map((name) => ({ text: name, about: words.operator }));
    return matching(options, typed.replace(/^For(All|Any)Values?:/, ''), caret);
  }
  if (path.at(-2) === 'Condition') return matching(keysOf(lab, caller, vocabulary, words, false), typed, caret);
  return undefined;
}

function keysOf(
  { context }: Lab,
  caller: LabCaller | undefined,
  { keys }: Vocabulary,
  words: CompletionWords,
  variables: boolean,
): readonly Completion[] {
  const carried = Object.entries({ ...caller?.context, ...context }).filter(
    ([, value]) => !variables || typeof value === 'string',
  );
  const own = carried.map(([key, value]) => ({ text: key, about: [value].flat().join(', ') }));
  const known = new Set(own.map(({ text }) => text.toLowerCase()));
  const others = [...keys.filter((row) => !variables || !row.multivalued).map(({ key }) => key), ...commonKeys]
    .filter((key) => !key.startsWith('*') && key !== 'saml:' && !known.has(key.toLowerCase()))
    .map((key) => ({ text: key, about: variables ? words.noValue : words.key }));
  return [...own, ...others];
}

function matching(options: readonly Completion[], typed: string, caret: number): Completions | undefined {
  const begun = typed.toLowerCase();
  const found = options.filter(({ text }) => text.toLowerCase().includes(begun) && text.toLowerCase() !== begun);
  const first = found.toSorted(
    (a, b) => Number(b.text.toLowerCase().startsWith(begun)) - Number(a.text.toLowerCase().startsWith(begun)),
  );
  return first.length ? { from: caret - typed.length, to: caret, options: first.slice(0, most) } : undefined;
}

/** The offset of the quote of the string that the caret is in, or undefined outside strings. */
function openString(text: string, caret: number): number | undefined {
  let open: number | undefined;
  for (let i = 0; i < caret; i++) {
    const c = text[i];
    if (c === '\n') open = undefined;
    else if (open !== undefined && c === '\\') i++;
    else if (c === '"') open = open === undefined ? i : undefined;
  }
  return open;
}

/** The keys of the objects around a string that stands where a key belongs; undefined where a value belongs. */
function keyPath(text: string, open: number): readonly string[] | undefined {
  const stack: string[] = [];
  let last = '';
  let before = '';
  for (const { 0: part } of text.slice(0, open).matchAll(/"(?:[^"\\\n]|\\.)*"|[{}[\],:]/g)) {
    if (part === '{' || part === '[') stack.push(before === ':' ? last : '');
    else if (part === '}' || part === ']') stack.pop();
    else if (part.startsWith('"')) last = part.slice(1, -1);
    before = part;
  }
  return before === '{' || before === ',' ? stack : undefined;
}
