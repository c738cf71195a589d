// Cookies as a browser keeps them: the parts of RFC 6265 that sign-ins depend on.
import { parseHttpDate } from '#wire/instant.ts';

/** A stored cookie; `expires` in milliseconds since 1970, null for one that ends with the session. */
export type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: string;
  readonly expires: number | null;
};

const maxCookies = 300;
const maxCookieBytes = 4096;

/**
 * The jar after one Set-Cookie field of an answer from `url` (RFC 6265 §5.2, §5.3). A cookie for a foreign domain, or a
 * Secure one over plain http, is not kept.
 * Simplified: In reality a browser knows from a list which domains are public, and `SameSite` holds cookies back. Here
 * a `Domain` only needs a dot, and `SameSite` is kept and shown but holds nothing back.
 */
export function storeCookie(jar: readonly Cookie[], url: URL, setCookie: string, now: number): readonly Cookie[] {
  const cookie = setCookie.length > maxCookieBytes ? undefined : readCookie(url, setCookie, now);
  if (cookie === undefined) return jar;
  const same = (one: Cookie) => one.name === cookie.name && one.domain === cookie.domain && one.path === cookie.path;
  if (cookie.expires !== null && cookie.expires <= now) return jar.filter((one) => !same(one));
  // RFC 6265 §5.3 step 11: a cookie that replaces another keeps its time of creation, here its place.
  const at = jar.findIndex(same);
  return at < 0 ? [...jar, cookie].slice(-maxCookies) : jar.with(at, cookie);
}

/** The Cookie field for a request to `url`, '' for none (RFC 6265 §5.4): longer paths first, then older cookies. */
export function cookieHeader(jar: readonly Cookie[], url: URL, now: number): string {
  return jar
    .filter(({ expires }) => expires === null || expires > now)
    .filter(({ secure }) => !secure || url.protocol === 'https:')
    .filter(({ hostOnly, domain }) => (hostOnly ? domain === url.hostname : domainMatches(url.hostname, domain)))
    .filter(({ path }) => pathMatches(url.pathname, path))
    .toSorted((a, b) => b.path.length - a.path.length)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
}

function readCookie(url: URL, setCookie: string, now: number): Cookie | undefined {
  const [pair = '', ...rest] = setCookie.split(';');
  const equals = pair.indexOf('=');
  const name = pair.slice(0, Math.max(equals, 0)).trim();
  if (name === '') return undefined;
  const attributes = new Map<string, string>();
  for (const part of rest) {
    const [key = '', ...value] = part.split('=');
    attributes.set(key.trim().toLowerCase(), value.join('=').trim());
  }
  const secure = attributes.has('secure');
  const given = attributes.get('domain')?.toLowerCase().replace(/^\./, '') ?? '';
  if (given !== '' && (!domainMatches(url.hostname, given) || (!given.includes('.') && given !== url.hostname)))
    return undefined;
  if (secure && url.protocol !== 'https:') return undefined;
  const path = attributes.get('path') ?? '';
  return {
    name,
    value: pair.slice(equals + 1).trim(),
    domain: given === '' ? url.hostname : given,
    hostOnly: given === '',
    path: path.startsWith('/') ? path : defaultPath(url.pathname),
    secure,
    httpOnly: attributes.has('httponly'),
    sameSite: attributes.get('samesite') ?? '',
    expires: expiryOf(attributes, now),
  };
}

/** RFC 6265 §5.3 step 3: Max-Age wins over Expires. */
function expiryOf(attributes: ReadonlyMap<string, string>, now: number): number | null {
  const maxAge = attributes.get('max-age');
  if (maxAge !== undefined && /^-?\d{1,12}$/.test(maxAge)) return now + Number(maxAge) * 1000;
  const expires = attributes.get('expires');
  return (expires === undefined ? undefined : parseHttpDate(expires)) ?? null;
}

/** RFC 6265 §5.1.3. */
function domainMatches(host: string, domain: string): boolean {
  return host === domain || (host.endsWith(`.${domain}`) && !/^[\d.]+$/.test(host));
}

/** RFC 6265 §5.1.4. */
function pathMatches(requestPath: string, path: string): boolean {
  if (requestPath === path) return true;
  return requestPath.startsWith(path) && (path.endsWith('/') || requestPath[path.length] === '/');
}

function defaultPath(path: string): string {
  const last = path.lastIndexOf('/');
  return last <= 0 ? '/' : path.slice(0, last);
}
