// The identity provider of Example Corp with its real directory behind it, and a real browser in front.

import { nameIdFormats } from '#protocol/saml/names.ts';
import { readResponse } from '#protocol/saml/read-response.ts';
import type { DirectoryConfig } from '#services/directory/config.ts';
import { directory as directoryService } from '#services/directory/directory.ts';
import type { RelyingParty, SamlIdpConfig } from '#services/saml-idp/config.ts';
import { samlIdp } from '#services/saml-idp/saml-idp.ts';
import { openBrowser } from '#services/user-agent/open-browser.ts';
import { awsSamlProvider } from '#simulator/keys/aws-saml-provider.ts';
import { keys } from '#simulator/keys/keys.ts';
import { textOfBody } from '#wire/bytes.ts';
import type { WorkRecord } from '#wire/records.ts';
import type { Handler } from '../fake-env.ts';
import { fakeEnv } from '../fake-env.ts';

export const start = Date.parse('2026-11-23T10:00:00Z');
export const entityId = 'https://idp.corp.example.com/metadata';
export const aws = (name: string): string => `https://aws.amazon.com/SAML/Attributes/${name}`;
const people = 'ou=People,dc=corp,dc=example,dc=com';

export const directory: DirectoryConfig = {
  url: 'ldap://ldap.corp.example.com',
  entries: {
    'dc=corp,dc=example,dc=com': { attributes: { objectClass: ['domain'], dc: ['corp'] } },
    [people]: { attributes: { objectClass: ['organizationalUnit'], ou: ['People'] } },
    [`uid=alice,${people}`]: {
      attributes: { objectClass: ['inetOrgPerson'], uid: ['alice'], mail: ['alice@corp.example.com'] },
      password: 'correct horse',
    },
    [`uid=carol,${people}`]: {
      attributes: { objectClass: ['inetOrgPerson'], uid: ['carol'] },
      password: 'correct horse',
    },
    'cn=AWS-111122223333-FinanceRead,dc=corp,dc=example,dc=com': {
      attributes: {
        objectClass: ['groupOfNames'],
        cn: ['AWS-111122223333-FinanceRead'],
        member: [`uid=alice,${people}`],
      },
    },
    'cn=AWS-111122223333-Data-Admin,dc=corp,dc=example,dc=com': {
      attributes: {
        objectClass: ['groupOfNames'],
        cn: ['AWS-111122223333-Data-Admin'],
        member: [`uid=alice,${people}`],
      },
    },
    'cn=Everybody,dc=corp,dc=example,dc=com': {
      attributes: {
        objectClass: ['groupOfNames'],
        cn: ['Everybody'],
        member: [`uid=alice,${people}`, `uid=carol,${people}`],
      },
    },
  },
};

export const amazon: RelyingParty = {
  displayName: 'Amazon Web Services',
  acs: 'https://signin.aws.amazon.com/saml',
  audience: 'urn:amazon:webservices',
  nameId: { format: nameIdFormats.persistent, attribute: 'uid' },
  attributes: {
    [aws('Role')]: {
      from: 'groups',
      pattern: 'AWS-{account}-{role}',
      template: 'arn:aws:iam::{account}:role/{role},arn:aws:iam::{account}:saml-provider/CorpIdP',
    },
    [aws('RoleSessionName')]: { from: 'directory', attribute: 'mail' },
    [aws('SessionDuration')]: { from: 'constant', value: '3600' },
  },
  lifetimeSeconds: 300,
};

export const config: SamlIdpConfig = {
  entityId,
  baseUrl: 'https://idp.corp.example.com',
  signingKey: 'idp-signing',
  sign: { response: false, assertion: true },
  sessionSeconds: 28_800,
  ldap: {
    url: directory.url,
    userBaseDn: people,
    userFilter: '(uid={name})',
    groupBaseDn: 'dc=corp,dc=example,dc=com',
    groupFilter: '(|(member={dn})(uid={name}))',
    groupNameAttribute: 'cn',
  },
  relyingParties: {
    'urn:amazon:webservices': amazon,
    'https://wiki.corp.example.com': {
      displayName: 'Wiki',
      acs: 'https://wiki.corp.example.com/acs',
      audience: 'https://wiki.corp.example.com',
      nameId: { format: nameIdFormats.transient },
      attributes: { mail: { from: 'directory', attribute: 'mail' } },
      lifetimeSeconds: 60,
      relayState: '/start',
    },
  },
};

type Options = {
  readonly config?: SamlIdpConfig;
  readonly ldap?: Handler;
  readonly edit?: (name: string, document: WorkRecord) => WorkRecord;
};

/** A browser before the identity provider; `idpEnv` and `clientEnv` hold what happened on either side. */
export function world(options: Options = {}) {
  const answer = directoryService(fakeEnv({ start, seed: 'directory' }), directory);
  const ldap: Handler = options.ldap ?? answer;
  const idpEnv = fakeEnv({
    start,
    seed: 'idp',
    keys,
    hosts: { 'ldap.corp.example.com': ldap },
    ...(options.edit ? { edit: options.edit } : {}),
  });
  const idp = samlIdp(idpEnv, options.config ?? config);
  const clientEnv = fakeEnv({ start, seed: 'client', hosts: { 'idp.corp.example.com': idp } });
  return { idp, idpEnv, clientEnv, browser: openBrowser(clientEnv) };
}

export const sso = (sp: string, more = ''): string =>
  `https://idp.corp.example.com/sso?sp=${encodeURIComponent(sp)}${more}`;

/** Opens the login form and signs in; the SAMLResponse and the page, or the page alone where there is none. */
export async function signIn(
  place: ReturnType<typeof world>,
  typed: { readonly username: string; readonly password: string },
  address = sso('urn:amazon:webservices'),
) {
  const opened = await place.browser.open(address);
  if (!opened.ok) throw new Error('the identity provider did not answer');
  const posted = await place.browser.submit(opened.page, typed);
  if (!posted.ok) throw new Error('the form could not be posted');
  const controls = posted.page.forms[0]?.controls ?? [];
  const value = (name: string): string | undefined => controls.find((control) => control.name === name)?.value;
  return { page: posted.page, samlResponse: value('SAMLResponse'), relayState: value('RelayState') };
}

export const alice = { username: 'alice', password: 'correct horse' };

/** What the identity provider publishes. */
export async function metadataOf(place: ReturnType<typeof world>): Promise<string> {
  const answer = await place.idp({
    kind: 'http-request',
    method: 'GET',
    url: `${config.baseUrl}/metadata`,
    headers: [],
  });
  return answer.kind === 'http-response' ? textOfBody(answer.body) : '';
}
/** The Response as AWS would read it, trusting what is published. */
export async function read(place: ReturnType<typeof world>, samlResponse: string | undefined) {
  const trust = { metadata: await metadataOf(place), decryptionKeys: [awsSamlProvider.privateKeyPem] };
  return readResponse({ base64: samlResponse ?? '' }, trust);
}
