// The identity provider's pages: real forms, which a browser really parses and submits.
import { escapeHtml } from '#wire/html-text.ts';

const page = (title: string, content: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>\n<body>\n${content}\n</body>\n</html>\n`;

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

export type LoginPage = {
  readonly service: string;
  readonly action: string;
  readonly state: string;
  readonly message?: string;
};

/** The login form. `state` ties it to the service that waits. */
export function loginPage({ service, action, state, message }: LoginPage): string {
  return page(
    'Sign in',
    [
      '<h1>Sign in</h1>',
      `<p>to continue to ${escapeHtml(service)}</p>`,
      ...(message ? [`<p role="alert">${escapeHtml(message)}</p>`] : []),
      `<form method="post" action="${escapeHtml(action)}">`,
      hidden('state', state),
      '<label>Name <input type="text" name="username" autocomplete="username"></label>',
      '<label>Password <input type="password" name="password" autocomplete="current-password"></label>',
      '<button type="submit">Sign in</button>',
      '</form>',
    ].join('\n'),
  );
}

export type PostPage = {
  readonly acs: string;
  readonly samlResponse: string;
  readonly relayState?: string | undefined;
};

/** The page that posts itself to the service provider (saml-bindings §3.5.4). */
export function postPage({ acs, samlResponse, relayState }: PostPage): string {
  return page(
    'Signed in',
    [
      `<form method="post" action="${escapeHtml(acs)}">`,
      hidden('SAMLResponse', samlResponse),
      ...(relayState === undefined || relayState === '' ? [] : [hidden('RelayState', relayState)]),
      '<noscript><button type="submit">Continue</button></noscript>',
      '</form>',
      '<script>document.forms[0].submit()</script>',
    ].join('\n'),
  );
}

/** A page that says what is wrong, and offers no form. */
export const errorPage = (title: string, text: string): string =>
  page(title, `<h1>${escapeHtml(title)}</h1>\n<p>${escapeHtml(text)}</p>`);
