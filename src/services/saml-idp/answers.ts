// Requests taken apart and answers put together: HTTP as this identity provider speaks it.
import { bytesOfText, textOfBody } from '#wire/bytes.ts';
import { formValue, parseForm } from '#wire/form.ts';
import type { Header, HttpRequest, HttpResponse } from '#wire/records.ts';

/** An answer with a body; it is not to be kept anywhere. */
export function answer(status: number, type: string, text: string, headers: readonly Header[] = []): HttpResponse {
  const always: readonly Header[] = [
    ['Content-Type', type],
    ['Cache-Control', 'no-store'],
    ['Content-Length', `${bytesOfText(text).length}`],
  ];
  return { kind: 'http-response', status, headers: [...always, ...headers], body: { text } };
}

/** An answer that is a page. */
export const html = (status: number, text: string, headers: readonly Header[] = []): HttpResponse =>
  answer(status, 'text/html; charset=utf-8', text, headers);

/** The path and the query of a request's address; both '' where it is none. */
export function addressOf({ url }: HttpRequest): { readonly path: string; readonly query: string } {
  const match = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)\??([^#]*)/i.exec(url);
  return { path: match?.[1] || '/', query: match?.[2] ?? '' };
}

/** A field of the query, or of a posted form's body. */
export const queryValue = (request: HttpRequest, name: string): string | undefined =>
  formValue(parseForm(addressOf(request).query), name);
export const bodyValue = (request: HttpRequest, name: string): string | undefined =>
  formValue(parseForm(textOfBody(request.body)), name);

/** A cookie that was sent (RFC 6265 §4.2.1). */
export function cookie(request: HttpRequest, name: string): string | undefined {
  for (const [header, value] of request.headers) {
    if (header.toLowerCase() !== 'cookie') continue;
    for (const pair of value.split(';')) {
      const equals = pair.indexOf('=');
      if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
    }
  }
  return undefined;
}

/** Sets a cookie for this host that only the server reads, and only over TLS. Lasts for the browser's session. */
export const setCookie = (name: string, value: string, more = ''): Header => [
  'Set-Cookie',
  `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=Lax${more}`,
];
