// Replaces one field of a layer's text and leaves every other character alone.
import { parseForm, replaceFormValue } from './form.ts';
import { readHtml } from './html-form.ts';
import { escapeHtml } from './html-text.ts';
import { setJsonValue } from './json-text.ts';
import type { LayerKind } from './layer.ts';
import { printLdapLine } from './ldap-text.ts';
import { formEncode, percentEncode } from './percent.ts';
import { scanXml } from './xml.ts';
import { findXml } from './xml-path.ts';
import { escapeXmlAttribute, escapeXmlText } from './xml-text.ts';

type Changed = { readonly text: string } | { readonly problem: string };
type Span = { readonly start: number; readonly end: number; readonly write: (value: string) => string };

/** The text with the field at `path` set, or why that is not possible. Paths: XML and JSON addresses, else a name, `name[2]` for the second. */
export function setField(kind: LayerKind, text: string, path: string, value: string): Changed {
  if (kind === 'json') return setJsonValue(text, path, value);
  if (kind === 'xml') return setXmlValue(text, path, value);
  if (kind === 'form' || kind === 'query')
    return setFormField(text, path, value, kind === 'form' ? formEncode : percentEncode);
  const spans =
    kind === 'html' ? controlSpans(text) : kind === 'headers' || kind === 'ldap' ? lineSpans(text, kind) : undefined;
  if (spans === undefined) return { problem: `single fields of ${kind} cannot be set` };
  const span = pick(spans, path, kind === 'headers');
  if (span === undefined) return { problem: `nothing at ${path}` };
  return { text: text.slice(0, span.start) + span.write(value) + text.slice(span.end) };
}

function setXmlValue(text: string, path: string, value: string): Changed {
  const { root, problem } = scanXml(text);
  if (problem !== undefined) return { problem: `the XML cannot be read: ${problem.message}` };
  const place = root && findXml(root, path);
  if (place === undefined) return { problem: `nothing at ${path}` };
  if (place.kind === 'attribute') {
    const { valueStart, valueEnd } = place.attribute;
    return { text: text.slice(0, valueStart) + escapeXmlAttribute(value) + text.slice(valueEnd) };
  }
  const { name, start, end, contentStart, contentEnd, selfClosing } = place.element;
  if (!selfClosing) return { text: text.slice(0, contentStart) + escapeXmlText(value) + text.slice(contentEnd) };
  const tag = text.slice(start, end).replace(/\s*\/>$/, '>');
  return { text: `${text.slice(0, start)}${tag}${escapeXmlText(value)}</${name}>${text.slice(end)}` };
}

function setFormField(text: string, path: string, value: string, encode: (value: string) => string): Changed {
  const field = pick(parseForm(text), path);
  if (field === undefined) return { problem: `nothing at ${path}` };
  return { text: replaceFormValue(text, field, value, encode) };
}

function controlSpans(html: string): readonly (Span & { readonly name: string })[] {
  const controls = readHtml(html).forms.flatMap((form) => form.controls);
  return controls
    .filter(({ valueStart }) => valueStart >= 0)
    .map(({ name, valueStart, valueEnd }) => ({ name, start: valueStart, end: valueEnd, write: escapeHtml }));
}

/** One span a line, whole lines: `name: value`. */
function lineSpans(text: string, kind: 'headers' | 'ldap'): readonly (Span & { readonly name: string })[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const name = /^[^:]*/.exec(line)?.[0] ?? '';
    const write = (value: string) => (kind === 'ldap' ? printLdapLine(name, value) : `${name}: ${value}`);
    const span = { name, start, end: start + line.length, write };
    start += line.length + 1;
    return span;
  });
}

/** The thing of this name, taken literally; else `name[n]` as the n-th of that name. */
function pick<Named extends { readonly name: string }>(
  named: readonly Named[],
  path: string,
  foldCase = false,
): Named | undefined {
  const fold = (name: string) => (foldCase ? name.toLowerCase() : name);
  const literal = named.find(({ name }) => fold(name) === fold(path));
  if (literal !== undefined) return literal;
  const [, name = '', index = '1'] = /^(.*)\[(\d{1,6})\]$/s.exec(path) ?? [];
  return named.filter((one) => fold(one.name) === fold(name))[Number(index) - 1];
}
