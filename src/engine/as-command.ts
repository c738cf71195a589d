// A message as the command that would send it: curl for any HTTP request, the AWS CLI where it has a command for it.

import { bytesOfBody, textOfBody } from '#wire/bytes.ts';
import { parseForm } from '#wire/form.ts';
import type { HttpRequest, WireRecord } from '#wire/records.ts';

export type Command = { readonly tool: 'curl' | 'AWS CLI'; readonly text: string };

/** Headers that curl writes by itself, and that would be wrong once a byte changes. */
const curlsOwn: ReadonlySet<string> = new Set(['host', 'content-length', 'accept-encoding', 'connection']);

/** The commands for a message; empty for what is no HTTP request. Secrets stand in them as they stand in the message. */
export function commandsFor(record: WireRecord): readonly Command[] {
  if (record.kind !== 'http-request') return [];
  const cli = awsCli(record);
  return [
    ...(cli === undefined ? [] : [{ tool: 'AWS CLI', text: cli } as const]),
    { tool: 'curl', text: curl(record) },
  ];
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
  if (/^sts\./.test(host))
    return stsCommand(new Map(parseForm(textOfBody(request.body)).map(({ name, value }) => [name, value])));
  const bucket = /^(.+)\.s3[.-]/.exec(host)?.[1];
  if (bucket === undefined || request.method !== 'GET') return undefined;
  if (pathname !== '/')
    return lines([
      'aws s3api get-object',
      `--bucket ${bucket}`,
      `--key ${quoted(decodeURIComponent(pathname.slice(1)))}`,
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
  ]);
}

function stsCommand(parameters: ReadonlyMap<string, string>): string | undefined {
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
      ]);
    case 'GetCallerIdentity':
      return 'aws sts get-caller-identity';
    default:
      return undefined;
  }
}

const lines = (parts: readonly string[]): string => parts.join(' \\\n  ');

/** A word for a POSIX shell: single quotes, and a single quote as '\'' (POSIX.1-2017, Shell Command Language §2.2.2). */
const quoted = (word: string): string => (/^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
