// What a request claims about its own signature: the Authorization header, or the X-Amz-* fields of a presigned URL.
import { parseForm } from '#wire/form.ts';
import type { HttpRequest } from '#wire/records.ts';
import { algorithm, type Scope } from './string-to-sign.ts';
import { targetOf } from './target.ts';

/** Where the claim stands: the headers, or the query (a presigned URL). */
export type Form = 'header' | 'query';

export type Claim = {
  readonly form: Form;
  readonly accessKeyId: string;
  readonly scope: Scope;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  /** `20260911T120000Z`, as sent; empty where none was sent. */
  readonly amzDate: string;
  readonly sessionToken: string | undefined;
  /** Seconds for which a presigned URL is good, as sent. */
  readonly expires: string | undefined;
};

/** `absent`: not signed at all. `problem`: something that claims to be Signature Version 4 and cannot be read. */
export type ReadClaim =
  | { readonly kind: 'claim'; readonly claim: Claim }
  | { readonly kind: 'absent' }
  | { readonly kind: 'problem'; readonly form: Form; readonly problem: string };

/** Reads the header form first, then the query form. Never throws. */
export function readClaim(request: HttpRequest): ReadClaim {
  const authorization = headerValue(request, 'authorization');
  if (authorization !== undefined) return readHeader(request, authorization);
  const query = new Map(parseForm(targetOf(request.url).query).map(({ name, value }) => [name, value]));
  return query.has('X-Amz-Algorithm') || query.has('X-Amz-Signature') ? readQuery(query) : { kind: 'absent' };
}

/** The value of the first header of that name, whatever its case. */
export function headerValue(request: Pick<HttpRequest, 'headers'>, name: string): string | undefined {
  return request.headers.find(([candidate]) => candidate.toLowerCase() === name)?.[1];
}

const headerParameters: ReadonlySet<string> = new Set(['Credential', 'SignedHeaders', 'Signature']);

function readHeader(request: HttpRequest, authorization: string): ReadClaim {
  const space = authorization.indexOf(' ');
  const scheme = space < 0 ? authorization : authorization.slice(0, space);
  if (scheme !== algorithm) return problem('header', `The scheme is ${quote(scheme)}, not ${algorithm}.`);
  const parts = new Map<string, string>();
  for (const part of authorization.slice(space + 1).split(',')) {
    const equals = part.indexOf('=');
    if (equals < 0) {
      const sentence = `${quote(part.trim())} not a valid key=value pair (missing equal-sign) in Authorization header.`;
      return problem('header', sentence);
    }
    const name = part.slice(0, equals).trim();
    // Nothing else belongs there, and what stands there twice could be read in two ways.
    if (!headerParameters.has(name) || parts.has(name))
      return problem('header', `Unexpected parameter ${quote(name)}.`);
    parts.set(name, part.slice(equals + 1).trim());
  }
  return claimOf('header', {
    credential: parts.get('Credential'),
    signedHeaders: parts.get('SignedHeaders'),
    signature: parts.get('Signature'),
    amzDate: headerValue(request, 'x-amz-date') ?? '',
    sessionToken: headerValue(request, 'x-amz-security-token'),
    expires: undefined,
  });
}

function readQuery(query: ReadonlyMap<string, string>): ReadClaim {
  const named = query.get('X-Amz-Algorithm');
  if (named !== algorithm) return problem('query', `X-Amz-Algorithm is ${quote(named ?? '')}, not ${algorithm}.`);
  return claimOf('query', {
    credential: query.get('X-Amz-Credential'),
    signedHeaders: query.get('X-Amz-SignedHeaders'),
    signature: query.get('X-Amz-Signature'),
    amzDate: query.get('X-Amz-Date') ?? '',
    sessionToken: query.get('X-Amz-Security-Token'),
    expires: query.get('X-Amz-Expires') ?? '',
  });
}

type Parts = Pick<Claim, 'amzDate' | 'sessionToken' | 'expires'> & {
  readonly credential: string | undefined;
  readonly signedHeaders: string | undefined;
  readonly signature: string | undefined;
};

function claimOf(form: Form, { credential, signedHeaders, signature, ...rest }: Parts): ReadClaim {
  if (!credential) return missing(form, 'Credential');
  if (!signedHeaders) return missing(form, 'SignedHeaders');
  if (!signature) return missing(form, 'Signature');
  // An access key ID holds no slash, but a made-up one may: the scope is the last four parts.
  const parts = credential.split('/');
  if (parts.length < 5)
    return problem(form, `Credential is ${quote(credential)}, not key/day/region/service/aws4_request.`);
  const [day = '', region = '', service = '', terminator = ''] = parts.slice(-4);
  return {
    kind: 'claim',
    claim: {
      form,
      accessKeyId: parts.slice(0, -4).join('/'),
      scope: { day, region, service, terminator },
      signedHeaders: signedHeaders.split(';').map((name) => name.toLowerCase()),
      signature,
      ...rest,
    },
  };
}

const missing = (form: Form, name: string): ReadClaim =>
  problem(form, form === 'header' ? `Authorization header requires '${name}' parameter.` : `X-Amz-${name} is missing.`);
const problem = (form: Form, sentence: string): ReadClaim => ({ kind: 'problem', form, problem: sentence });
const quote = (value: string): string => `'${value.slice(0, 80)}'`;
