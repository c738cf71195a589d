// What a client makes of an answer: what it looked for, AWS's error, or that it cannot read it and gives up.
import type { Env, MalformedAnswer } from '#simulator/types.ts';
import { bytesOfBody, textOfBody } from '#wire/bytes.ts';
import type { Header, HttpRequest, HttpResponse, WireResponse } from '#wire/records.ts';
import { scanXml } from '#wire/xml.ts';
import type { XmlElement } from '#wire/xml-node.ts';

export type AwsFailure = {
  readonly ok: false;
  readonly error: { readonly code: string; readonly message: string; readonly httpStatus?: number | undefined };
};

type ClientEnv = Pick<Env, 'refuse' | 'send'>;

/**
 * Sends a request and reads the answer; an answer that is none of HTTP's makes the client give up. The connection adds
 * Accept-Encoding and Content-Length, after signing, as botocore's does.
 */
export async function exchange(env: ClientEnv, request: HttpRequest): Promise<HttpResponse | AwsFailure> {
  const { headers, body } = request;
  const length: readonly Header[] = body ? [['Content-Length', String(bytesOfBody(body).length)]] : [];
  const sent: HttpRequest = { ...request, headers: [...headers, ['Accept-Encoding', 'identity'], ...length] };
  const answer: WireResponse | MalformedAnswer = await env.send(sent);
  switch (answer.kind) {
    case 'http-response':
      return answer;
    case 'network-error':
      // botocore: EndpointConnectionError.
      return giveUp(env, 'EndpointConnectionError', `Could not connect to the endpoint URL: "${answer.url}"`);
    default:
      return giveUp(env, 'ConnectionError', `The answer from ${request.url} is no HTTP response.`);
  }
}

/** The root element of an XML answer; undefined where the body is no XML. */
export function xmlRoot(answer: HttpResponse): XmlElement | undefined {
  const { root, problem } = scanXml(textOfBody(answer.body));
  return problem ? undefined : root;
}

/** AWS's error in an answer of 300 or more: `<ErrorResponse><Error>` or S3's `<Error>`; by its status where it says nothing. */
export function awsFailure(answer: HttpResponse): AwsFailure {
  const root = xmlRoot(answer);
  const error = root?.local === 'ErrorResponse' ? child(root, 'Error') : root?.local === 'Error' ? root : undefined;
  return {
    ok: false,
    error: {
      code: textAt(error, 'Code') ?? String(answer.status),
      message: textAt(error, 'Message') ?? '',
      httpStatus: answer.status,
    },
  };
}

/** The client gives up by itself. */
export function giveUp(env: Pick<Env, 'refuse'>, code: string, message: string): AwsFailure {
  env.refuse({ code, message, known: 'inferred' });
  return { ok: false, error: { code, message } };
}

/** Gives up on an answer with a good status whose body lacks what the client needs. */
export function unreadable(env: Pick<Env, 'refuse'>, wanted: string): AwsFailure {
  return giveUp(env, 'ResponseParserError', `Unable to parse response: there is no ${wanted} in it.`);
}

/** The text at a path of local names below an element; undefined where there is none. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const found = path.reduce<XmlElement | undefined>((at, name) => at && child(at, name), element);
  return found?.children.map((node) => (node.kind === 'text' || node.kind === 'cdata' ? node.text : '')).join('');
}

/** The children of this local name. */
export function childrenNamed(element: XmlElement | undefined, local: string): readonly XmlElement[] {
  return element?.children.flatMap((node) => (node.kind === 'element' && node.local === local ? [node] : [])) ?? [];
}

const child = (element: XmlElement, local: string): XmlElement | undefined => childrenNamed(element, local)[0];
