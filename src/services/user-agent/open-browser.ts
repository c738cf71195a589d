// A user agent: it really reads what it was sent. Cookies, forms and redirects work as in a browser; what it cannot
// read or find, it refuses.
// Simplified: In reality a browser runs a page's scripts. Here it runs none: a form that posts itself is posted by
// whoever drives the browser, and every form is sent as `application/x-www-form-urlencoded`, also one that asks for
// `multipart/form-data`.
import type { Check } from '#protocol/check.ts';
import type { Env } from '#simulator/types.ts';
import { bytesOfBody } from '#wire/bytes.ts';
import { printForm } from '#wire/form.ts';
import { maxDocumentBytes } from '#wire/limits.ts';
import type { HttpResponse } from '#wire/records.ts';
import { redirected, requestFor, type Target } from './browser-request.ts';
import { answerReadable, fieldPresent, formPresent, maxRedirects, redirectFollows } from './checks.ts';
import { type Cookie, cookieHeader, storeCookie } from './cookie-jar.ts';
import { type FormValues, formEntries } from './form-entries.ts';
import { type Page, type PageForm, readPage, resolveUrl } from './page.ts';

/** Where a navigation ended: a page, whatever its status, or nowhere, and then `env.refuse` was told why. */
export type Visit = { readonly ok: true; readonly page: Page } | { readonly ok: false };

/** A form by its place on the page, or by its id or name. */
type WhichForm = number | string;

export type Browser = {
  /** Goes to an address as someone who typed it. */
  readonly open: (url: string) => Promise<Visit>;
  /** Fills in a form of a page and submits it; controls that are not named keep the values of the page. */
  readonly submit: (page: Page, values: FormValues, which?: WhichForm) => Promise<Visit>;
  /** The value of a form's field as the page holds it; undefined and refused when there is none. */
  readonly field: (page: Page, name: string, which?: WhichForm) => string | undefined;
  readonly cookies: () => readonly Cookie[];
};

type BrowserEnv = Pick<Env, 'clock' | 'send' | 'store' | 'report' | 'refuse'>;

const jarKey = 'cookies';

/** A browser whose cookies live in the actor's store, so that every browser opened for one actor is the same. Nothing here throws. */
export function openBrowser(env: BrowserEnv): Browser {
  const cookies = () => (env.store.get(jarKey) ?? []) as readonly Cookie[];

  function refuse<Subject>(
    check: Check<Subject, undefined>,
    subject: Subject,
    layer: string,
    code: string,
    message: string,
  ) {
    observe(check, subject, layer);
    env.refuse({ code, message, known: 'documented', check: check.id });
    return { ok: false } as const;
  }

  function observe<Subject>({ test, ...check }: Check<Subject, undefined>, subject: Subject, layer: string) {
    const result = test(subject, undefined);
    if (!(result instanceof Promise)) env.report([{ check, enforced: true, known: 'documented', result }], { layer });
  }

  async function exchange(target: Target): Promise<HttpResponse | undefined> {
    const answer = await env.send(requestFor(target, cookieHeader(cookies(), target.url, env.clock.now())));
    if (answer.kind !== 'http-response') {
      const found =
        answer.kind === 'network-error'
          ? answer.reason
          : answer.kind === 'malformed'
            ? answer.problem
            : 'an answer of another protocol';
      const code = answer.kind === 'network-error' ? 'NetworkError' : 'MalformedAnswer';
      refuse(
        answerReadable,
        { found, readable: false },
        'http',
        code,
        `${target.url.host} gave no readable answer: ${found}.`,
      );
      return undefined;
    }
    if (bytesOfBody(answer.body).length > maxDocumentBytes) {
      const found = `a body of more than ${maxDocumentBytes} bytes`;
      refuse(answerReadable, { found, readable: false }, 'http', 'AnswerTooLarge', `${target.url.host} sent ${found}.`);
      return undefined;
    }
    const set = answer.headers.filter(([name]) => name.toLowerCase() === 'set-cookie');
    const jar = set.reduce((kept, [, value]) => storeCookie(kept, target.url, value, env.clock.now()), cookies());
    if (set.length > 0) env.store.set(jarKey, jar);
    return answer;
  }

  async function navigate(first: Target): Promise<Visit> {
    let target = first;
    for (let hops = 0; ; hops += 1) {
      const answer = await exchange(target);
      if (answer === undefined) return { ok: false };
      if (![301, 302, 303, 307, 308].includes(answer.status))
        return { ok: true, page: readPage(target.url.href, answer) };
      const location = answer.headers.find(([name]) => name.toLowerCase() === 'location')?.[1];
      const url = location === undefined ? undefined : resolveUrl(location, target.url.href);
      if (url === undefined || hops >= maxRedirects) {
        const message =
          url === undefined ? 'The redirect leads to no address of the web.' : 'Too many redirects in a row.';
        const subject = { hops: hops + 1, location, usable: url !== undefined };
        return refuse(
          redirectFollows,
          subject,
          'headers',
          url === undefined ? 'BadRedirect' : 'TooManyRedirects',
          message,
        );
      }
      target = redirected(target, answer.status, url);
    }
  }

  function find(page: Page, which: WhichForm): PageForm | undefined {
    const form =
      typeof which === 'number' ? page.forms[which] : page.forms.find(({ id, name }) => id === which || name === which);
    const subject = {
      forms: form === undefined ? 0 : page.forms.length,
      wanted: typeof which === 'number' ? 'a form' : `the form ${which}`,
    };
    if (form === undefined) {
      const said = page.title === '' ? page.text.slice(0, 120) : page.title;
      refuse(formPresent, subject, 'html', 'NoForm', `The page of ${page.url} holds no such form. It says: ${said}`);
    }
    return form;
  }

  function refuseField(form: PageForm, wanted: string) {
    const names = [...new Set(form.controls.map(({ name }) => name).filter((name) => name !== '' && name !== wanted))];
    return refuse(
      fieldPresent,
      { names, wanted },
      'html',
      'NoField',
      `The form has no field ${wanted} that takes this value.`,
    );
  }

  return {
    cookies,
    async open(address) {
      const url = resolveUrl(address);
      if (url !== undefined) return navigate({ url, method: 'GET' });
      return refuse(
        answerReadable,
        { found: 'no address of the web', readable: false },
        'http',
        'BadAddress',
        `${address} is no http or https address.`,
      );
    },
    async submit(page, values, which = 0) {
      const form = find(page, which);
      if (form === undefined) return { ok: false };
      const entries = formEntries(form, values);
      if ('missing' in entries) return refuseField(form, entries.missing);
      const url = resolveUrl(form.action, page.url);
      if (url === undefined)
        return refuse(
          formPresent,
          { forms: 0, wanted: 'a form that leads to a web address' },
          'html',
          'BadAction',
          `The form leads to ${form.action}.`,
        );
      const text = printForm(entries);
      if (form.method === 'post')
        return navigate({ url, method: 'POST', form: text, from: page.url, origin: resolveUrl(page.url)?.origin });
      url.search = text;
      return navigate({ url, method: 'GET', from: page.url });
    },
    field(page, name, which = 0) {
      const form = find(page, which);
      const control = form?.controls.find((one) => one.name === name);
      if (form !== undefined && control === undefined) refuseField(form, name);
      return control?.value;
    },
  };
}
