// The AWS CLI with borrowed credentials, before services that `lab serve` opened in this process.
import { afterAll, beforeAll } from 'vitest';
import { type Served, serve } from '#cli/serve.ts';
import { flow } from '#flows/saml-sts/flow.ts';
import type { RunRequest } from '#simulator/types.ts';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { providerArn, roleArn } from '../../protocol/saml/fixture.ts';
import { asEnvironment, runProgram, type Said } from './aws-cli-run.ts';
import { type Credentials, lentCredentials } from './our-sts.ts';
import { toolNamed } from './tools.ts';

export const minutes = 60_000;
export const session = 'arn:aws:sts::111122223333:assumed-role/FinanceRead/alice@corp.example.com';
export const how = 'npm run --silent lab -- serve, and the commands that it prints';

/** Opens the services for the tests of one file. Credentials come from our STS by itself: each call of the CLI takes long. */
export function awsCli() {
  const tool = toolNamed('aws');
  const program = 'path' in tool ? tool.path : '';
  /** How far the services' clock is ahead of this machine's, by which the CLI signs. */
  let aheadMs = 0;
  let served: Served;
  let credentials: Credentials;
  const terminal = { out: () => {}, err: () => {}, now: () => Date.now() + aheadMs, colour: false };
  const start = (request: Omit<RunRequest, 'flow'> = {}) =>
    serve({ flow: 'saml-sts', ...request }, flow.actors, 0, terminal);

  const aws = (service: 'sts' | 's3', line: string, env: NodeJS.ProcessEnv = {}): Promise<Said> => {
    const url = served.services.find(({ actor }) => actor.id === service)?.url ?? '';
    return runProgram(program, [...line.split(' '), '--endpoint-url', url], env);
  };
  const assume = (xml: string, role = roleArn): Promise<Said> => {
    const saml = encodeBase64(bytesOfText(xml));
    const line = `sts assume-role-with-saml --role-arn ${role} --principal-arn ${providerArn} --saml-assertion ${saml}`;
    return aws('sts', line);
  };

  beforeAll(async () => {
    served = await start();
    credentials = await lentCredentials();
  }, 60_000);
  afterAll(() => served.close());

  return {
    tool,
    services: () => served.services,
    aws,
    assume,
    /** The borrowed credentials, or some of them changed. */
    own: (changed: Partial<Credentials> = {}) => asEnvironment({ ...credentials, ...changed }),
    lent: () => credentials,
    async whenAhead<T>(ms: number, act: () => Promise<T>): Promise<T> {
      aheadMs = ms;
      try {
        return await act();
      } finally {
        aheadMs = 0;
      }
    },
    /** Acts with services that were started with other inputs or faults. */
    async inWorld<T>(request: Omit<RunRequest, 'flow'>, act: () => Promise<T>): Promise<T> {
      const usual = served;
      served = await start(request);
      try {
        return await act();
      } finally {
        await served.close();
        served = usual;
      }
    },
  };
}
