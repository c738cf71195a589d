// What a browser made of an answer.

import { textOfBody } from '#wire/bytes.ts';
import { type HtmlForm, readHtml } from '#wire/html-form.ts';
import type { HttpResponse } from '#wire/records.ts';

/** A form of a page; `action` is absolute where it could be resolved. */
export type PageForm = HtmlForm;

/** A page: `html` is '' when the answer is no page, `body` the answer's text in any case. */
export type Page = {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly body: string;
  readonly title: string;
  readonly text: string;
  readonly forms: readonly PageForm[];
};

/** Reads an answer from `url` as a page. Never throws. */
export function readPage(url: string, response: HttpResponse): Page {
  const body = textOfBody(response.body);
  const type = response.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1].toLowerCase() ?? '';
  const html = type === '' || type.startsWith('text/html') || type.startsWith('application/xhtml') ? body : '';
  const { title, text, forms } = readHtml(html);
  const resolved = forms.map((form) => ({ ...form, action: resolveUrl(form.action, url)?.href ?? form.action }));
  return { url, status: response.status, html, body, title, text: html === '' ? body : text, forms: resolved };
}

/** An http or https address, resolved against the page's own, without fragment and user; undefined when it is neither. */
export function resolveUrl(reference: string, base?: string): URL | undefined {
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
