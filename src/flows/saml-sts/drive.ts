// Who types, clicks and chooses. Everything else is parties answering.
import { assumeRoleWithSaml } from '#services/aws-client/assume-role-with-saml.ts';
import { s3List } from '#services/aws-client/s3.ts';
import { openBrowser } from '#services/user-agent/open-browser.ts';
import type { Drive } from '#simulator/program.ts';
import { neighbourOf } from '../shared/example-corp.ts';
import { type SamlStsWorld, serviceProvider } from './world.ts';

/** Plays the person at the client app, until someone refuses. */
export async function drive({ inputs, as, step }: Drive, world: SamlStsWorld): Promise<void> {
  const client = as('client');
  const browser = openBrowser(client);
  const person = String(inputs['person']);
  const { account } = world;

  const form = await step('open-idp', () =>
    browser.open(`${world.idp.baseUrl}/sso?sp=${encodeURIComponent(serviceProvider)}`),
  );
  if (!form.ok) return;
  const typed = { username: person, password: String(inputs['password']) };
  const answer = await step('sign-in', () => browser.submit(form.page, typed));
  if (!answer.ok) return;
  const samlAssertion = browser.field(answer.page, 'SAMLResponse');
  if (samlAssertion === undefined) return;
  const lifetimeMs = (world.idp.relyingParties[serviceProvider]?.lifetimeSeconds ?? 0) * 1000;
  client.hold({ thing: 'SAML response', chip: 'assertion', until: client.clock.now() + lifetimeMs, secret: true });

  await client.wait(Number(inputs['pauseSeconds']) * 1000);
  const sessionPolicy = String(inputs['sessionPolicy']);
  const assumed = await step('assume-role', () =>
    assumeRoleWithSaml(client, {
      endpoint: world.client.stsUrl,
      roleArn: `arn:${account.partition}:iam::${account.id}:role/${String(inputs['role'])}`,
      principalArn: world.client.principalArn,
      samlAssertion,
      durationSeconds: Number(inputs['durationSeconds']),
      ...(sessionPolicy === '' ? {} : { policy: sessionPolicy }),
    }),
  );
  if (!assumed.ok) return;
  const { credentials } = assumed;
  client.hold({ thing: 'temporary credentials', chip: 'credentials', until: credentials.expiration, secret: true });

  const list = (prefix: string) =>
    s3List(client, { credentials, region: account.region, bucket: 'example-reports', prefix, delimiter: '/' });
  const own = String(inputs['prefix']) || `home/${person}/`;
  if (!(await step('list-own', () => list(own))).ok) return;
  await step('list-neighbour', () => list(`home/${neighbourOf(person)}/`));
  await client.wait(credentials.expiration - client.clock.now() + 1000);
  await step('after-expiry', () => list(own));
}
