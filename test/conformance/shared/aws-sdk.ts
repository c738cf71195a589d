// The AWS SDK for JavaScript, with its requests handed to the services in memory: it signs, parses and throws by itself.
import { readFileSync } from 'node:fs';
import { S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleWithSAMLCommand as AssumeRoleWithSaml, STSClient } from '@aws-sdk/client-sts';
import { type StandingParties, standParties } from '#engine/stand-parties.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { providerArn, roleArn } from '../../protocol/saml/fixture.ts';
import type { Tool } from './claim.ts';
import { inMemory } from './in-memory.ts';
import { root } from './kept.ts';
import { lentCredentials } from './our-sts.ts';

const { version } = JSON.parse(readFileSync(`${root}/node_modules/@aws-sdk/client-sts/package.json`, 'utf8'));
export const awsSdk: Tool = { name: 'The AWS SDK for JavaScript', path: '@aws-sdk', version };

export const minutes = 60_000;
export const region = 'eu-central-1';
export const bucket = 'example-reports';

export type Options = {
  /** How far the services' clock is ahead of the SDK's, in milliseconds. */
  readonly aheadMs?: number;
  readonly inputs?: { readonly [id: string]: string };
  readonly secretAccessKey?: string;
  readonly forcePathStyle?: boolean;
};

/** Clients with borrowed credentials, before services of their own; `seen` holds the addresses that S3 was asked for. */
export async function clients({ aheadMs = 0, inputs = {}, ...more }: Options = {}) {
  const { AccessKeyId, SecretAccessKey, SessionToken } = await lentCredentials();
  const parties = await standParties({ flow: 'saml-sts', inputs });
  const { secretAccessKey = SecretAccessKey, forcePathStyle = false } = more;
  const clock = { now: () => Date.now() + aheadMs };
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey, sessionToken: SessionToken };
  const common = { region, credentials, maxAttempts: 1 };
  const s3Handler = inMemory(parties, 's3', clock);
  return {
    s3: new S3Client({ ...common, forcePathStyle, requestHandler: s3Handler }),
    sts: new STSClient({ ...common, requestHandler: inMemory(parties, 'sts', clock) }),
    seen: s3Handler.seen,
  };
}

/** Without credentials, with a Response. */
export async function assume(xml: string) {
  const parties: StandingParties = await standParties({ flow: 'saml-sts' });
  const credentials = { accessKeyId: 'unused', secretAccessKey: 'unused' };
  const requestHandler = inMemory(parties, 'sts', { now: () => Date.now() });
  const SAMLAssertion = encodeBase64(bytesOfText(xml));
  return new STSClient({ region, credentials, requestHandler }).send(
    new AssumeRoleWithSaml({ RoleArn: roleArn, PrincipalArn: providerArn, SAMLAssertion }),
  );
}

/** What it threw. */
export const thrown = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error) => error,
  );
