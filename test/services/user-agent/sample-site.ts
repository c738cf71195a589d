// Small sites for a browser to visit.

import type { Visit } from '#services/user-agent/open-browser.ts';
import type { Page } from '#services/user-agent/page.ts';
import type { Header, HttpRequest, WireRequest } from '#wire/records.ts';
import type { Handler } from '../fake-env.ts';

export const html = (text: string, headers: readonly Header[] = []) => ({
  kind: 'http-response' as const,
  status: 200,
  headers: [['Content-Type', 'text/html'], ...headers] as Header[],
  body: { text },
});
export const to = (location: string, status = 302, headers: readonly Header[] = []) => ({
  kind: 'http-response' as const,
  status,
  headers: [['Location', location], ...headers] as Header[],
});
export const login =
  '<title>Sign in</title><form method="post" action="/sso?step=2"><input name="user"><input type="password" name="password"><input type="hidden" name="RelayState" value="r&amp;s"><input type="submit" name="go" value="Go"></form>';

export const handle =
  (answer: (request: HttpRequest) => ReturnType<typeof html> | ReturnType<typeof to>): Handler =>
  async (request: WireRequest) => {
    if (request.kind !== 'http-request') throw new Error('a browser speaks HTTP');
    return answer(request);
  };
export async function pageOf(visit: Promise<Visit>): Promise<Page> {
  const result = await visit;
  if (!result.ok) throw new Error('the browser was expected to arrive');
  return result.page;
}
