// One sign-in: the form, the password, the session, the Response.
import { noPassiveStatus } from '#protocol/saml/names.ts';
import type { Env, Json } from '#simulator/types.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfBody } from '#wire/bytes.ts';
import { encodeHex } from '#wire/hex.ts';
import type { Header, HttpRequest, HttpResponse } from '#wire/records.ts';
import { bodyValue, cookie, html, queryValue, setCookie } from './answers.ts';
import type { RelyingParty, SamlIdpConfig } from './config.ts';
import { type Addressee, type Issued, issue, issueStatus } from './issue.ts';
import { bindAs, findUser, readPerson } from './lookup.ts';
import { attributesRead } from './map-attributes.ts';
import { errorPage, loginPage, postPage } from './pages.ts';

/** For whom the sign-in is, and to which address the Response goes. */
export type Waiting = { readonly sp: string; readonly relayState: string } & Addressee;
type Session = { readonly name: string; readonly dn: string; readonly authnInstant: number; readonly end: number };

const waitingCookie = 'idp_waiting';
const sessionCookie = 'idp_session';

/** The login form, or with a session that still lasts, the Response at once. */
export async function openSignIn(env: Env, config: SamlIdpConfig, request: HttpRequest): Promise<HttpResponse> {
  const sp = queryValue(request, 'sp') ?? '';
  const party = partyOf(config, sp);
  if (!party) return unknownParty(sp);
  const relayState = queryValue(request, 'RelayState') ?? party.relayState ?? '';
  return beginSignIn(env, config, request, { sp, relayState, acs: party.acs });
}

/**
 * The Response for a session that still lasts, or the login form. A request may ask for the form in any case (ForceAuthn)
 * or never to be shown one (IsPassive): then the Response says that nobody could be recognised (saml-core §3.4.1).
 */
export async function beginSignIn(
  env: Env,
  config: SamlIdpConfig,
  request: HttpRequest,
  waiting: Waiting,
  asked: { readonly forceAuthn: boolean; readonly isPassive: boolean } = { forceAuthn: false, isPassive: false },
): Promise<HttpResponse> {
  const party = partyOf(config, waiting.sp);
  if (!party) return unknownParty(waiting.sp);
  const session = asked.forceAuthn ? undefined : readSession(env, request);
  if (session) return respond(env, config, waiting, session, []);
  if (asked.isPassive) return deliver(env, waiting, issueStatus(env, config, waiting, noPassiveStatus), []);
  const state = encodeHex(env.random('sign-in-state', 16));
  env.store.set(`waiting/${state}`, { ...waiting, inResponseTo: waiting.inResponseTo ?? null });
  const page = loginPage({ service: party.displayName, action: `${config.baseUrl}/sso`, state });
  return html(200, page, [setCookie(waitingCookie, state)]);
}

/** Name and password: the Response where the directory agrees, the form again where it does not. */
export async function submitSignIn(env: Env, config: SamlIdpConfig, request: HttpRequest): Promise<HttpResponse> {
  const state = bodyValue(request, 'state') ?? '';
  const waiting = readWaiting(env.store.get(`waiting/${state}`));
  // The cookie proves that this browser opened the form: a form posted by another page signs nobody in.
  if (!waiting || cookie(request, waitingCookie) !== state) {
    return html(
      400,
      errorPage(
        'No sign-in is waiting',
        'Open the application again: this form is old, or was opened in another browser.',
      ),
    );
  }
  const party = partyOf(config, waiting.sp);
  if (!party) return unknownParty(waiting.sp);
  const name = bodyValue(request, 'username') ?? '';
  const again = (message: string): HttpResponse =>
    html(200, loginPage({ service: party.displayName, action: `${config.baseUrl}/sso`, state, message }));
  if (name === '') return again('Enter your name.');

  const user = await findUser(env, config.ldap, name);
  const bound = user.ok ? await bindAs(env, config.ldap, user.found, bodyValue(request, 'password') ?? '') : user;
  // Whether the name or the password was wrong stays unsaid, so that nobody can try which names exist.
  if (!bound.ok && bound.reason === 'unreachable') return noDirectory(bound.detail);
  if (!bound.ok) {
    const message = 'The name or the password is not right.';
    env.refuse({ code: 'Sign-in refused', message, known: 'documented' });
    return again(message);
  }

  const now = env.clock.now();
  const session: Session = { name, dn: bound.found, authnInstant: now, end: now + config.sessionSeconds * 1000 };
  const id = encodeHex(env.random('session', 16));
  env.store.set(`session/${id}`, session);
  return respond(env, config, waiting, session, [
    setCookie(sessionCookie, id),
    setCookie(waitingCookie, '', '; Max-Age=0'),
  ]);
}

async function respond(
  env: Env,
  config: SamlIdpConfig,
  waiting: Waiting,
  session: Session,
  cookies: readonly Header[],
): Promise<HttpResponse> {
  const party = partyOf(config, waiting.sp);
  if (!party) return unknownParty(waiting.sp);
  const person = await readPerson(env, config.ldap, session, attributesRead(party));
  if (!person.ok) return noDirectory(person.detail);
  const issued = await issue(env, config, party, person.found, session.authnInstant, waiting);
  if (!issued)
    return html(500, errorPage('Nothing can be issued', `${party.displayName} has no certificate to encrypt to.`));
  return deliver(env, waiting, issued, cookies);
}

/** The page that posts the Response to whoever waits for it. */
async function deliver(
  env: Pick<Env, 'work'>,
  { acs, relayState }: Waiting,
  issued: Issued,
  cookies: readonly Header[],
): Promise<HttpResponse> {
  const document = { kind: 'work', mediaType: 'application/samlassertion+xml', body: { text: issued.xml } } as const;
  const { body } = await env.work('issue', document, { random: issued.random });
  const samlResponse = encodeBase64(bytesOfBody(body));
  return html(200, postPage({ acs, samlResponse, relayState }), cookies);
}

const partyOf = (config: SamlIdpConfig, sp: string): RelyingParty | undefined =>
  Object.hasOwn(config.relyingParties, sp) ? config.relyingParties[sp] : undefined;

const unknownParty = (sp: string): HttpResponse =>
  html(
    400,
    errorPage('Unknown service', sp === '' ? 'The address names no service.' : `Nobody has set up “${sp}” here.`),
  );

const noDirectory = (detail: string): HttpResponse =>
  html(503, errorPage('The directory does not answer', `Nobody can sign in at the moment (${detail}).`));

function readWaiting(stored: Json | undefined): Waiting | undefined {
  const { sp, relayState, acs, inResponseTo } = fields(stored);
  if (typeof sp !== 'string' || typeof relayState !== 'string' || typeof acs !== 'string') return undefined;
  return { sp, relayState, acs, inResponseTo: typeof inResponseTo === 'string' ? inResponseTo : undefined };
}

function readSession(env: Pick<Env, 'clock' | 'store'>, request: HttpRequest): Session | undefined {
  const { name, dn, authnInstant, end } = fields(env.store.get(`session/${cookie(request, sessionCookie) ?? ''}`));
  if (typeof name !== 'string' || typeof dn !== 'string' || typeof authnInstant !== 'number' || typeof end !== 'number')
    return undefined;
  return env.clock.now() < end ? { name, dn, authnInstant, end } : undefined;
}

const fields = (stored: Json | undefined): { readonly [key: string]: Json } =>
  stored !== null && typeof stored === 'object' && !Array.isArray(stored)
    ? (stored as { readonly [key: string]: Json })
    : {};
