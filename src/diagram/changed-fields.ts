import type { DiffPart } from './text-diff.ts';

/** The last part of a long name: Department of https://aws.amazon.com/SAML/Attributes/PrincipalTag:Department. */
const shortName = (name: string): string => name.split(/[/:]/).at(-1) || name;

type Open = { readonly name: string; readonly tag: string };

/** The element or attribute that stands at a place of an XML text; an attribute of the subject by its own name. */
function xmlFieldAt(text: string, at: number): string | undefined {
  const open: Open[] = [];
  for (const { 0: tag, 1: close, 2: name, index } of text.matchAll(/<(\/?)([^\s<>/?!]+)[^<>]*>?/g)) {
    if (index > at || name === undefined) break;
    const inside = at < index + tag.length;
    const local = shortName(name);
    if (inside) {
      const attributes = [...tag.matchAll(/([^\s=]+)=("[^"]*"|'[^']*')/g)];
      const found = attributes.find((one) => at >= index + one.index && at < index + one.index + one[0].length);
      const attribute = found?.[1];
      return attribute === undefined || attribute.startsWith('xmlns') ? local : shortName(attribute);
    }
    if (close) open.pop();
    else if (!tag.endsWith('/>')) open.push({ name: local, tag });
  }
  const own = open.at(-1);
  if (own?.name !== 'AttributeValue') return own?.name;
  const named = /\sName=["']([^"']*)/.exec(open.at(-2)?.tag ?? '')?.[1];
  return named === undefined ? own.name : shortName(named);
}

function formFieldAt(text: string, at: number): string | undefined {
  const start = text.lastIndexOf('&', at - 1) + 1;
  const name = /^[^=&]*/.exec(text.slice(start))?.[0];
  return name || undefined;
}

/** The field that stands at a place; undefined where the text is neither XML nor a form. */
function fieldAt(text: string, at: number): string | undefined {
  if (/^\s*</.test(text)) return xmlFieldAt(text, at);
  return /^[\w.%-]+=[^\s<>{}]*$/.test(text) ? formFieldAt(text, at) : undefined;
}

/** The names of the fields that changed, each once, in their order; none where the text is neither XML nor a form. */
export function changedFields(was: string, is: string, parts: readonly DiffPart[]): readonly string[] {
  const names = parts.flatMap(({ kind, was: old, is: now }) => {
    if (kind === 'same') return [];
    return [kind === 'added' ? fieldAt(is, now) : fieldAt(was, old)];
  });
  return [...new Set(names.filter((name) => name !== undefined))];
}
