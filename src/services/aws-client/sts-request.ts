import { printForm } from '#wire/form.ts';
import type { HttpRequest } from '#wire/records.ts';
import { userAgent } from './user-agent-header.ts';

/** A call of STS's query protocol as botocore writes it: POST, a form, unsigned. Parameters without a value are left out. */
export function stsRequest(
  endpoint: string,
  action: string,
  parameters: { readonly [name: string]: string | undefined },
): HttpRequest {
  const fields = Object.entries({ Action: action, Version: '2011-06-15', ...parameters });
  const body = {
    text: printForm(fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))),
  };
  const url = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
  return {
    kind: 'http-request',
    method: 'POST',
    url,
    headers: [
      ['Host', /^[a-z]+:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''],
      ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
      ['User-Agent', userAgent],
    ],
    body,
  };
}
