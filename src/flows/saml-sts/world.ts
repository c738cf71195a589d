// Where saml-sts happens: Example Corp's IdP and directory, and one AWS account that trusts the IdP.
import { awsMetadata, idpMetadata } from '#protocol/saml/metadata.ts';
import { nameIdFormats } from '#protocol/saml/names.ts';
import type { DirectoryConfig } from '#services/directory/config.ts';
import type { SamlIdpConfig } from '#services/saml-idp/config.ts';
import type { Account, Bucket, Role } from '#services/shared/account.ts';
import { keys } from '#simulator/keys/keys.ts';
import { parseInstant } from '#wire/instant.ts';
import { directory, directoryBases } from '../shared/example-corp.ts';
import { accountId, ownPrefixPolicy, providerArn, readAllPolicy, trustPolicy } from './policies.ts';

/** Monday morning at Example Corp, milliseconds since 1970. */
export const start = parseInstant('2026-11-23T09:30:00Z') ?? 0;

export const serviceProvider = 'urn:amazon:webservices';
const signIn = 'https://signin.aws.amazon.com/saml';
const region = 'eu-central-1';

export type SamlStsWorld = {
  readonly idp: SamlIdpConfig;
  readonly directory: DirectoryConfig;
  readonly account: Account;
  /** What the app was configured with: which provider it names, and where STS is. */
  readonly client: { readonly principalArn: string; readonly stsUrl: string };
  /** Choices of the IdP that an input makes. */
  readonly options: { readonly signing: string; readonly encryption: boolean };
  readonly credentialSecret: string;
};

const attribute = (name: string) => `https://aws.amazon.com/SAML/Attributes/${name}`;

const idp: SamlIdpConfig = {
  entityId: 'https://idp.corp.example.com/metadata',
  baseUrl: 'https://idp.corp.example.com',
  signingKey: 'idp-signing',
  sign: { response: false, assertion: true },
  sessionSeconds: 8 * 3600,
  ldap: {
    url: directory.url,
    userBaseDn: directoryBases.people,
    userFilter: '(uid={name})',
    groupBaseDn: directoryBases.all,
    groupFilter: '(|(member={dn})(uid={name}))',
    groupNameAttribute: 'cn',
  },
  relyingParties: {
    [serviceProvider]: {
      displayName: 'Amazon Web Services',
      acs: signIn,
      audience: serviceProvider,
      nameId: { format: nameIdFormats.persistent, attribute: 'uid' },
      attributes: {
        [attribute('Role')]: {
          from: 'groups',
          pattern: 'AWS-{account}-{role}',
          template: 'arn:aws:iam::{account}:role/{role},arn:aws:iam::{account}:saml-provider/CorpIdP',
        },
        [attribute('RoleSessionName')]: { from: 'directory', attribute: 'mail' },
        [attribute('SessionDuration')]: { from: 'constant', value: '28800' },
        [attribute('PrincipalTag:Department')]: { from: 'directory', attribute: 'departmentNumber' },
        [attribute('TransitiveTagKeys')]: { from: 'constant', value: 'Department' },
        [attribute('SourceIdentity')]: { from: 'directory', attribute: 'uid' },
      },
      lifetimeSeconds: 300,
      notBeforeSkewSeconds: 60,
    },
  },
};

const role = (name: string, id: string, policies: Role['policies']): Role => ({
  arn: `arn:aws:iam::${accountId}:role/${name}`,
  name,
  path: '/',
  id,
  trustPolicy,
  policies,
  maxSessionDurationSeconds: 14400,
  tags: {},
});

const report = (person: string): Bucket['objects'] => ({
  [`home/${person}/2026-10.csv`]: {
    text: `month,amount\n2026-10,${1000 + person.length * 137}\n`,
    contentType: 'text/csv',
    lastModified: start - 20 * 86_400_000,
  },
  [`home/${person}/notes.txt`]: {
    text: `Notes of ${person}.\n`,
    contentType: 'text/plain',
    lastModified: start - 86_400_000,
  },
});

const idpCertificate = keys['idp-signing']?.certificatePem ?? '';

const account: Account = {
  id: accountId,
  partition: 'aws',
  region,
  samlProviders: {
    CorpIdP: {
      arn: providerArn,
      name: 'CorpIdP',
      uuid: 'SAMLSP4JNM8VGQQQ72G2',
      metadata: idpMetadata({
        entityId: idp.entityId,
        signingCertificatePems: [idpCertificate],
        singleSignOnUrl: `${idp.baseUrl}/sso`,
      }),
      assertionEncryption: 'Allowed',
      privateKeys: ['aws-saml-provider'],
    },
  },
  roles: {
    FinanceRead: role('FinanceRead', 'AROAQ3EGRXFINANCEREAD', { OwnPrefix: ownPrefixPolicy }),
    EngineeringDeploy: role('EngineeringDeploy', 'AROAQ3EGRXENGDEPLOY1A', { OwnPrefix: ownPrefixPolicy }),
    Admin: role('Admin', 'AROAQ3EGRXADMIN1A2B3C', { Everything: readAllPolicy }),
  },
  managedPolicies: {},
  buckets: {
    'example-reports': {
      name: 'example-reports',
      region,
      objects: ['alice', 'bob', 'carol', 'doerte', 'erin', 'frank', 'mallory'].reduce(
        (all, person) => Object.assign(all, report(person)),
        {} as Bucket['objects'],
      ),
    },
  },
  scps: null,
  rcps: null,
};

export const world: SamlStsWorld = {
  idp,
  directory,
  account,
  client: { principalArn: providerArn, stsUrl: `https://sts.${region}.amazonaws.com/` },
  options: { signing: 'assertion', encryption: false },
  // Simplified: In reality AWS keeps secret what it makes session tokens with. Here it is a constant in the source;
  // what it protects are the throwaway credentials of a simulated account.
  credentialSecret: 'federation-lab: shared by the simulated STS and S3',
};

/** The IdP as configured, with what the inputs chose. */
export function idpConfig({ idp: configured, options }: SamlStsWorld): SamlIdpConfig {
  const party = configured.relyingParties[serviceProvider];
  const certificate = keys['aws-saml-provider']?.certificatePem;
  return {
    ...configured,
    sign: {
      ...configured.sign,
      ...(options.signing === 'assertion'
        ? {}
        : { response: options.signing !== 'none', assertion: options.signing === 'both' }),
    },
    relyingParties:
      options.encryption && party !== undefined && certificate !== undefined
        ? { ...configured.relyingParties, [serviceProvider]: { ...party, encrypt: certificate } }
        : configured.relyingParties,
  };
}

/** The metadata that AWS gives an IdP administrator for this sign-in address. */
export const awsServiceProviderMetadata = (): string => awsMetadata({ acs: signIn });
