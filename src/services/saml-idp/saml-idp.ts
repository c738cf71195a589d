// A SAML 2.0 identity provider. A sign-in begins here (saml-profiles §4.1.5) or with the AuthnRequest of a service provider
// (§4.1.4.1); it goes on with a login form or a session, and ends in a form that carries the signed Response.
import { idpMetadata } from '#protocol/saml/metadata.ts';
import type { Service } from '#simulator/types.ts';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';
import { addressOf, answer, bodyValue, html, queryValue } from './answers.ts';
import type { SamlIdpConfig } from './config.ts';
import { errorPage } from './pages.ts';
import { openSignIn, submitSignIn } from './sign-in.ts';

/**
 * GET /sso?sp=ENTITY_ID, GET and POST /sso with a SAMLRequest, POST /sso of the login form, and GET /metadata. Any other
 * request gets an error page.
 */
export const samlIdp: Service<SamlIdpConfig> =
  (env, config) =>
  async (request): Promise<HttpResponse> => {
    if (request.kind !== 'http-request') {
      return html(400, errorPage('Bad request', 'This server speaks HTTP, and these bytes are not a request.'));
    }
    const { path } = addressOf(request);
    if (path === '/metadata') {
      if (request.method !== 'GET') return notAllowed('GET');
      const published = Object.entries(config.publishedKeys ?? { [config.signingKey]: true }).flatMap(
        ([name, shown]) => (shown ? [env.keys.own(name).certificatePem] : []),
      );
      const fields = {
        entityId: config.entityId,
        signingCertificatePems: published,
        singleSignOnUrl: `${config.baseUrl}/sso`,
        wantAuthnRequestsSigned: wantsEveryRequestSigned(config),
      };
      return answer(200, 'application/samlmetadata+xml', idpMetadata(fields));
    }
    if (path !== '/sso') return html(404, errorPage('Not found', 'There is no such page here.'));
    if (request.method !== 'GET' && request.method !== 'POST') return notAllowed('GET, POST');
    if (carriesRequest(request)) {
      // Loaded with the first request: a sign-in that begins here needs no reader of requests.
      const { openRequestedSignIn } = await import('./requested-sign-in.ts');
      return openRequestedSignIn(env, config, request);
    }
    return request.method === 'GET' ? openSignIn(env, config, request) : submitSignIn(env, config, request);
  };

/** True where a request brings an AuthnRequest along: in the query of a GET, or in a posted form. */
const carriesRequest = (request: HttpRequest): boolean =>
  (request.method === 'GET' ? queryValue(request, 'SAMLRequest') : bodyValue(request, 'SAMLRequest')) !== undefined;

/** saml-metadata §2.4.3: a promise to all, so it is made only where it holds for each that may ask. */
function wantsEveryRequestSigned({ relyingParties }: SamlIdpConfig): boolean {
  const asking = Object.values(relyingParties).filter(({ metadata }) => metadata !== undefined);
  return asking.length > 0 && asking.every(({ wantSignedRequests }) => wantSignedRequests === true);
}

const notAllowed = (methods: string): HttpResponse =>
  html(405, errorPage('Method not allowed', `Only ${methods} is answered here.`), [['Allow', methods]]);
