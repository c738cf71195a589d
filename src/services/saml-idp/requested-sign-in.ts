// A sign-in that a service provider asks for with an AuthnRequest (saml-profiles §4.1.4.1).
import { type CheckRow, firstEnforcedFailure, type RowResult, runRows } from '#protocol/check.ts';
import { assertionConsumer } from '#protocol/saml/assertion-consumer.ts';
import { type Entity, readMetadata } from '#protocol/saml/metadata.ts';
import { readRequest } from '#protocol/saml/read-request.ts';
import type { RequestFacts, SamlRequestSubject } from '#protocol/saml/request.ts';
import { requestChecks } from '#protocol/saml/request-checks.ts';
import type { Env } from '#simulator/types.ts';
import { textOfBody } from '#wire/bytes.ts';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';
import { addressOf, html } from './answers.ts';
import type { SamlIdpConfig } from './config.ts';
import { errorPage } from './pages.ts';
import { beginSignIn } from './sign-in.ts';

const field = 'SAMLRequest';
/** What this identity provider looks at and lets pass; real ones differ. */
const notEnforced = ['saml-request-age', 'saml-relay-state'];
const ofParameters = [
  'saml-redirect-parameters',
  'saml-redirect-algorithm',
  'saml-redirect-signature',
  'saml-relay-state',
];

/**
 * Checks the AuthnRequest and begins the sign-in that it asks for; a page says why where it does not.
 * Simplified: In reality an identity provider answers a request that it refuses with a Response that has an error
 * status, and heeds `NameIDPolicy`, `Subject`, `Scoping` and `RequestedAuthnContext`. Here a refused request gets a
 * page, these four are not heeded, and a request older than five minutes is reported and let pass.
 */
export async function openRequestedSignIn(
  env: Env,
  config: SamlIdpConfig,
  request: HttpRequest,
): Promise<HttpResponse> {
  const received = request.method === 'GET' ? { query: addressOf(request).query } : { form: textOfBody(request.body) };
  const subject = readRequest(received, 'AuthnRequest', registered(config));
  const results = await runRows(rows(), subject, factsFor(env, config, subject));
  reportByLayer(env, results, subject);
  const failed = firstEnforcedFailure(results);
  if (failed) return html(400, errorPage('Request refused', reason(failed)));

  const { request: asked, sender, relayState = '' } = subject;
  const acs = asked && sender && assertionConsumer(asked, sender);
  // Rows before these guarantee all three; the compiler does not know it.
  if (!asked || !sender || acs === undefined) return html(400, errorPage('Request refused', 'It cannot be read.'));
  return beginSignIn(env, config, request, { sp: sender.entityId, relayState, acs, inResponseTo: asked.id }, asked);
}

const rows = (): readonly CheckRow<SamlRequestSubject, RequestFacts>[] =>
  requestChecks.map((check) =>
    notEnforced.includes(check.id)
      ? { check, enforced: false, known: 'inferred' }
      : { check, enforced: true, known: 'documented' },
  );

/** The service providers whose metadata is known, each under the name under which it is configured. */
function registered({ relyingParties }: SamlIdpConfig): readonly Entity[] {
  return Object.entries(relyingParties).flatMap(([name, { metadata }]) => {
    const read = readMetadata(metadata ?? '');
    return 'problem' in read ? [] : read.entities.filter(({ entityId }) => entityId === name);
  });
}

function factsFor(env: Pick<Env, 'clock'>, config: SamlIdpConfig, { sender }: SamlRequestSubject): RequestFacts {
  const party = sender && config.relyingParties[sender.entityId];
  return {
    now: env.clock.now(),
    skewMs: 60_000,
    maxAgeMs: 5 * 60_000,
    destinations: [`${config.baseUrl}/sso`],
    wantSigned: party?.wantSignedRequests ?? false,
  };
}

/** Rows about parameters stand in the query or the form, all others in the document; the order stays. */
function reportByLayer(env: Pick<Env, 'report'>, results: readonly RowResult[], subject: SamlRequestSubject): void {
  const outer = subject.redirect ? 'query' : 'form';
  const layerOf = ({ check }: RowResult) => (ofParameters.includes(check.id) ? outer : documentLayer(outer, subject));
  let from = 0;
  results.forEach((row, index) => {
    const next = results[index + 1];
    if (next && layerOf(next) === layerOf(row)) return;
    env.report(results.slice(from, index + 1), { layer: layerOf(row) });
    from = index + 1;
  });
}

/** The layer of the message that the request stands in, as deep as it can be read. */
function documentLayer(outer: string, { problem, redirect }: SamlRequestSubject): string {
  if (problem?.kind === 'base64') return `${outer}/${field}`;
  if (problem?.kind === 'deflate' || problem?.kind === 'utf8') return `${outer}/${field}/base64`;
  return `${outer}/${field}/base64/${redirect ? 'deflate/' : ''}xml`;
}

function reason({ check, result }: RowResult): string {
  const found = result.actual === undefined ? '' : ` Found: ${result.actual}.`;
  return `This is not so: ${check.title}.${found}`;
}
