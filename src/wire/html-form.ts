// What a browser finds in a page: its title, its text and its forms, with the place of every control's value.
// Simplified: In reality a browser reads HTML with the parser of the standard. Here a scanner of tags finds the forms,
// which is enough for login forms and for forms that post themselves.

import { decodeHtml } from './html-text.ts';
import { maxDocumentBytes } from './limits.ts';

/** One control of a form. `valueStart`…`valueEnd` span the value as written, without quotes; -1 where the tag has none. */
export type FormControl = {
  readonly tag: 'input' | 'button' | 'select' | 'textarea';
  readonly name: string;
  /** Lower case: hidden, text, password, radio, checkbox, submit, … */
  readonly type: string;
  readonly value: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly options: readonly { readonly value: string; readonly label: string; readonly selected: boolean }[];
  readonly valueStart: number;
  readonly valueEnd: number;
};

/** A form as written: `action` is not resolved, '' stands for the page's own address. */
export type HtmlForm = {
  readonly id: string;
  readonly name: string;
  readonly action: string;
  /** Lower case: get or post. */
  readonly method: string;
  readonly enctype: string;
  readonly controls: readonly FormControl[];
};

type HtmlPage = { readonly title: string; readonly text: string; readonly forms: readonly HtmlForm[] };

type HtmlAttribute = { readonly value: string; readonly start: number; readonly end: number };
type Tag = {
  readonly name: string;
  readonly closing: boolean;
  readonly attributes: ReadonlyMap<string, HtmlAttribute>;
  readonly start: number;
  readonly end: number;
};

const empty: HtmlPage = { title: '', text: '', forms: [] };
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/g;

/** Reads a page tolerantly. Never fails: a text without forms has none; a page over 1 MB reads as empty. */
export function readHtml(html: string): HtmlPage {
  if (html.length > maxDocumentBytes) return empty;
  const forms: (HtmlForm & { controls: FormControl[] })[] = [];
  let form: (HtmlForm & { controls: FormControl[] }) | undefined;
  let title = '';
  let text = '';
  let at = 0;
  for (let tag = nextTag(html, 0); tag; tag = nextTag(html, at)) {
    text += html.slice(at, tag.start);
    at = tag.end;
    const attr = (name: string) => tag?.attributes.get(name)?.value ?? '';
    if (tag.name === 'form' && !tag.closing) {
      form = {
        id: attr('id'),
        name: attr('name'),
        action: attr('action').trim(),
        controls: [],
        method: attr('method').toLowerCase() === 'post' ? 'post' : 'get',
        enctype: attr('enctype').toLowerCase() || 'application/x-www-form-urlencoded',
      };
      forms.push(form);
    } else if (tag.name === 'form') form = undefined;
    else if (!tag.closing && isRawText(tag.name)) {
      const inner = rawText(html, tag);
      at = inner.after;
      if (tag.name === 'title') title ||= collapse(decodeHtml(inner.text));
      if (tag.name === 'textarea')
        form?.controls.push(control(tag, 'textarea', decodeHtml(inner.text.replace(/^\r?\n/, '')), inner));
      if (tag.name === 'select') form?.controls.push(selectControl(tag, inner.text));
    } else if (!tag.closing && (tag.name === 'input' || tag.name === 'button')) {
      form?.controls.push(control(tag, tag.name, attr('value'), tag.attributes.get('value')));
    }
    if (!/^(?:a|b|i|em|strong|span|code|small)$/.test(tag.name)) text += ' ';
  }
  return { title, text: collapse(decodeHtml(text + html.slice(at))), forms };
}

/** The next tag at or after `from`. Comments and declarations are skipped as tags without a name; a tag that never ends is text. */
function nextTag(html: string, from: number): Tag | undefined {
  for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
    const [opening, slash = '', name = ''] =
      /^<(\/?)([a-zA-Z][^\s/<>]{0,63})/.exec(html.slice(start, start + 66)) ?? [];
    if (opening === undefined) {
      if (!/^<[!?]/.test(html.slice(start, start + 2))) continue;
      const closing = html.startsWith('<!--', start) ? '-->' : '>';
      const found = html.indexOf(closing, start + 2);
      return {
        name: '',
        closing: false,
        attributes: new Map(),
        start,
        end: found < 0 ? html.length : found + closing.length,
      };
    }
    const end = tagEnd(html, start + opening.length);
    if (end < 0) return undefined;
    const restStart = start + opening.length;
    const attributes = readAttributes(html.slice(restStart, end - 1), restStart);
    return { name: name.toLowerCase(), closing: slash === '/', attributes, start, end };
  }
  return undefined;
}

/** The place after the '>' that is not inside quotes, or -1. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if (character === '"' || character === "'") quote = character;
  }
  return -1;
}

function readAttributes(rest: string, restStart: number): ReadonlyMap<string, HtmlAttribute> {
  const attributes = new Map<string, HtmlAttribute>();
  for (const one of rest.matchAll(attributePattern)) {
    const [written, key = '', double, single, bare] = one;
    const raw = double ?? single ?? bare ?? '';
    const quoted = double !== undefined || single !== undefined ? 1 : 0;
    const end = restStart + one.index + written.length - quoted;
    const attribute = { value: decodeHtml(raw), start: raw === '' && !quoted ? -1 : end - raw.length, end };
    if (!attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), attribute);
  }
  return attributes;
}

function control(
  tag: Tag,
  kind: FormControl['tag'],
  value: string,
  span?: { start: number; end: number },
): FormControl {
  const type = kind === 'textarea' || kind === 'select' ? kind : tag.attributes.get('type')?.value.toLowerCase();
  return {
    tag: kind,
    name: tag.attributes.get('name')?.value ?? '',
    type: type || (kind === 'button' ? 'submit' : 'text'),
    value,
    options: [],
    checked: tag.attributes.has('checked'),
    disabled: tag.attributes.has('disabled'),
    valueStart: span?.start ?? -1,
    valueEnd: span?.end ?? -1,
  };
}

function selectControl(tag: Tag, inner: string): FormControl {
  const options = [...inner.matchAll(/<option\b([^<>]*)>([^<]*)/gi)].map(([, rest = '', label = '']) => {
    const value = /\bvalue\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(rest);
    const written = value?.[1] ?? value?.[2] ?? value?.[3] ?? collapse(label);
    return { value: decodeHtml(written), label: collapse(decodeHtml(label)), selected: /\bselected\b/i.test(rest) };
  });
  const chosen = options.findLast(({ selected }) => selected) ?? options[0];
  return { ...control(tag, 'select', chosen?.value ?? ''), options };
}

function isRawText(name: string): boolean {
  return /^(?:script|style|title|textarea|select)$/.test(name);
}

/** What stands between this tag and its end tag, which is not read as tags. */
function rawText(
  html: string,
  tag: Tag,
): { readonly text: string; readonly start: number; readonly end: number; readonly after: number } {
  const closing = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi');
  closing.lastIndex = tag.end;
  const end = closing.exec(html)?.index ?? html.length;
  const after = html.indexOf('>', end);
  return { text: html.slice(tag.end, end), start: tag.end, end, after: after < 0 ? html.length : after + 1 };
}

function collapse(text: string): string {
  return text.replaceAll(/[ \t\r\n\f]+/g, ' ').trim();
}
