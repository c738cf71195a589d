// A SAML 2.0 identity provider that begins the sign-in itself (saml-profiles §4.1.5): a login form, a session, and a form
// that carries the signed Response to the relying party.
import { idpMetadata } from '#protocol/saml/metadata.ts';
import type { Service } from '#simulator/types.ts';
import type { HttpResponse } from '#wire/records.ts';
import { addressOf, answer, html } from './answers.ts';
import type { SamlIdpConfig } from './config.ts';
import { errorPage } from './pages.ts';
import { openSignIn, submitSignIn } from './sign-in.ts';

/** GET /sso?sp=ENTITY_ID, POST /sso and GET /metadata. Any other request gets an error page. */
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
      };
      return answer(200, 'application/samlmetadata+xml', idpMetadata(fields));
    }
    if (path !== '/sso') return html(404, errorPage('Not found', 'There is no such page here.'));
    if (request.method === 'GET') return openSignIn(env, config, request);
    return request.method === 'POST' ? submitSignIn(env, config, request) : notAllowed('GET, POST');
  };

const notAllowed = (methods: string): HttpResponse =>
  html(405, errorPage('Method not allowed', `Only ${methods} is answered here.`), [['Allow', methods]]);
