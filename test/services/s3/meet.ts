// A client and an S3 that share a world and a clock.
import { signRequest } from '#protocol/sigv4/sign.ts';
import { s3 } from '#services/s3/s3.ts';
import type { HttpRequest } from '#wire/records.ts';
import { fakeEnv } from '../fake-env.ts';
import { region, s3World, type WorldOptions } from './world.ts';

export const host = 'example-reports.s3.eu-central-1.amazonaws.com';

/** A client and the S3 of one world, which share a clock. */
export function meet(options: WorldOptions = {}) {
  const { config, credentials } = s3World(options);
  const service = fakeEnv({ seed: 's3', beat: 'list-own.request' });
  const client = fakeEnv({ seed: 'client', hosts: { [host]: (request) => s3(service, config)(request) } });
  const base = { credentials, region, bucket: 'example-reports' };
  const ask = (request: HttpRequest) => s3(service, config)(request);
  return { config, credentials, service, client, base, ask };
}
export const get = (target: string, hostName = host): HttpRequest => ({
  kind: 'http-request',
  method: 'GET',
  url: `https://${hostName}${target}`,
  headers: [['Host', hostName]],
});
export const signed = (request: HttpRequest, { credentials, service }: ReturnType<typeof meet>, more = {}) =>
  signRequest(request, { credentials, region, service: 's3', at: service.clock.now(), ...more });
