import { bytesOfText } from '#wire/bytes.ts';
import type { Header, HttpRequest } from '#wire/records.ts';
import { resolveUrl } from './page.ts';

/** Where a navigation goes: `form` is an encoded form body, `from` the page that led there, `origin` what Origin says. */
export type Target = {
  readonly url: URL;
  readonly method: string;
  readonly form?: string | undefined;
  readonly from?: string | undefined;
  readonly origin?: string | undefined;
};

const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** The request as a browser writes it; `cookie` is the Cookie field, '' for none. */
export function requestFor(target: Target, cookie: string): HttpRequest {
  const { url, method, form, from, origin } = target;
  const referer = from === undefined ? '' : refererOf(from, url);
  const headers: Header[] = [['Host', url.host]];
  if (form !== undefined) headers.push(['Content-Length', `${bytesOfText(form).length}`]);
  if (method === 'POST' && origin !== undefined) headers.push(['Origin', origin]);
  if (form !== undefined) headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
  headers.push(['User-Agent', userAgent], ['Accept', accept]);
  if (referer !== '') headers.push(['Referer', referer]);
  if (cookie !== '') headers.push(['Cookie', cookie]);
  return {
    kind: 'http-request',
    method,
    url: url.href,
    headers,
    body: form === undefined ? undefined : { text: form },
  };
}

/** Where a redirect leads (RFC 9110 §15.4): 307 and 308 repeat the request, the others turn POST into GET as browsers do. */
export function redirected(target: Target, status: number, url: URL): Target {
  if (status !== 307 && status !== 308) return { url, method: 'GET', from: target.from };
  // Fetch, "HTTP-redirect fetch": sent on by a third party, the request no longer has an origin it could name.
  const tainted =
    url.origin !== target.url.origin && target.origin !== undefined && target.origin !== target.url.origin;
  return { ...target, url, ...(tainted ? { origin: 'null' } : {}) };
}

/** Referrer Policy's default, strict-origin-when-cross-origin: the whole address at home, the origin elsewhere, nothing over http. */
function refererOf(from: string, to: URL): string {
  const page = resolveUrl(from);
  if (page === undefined || (page.protocol === 'https:' && to.protocol === 'http:')) return '';
  return page.origin === to.origin ? page.href : `${page.origin}/`;
}
