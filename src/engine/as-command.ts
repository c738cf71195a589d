// A message as the command that would send it: curl for any HTTP request, the AWS CLI where it has a command for it.

import { bytesOfBody, textOfBody } from '#wire/bytes.ts';
import { parseForm } from '#wire/form.ts';
import type { HttpRequest, WireRecord } from '#wire/records.ts';
import { rootOf, textAt } from './xml-values.ts';

/** `secrets` stand in the text and in no field of the message: the key that signed it. */
export type Command = {
  readonly tool: 'curl' | 'AWS CLI';
  readonly text: string;
  readonly secrets?: readonly string[];
};

/** Headers that curl writes by itself, and that would be wrong once a byte changes. */
const curlsOwn: ReadonlySet<string> = new Set(['host', 'content-length', 'accept-encoding', 'connection']);

/**
 * The commands for a message; empty for what is no HTTP request. Secrets stand in them as they stand in the message. For a
 * signed call the session's credentials come first, where the run holds the answer in which they were lent.
 */
export function commandsFor(record: WireRecord, run: readonly WireRecord[] = []): readonly Command[] {
  if (record.kind !== 'http-request') return [];
  const cli = awsCli(record);
  if (cli === undefined) return [{ tool: 'curl', text: curl(record) }];
  const session = sessionOf(record, run);
  const text = session === undefined ? cli : `${session.exports}\n${cli}`;
  return [
    { tool: 'AWS CLI', text, ...(session && { secrets: [session.secret] }) },
    { tool: 'curl', text: curl(record) },
  ];
}

/** The lines that give the AWS CLI the session with whose key a request is signed. */
function sessionOf(request: HttpRequest, run: readonly WireRecord[]): { exports: string; secret: string } | undefined {
  const signed = request.headers.find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  const key = /Credential=([^/,\s]+)/.exec(signed)?.[1];
  if (key === undefined) return undefined;
  for (const record of run) {
    if (record.kind !== 'http-response') continue;
    const root = rootOf(textOfBody(record.body));
    const read = (name: string) => textAt(root, `${root?.local}/AssumeRoleWithSAMLResult/Credentials/${name}`) ?? '';
    if (read('AccessKeyId') !== key) continue;
    const [secret, token] = [read('SecretAccessKey'), read('SessionToken')];
    const exports = [
      `export AWS_ACCESS_KEY_ID=${quoted(key)}`,
      `export AWS_SECRET_ACCESS_KEY=${quoted(secret)}`,
      `export AWS_SESSION_TOKEN=${quoted(token)}`,
    ].join('\n');
    return { exports, secret };
  }
  return undefined;
}

function curl(request: HttpRequest): string {
  const headers = request.headers.filter(([name]) => !curlsOwn.has(name.toLowerCase()));
  const body =
    request.body === undefined || bytesOfBody(request.body).length === 0
      ? []
      : [`--data-raw ${quoted(textOfBody(request.body))}`];
  return lines([
    `curl ${quoted(request.url)}`,
    ...(request.method === 'GET' || body.length > 0 ? [] : [`--request ${request.method}`]),
    ...headers.map(([name, value]) => `--header ${quoted(`${name}: ${value}`)}`),
    ...body,
  ]);
}

function awsCli(request: HttpRequest): string | undefined {
  const { host, pathname, searchParams } = new URL(request.url);
  const region = endpointOf(host);
  if (/^sts\./.test(host)) {
    const parameters = new Map(parseForm(textOfBody(request.body)).map(({ name, value }) => [name, value]));
    return stsCommand(parameters, region);
  }
  const bucket = /^(.+)\.s3[.-]/.exec(host)?.[1];
  if (bucket === undefined || request.method !== 'GET') return undefined;
  if (pathname !== '/')
    return lines([
      'aws s3api get-object',
      `--bucket ${bucket}`,
      `--key ${quoted(decodeURIComponent(pathname.slice(1)))}`,
      ...region,
      '/dev/stdout',
    ]);
  const option = (name: string, query: string) => {
    const value = searchParams.get(query);
    return value === null ? [] : [`--${name} ${quoted(value)}`];
  };
  return lines([
    'aws s3api list-objects-v2',
    `--bucket ${bucket}`,
    ...option('prefix', 'prefix'),
    ...option('delimiter', 'delimiter'),
    ...region,
  ]);
}

/** The options that lead the AWS CLI to the endpoint that was called; it no longer takes the global one by itself. */
function endpointOf(host: string): readonly string[] {
  const region = /(?:^|[.])(?:sts|s3)[.-]([a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\./.exec(host)?.[1];
  if (region !== undefined) return [`--region ${region}`];
  return ['--region us-east-1', ...(host.startsWith('sts.') ? [`--endpoint-url https://${host}`] : [])];
}

function stsCommand(parameters: ReadonlyMap<string, string>, region: readonly string[]): string | undefined {
  const option = (name: string, parameter: string) => {
    const value = parameters.get(parameter);
    return value === undefined ? [] : [`--${name} ${quoted(value)}`];
  };
  switch (parameters.get('Action')) {
    case 'AssumeRoleWithSAML':
      return lines([
        'aws sts assume-role-with-saml',
        ...option('role-arn', 'RoleArn'),
        ...option('principal-arn', 'PrincipalArn'),
        ...option('duration-seconds', 'DurationSeconds'),
        ...option('policy', 'Policy'),
        ...option('saml-assertion', 'SAMLAssertion'),
        ...region,
      ]);
    case 'GetCallerIdentity':
      return lines(['aws sts get-caller-identity', ...region]);
    default:
      return undefined;
  }
}

const lines = (parts: readonly string[]): string => parts.join(' \\\n  ');

/** A word for a POSIX shell: single quotes, and a single quote as '\'' (POSIX.1-2017, Shell Command Language §2.2.2). */
const quoted = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
