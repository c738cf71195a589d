// What a browser, or a client that acts like one, needs to find in an answer to go on.
import { type Check, type CheckResult, fail, pass } from '#protocol/check.ts';

export const answerReadable: Check<{ readonly found: string; readonly readable: boolean }, undefined> = {
  id: 'answer-is-http',
  title: 'The answer is an HTTP response',
  cite: ['rfc9112', '§4'],
  why: 'Without a readable status line and header there is nothing to show and nowhere to go on.',
  test: ({ found, readable }) => (readable ? pass(found) : fail(found, 'an HTTP response')),
};

export const formPresent: Check<{ readonly forms: number; readonly wanted: string }, undefined> = {
  id: 'page-holds-form',
  title: 'The page holds the form that should be submitted',
  cite: ['html', 'Form submission'],
  why: 'Front-channel messages travel in forms: a page without one is the end of the sign-in.',
  test: ({ forms, wanted }) => formCount(forms, wanted),
};

export const fieldPresent: Check<{ readonly names: readonly string[]; readonly wanted: string }, undefined> = {
  id: 'form-holds-field',
  title: 'The form holds the field that is needed',
  cite: ['html', 'Constructing the entry list'],
  why: 'A form without its SAMLResponse or its password field carries nothing that the next party could use.',
  test: ({ names, wanted }) => {
    const found = names.length === 0 ? 'no named fields' : names.join(', ');
    return names.includes(wanted) ? pass(wanted, wanted, wanted) : fail(found, wanted);
  },
};

export const redirectFollows: Check<
  { readonly hops: number; readonly location: string | undefined; readonly usable: boolean },
  undefined
> = {
  id: 'redirect-leads-on',
  title: 'The redirect leads somewhere, and not in circles',
  cite: ['rfc9110', '§15.4'],
  why: 'Two parties that send the user to each other would do so for ever.',
  test: ({ hops, location, usable }) => {
    if (hops > maxRedirects) return fail(`${hops} redirects in a row`, `at most ${maxRedirects}`, 'Location');
    return usable
      ? pass(location, undefined, 'Location')
      : fail(location ?? 'no Location', 'an http or https address', 'Location');
  },
};

/** As many redirects in a row as browsers follow (Fetch, "HTTP-redirect fetch"). */
export const maxRedirects = 20;

function formCount(forms: number, wanted: string): CheckResult {
  const found = forms === 1 ? '1 form' : `${forms} forms`;
  return forms > 0 ? pass(found, wanted) : fail(found, wanted);
}
