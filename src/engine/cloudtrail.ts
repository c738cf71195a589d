// What CloudTrail would hold of a message: the event, or why there is none.
import type { Cite, Known } from '#protocol/check.ts';
import type { Json, Trace } from '#simulator/types.ts';
import { textOfBody } from '#wire/bytes.ts';
import { parseForm } from '#wire/form.ts';
import { formatInstant } from '#wire/instant.ts';
import { peel } from '#wire/layers.ts';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';
import { scanXml } from '#wire/xml.ts';
import type { XmlElement } from '#wire/xml-node.ts';
import { findXml, listXml, textOfElement } from '#wire/xml-path.ts';

export type TrailEntry =
  | {
      readonly kind: 'event';
      readonly event: Json;
      readonly remark: string;
      readonly known: Known;
      readonly cite: Cite;
    }
  | { readonly kind: 'none'; readonly remark: string; readonly known: Known; readonly cite?: Cite | undefined };

const attributePrefix = 'https://aws.amazon.com/SAML/Attributes/';

/**
 * The entry for the exchange that a beat belongs to; undefined for a beat that is not in the trace.
 * Simplified: eventID, tlsDetails and the sender's address are left out, since nothing here decides them.
 */
export function trailEntryFor(trace: Trace, beatId: string): TrailEntry | undefined {
  const beat = trace.beats.find(({ id }) => id === beatId);
  if (beat === undefined) return undefined;
  const step = trace.steps.find(({ id }) => id === beat.step);
  const outer = step?.from === step?.to ? step?.inside : beat.step;
  const request = trace.beats.find(({ id }) => id === `${outer}.request`);
  const response = trace.beats.find(({ id }) => id === `${outer}.response`);
  const host = request?.record.kind === 'http-request' ? new URL(request.record.url).host : '';
  if (request?.record.kind !== 'http-request' || !/\.amazonaws\.com(\.cn)?$/.test(host)) {
    return {
      kind: 'none',
      remark: 'AWS takes no part in this exchange, so CloudTrail knows nothing of it.',
      known: 'documented',
    };
  }
  const answer = response?.record.kind === 'http-response' ? response.record : undefined;
  const exchange = { request: request.record, answer, at: response?.at ?? request.at };
  return host.startsWith('sts.') ? stsEntry(exchange) : s3Entry(trace, exchange);
}

type Exchange = { readonly request: HttpRequest; readonly answer: HttpResponse | undefined; readonly at: number };

function stsEntry({ request, answer, at }: Exchange): TrailEntry {
  const parameters = new Map(parseForm(textOfBody(request.body)).map(({ name, value }) => [name, value]));
  const { code, message } = errorOf(answer);
  const cite: Cite = ['iam-cloudtrail'];
  if (parameters.get('Action') !== 'AssumeRoleWithSAML')
    return { kind: 'none', remark: 'Nothing is known here of how this call is logged.', known: 'inferred' };
  if (code !== undefined && code !== 'AccessDenied') {
    const remark =
      'A call that is refused because its assertion is not good enough is not logged. Ask the IdP’s log, or whoever sent it.';
    return { kind: 'none', remark, known: 'seen', cite };
  }
  const result = rootOf(textOfBody(answer?.body));
  const read = (name: string) => textAt(result, `AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/${name}`);
  const assertion = rootOf(samlIn(request));
  const attributes = attributesOf(assertion);
  const first = (name: string) => attributes.find(([attribute]) => attribute === `${attributePrefix}${name}`)?.[1][0];
  const tags = attributes.filter(([name]) => name.startsWith(`${attributePrefix}PrincipalTag:`));
  const nameId = textAt(assertion, 'Response/Assertion/Subject/NameID') ?? read('Subject') ?? '';
  const qualifier = read('NameQualifier') ?? '';
  const event = {
    ...frame('sts.amazonaws.com', 'AssumeRoleWithSAML', regionOf(request), at, request),
    userIdentity: {
      type: 'SAMLUser',
      principalId: `${qualifier}:${nameId}`,
      userName: nameId,
      identityProvider: qualifier,
    },
    ...(code === undefined ? {} : { errorCode: code, errorMessage: message ?? '' }),
    requestParameters: {
      sAMLAssertionID: attributeAt(assertion, 'Response/Assertion/@ID') ?? '',
      ...optional('roleSessionName', first('RoleSessionName')),
      ...optional('sourceIdentity', first('SourceIdentity')),
      ...(tags.length === 0
        ? {}
        : {
            principalTags: Object.fromEntries(
              tags.map(([name, values]) => [name.split('PrincipalTag:')[1] ?? '', values[0] ?? '']),
            ),
          }),
      ...optional(
        'durationSeconds',
        parameters.has('DurationSeconds') ? Number(parameters.get('DurationSeconds')) : undefined,
      ),
      roleArn: parameters.get('RoleArn') ?? '',
      principalArn: parameters.get('PrincipalArn') ?? '',
    },
    responseElements:
      code !== undefined
        ? null
        : {
            subjectType: read('SubjectType') ?? '',
            issuer: read('Issuer') ?? '',
            credentials: {
              accessKeyId: read('Credentials/AccessKeyId') ?? '',
              expiration: read('Credentials/Expiration') ?? '',
              sessionToken: read('Credentials/SessionToken') ?? '',
            },
            nameQualifier: qualifier,
            assumedRoleUser: {
              assumedRoleId: read('AssumedRoleUser/AssumedRoleId') ?? '',
              arn: read('AssumedRoleUser/Arn') ?? '',
            },
            subject: read('Subject') ?? '',
            audience: read('Audience') ?? '',
          },
    resources: [
      { type: 'AWS::IAM::Role', ARN: parameters.get('RoleArn') ?? '' },
      { type: 'AWS::IAM::SAMLProvider', ARN: parameters.get('PrincipalArn') ?? '' },
    ],
    readOnly: true,
    managementEvent: true,
  };
  const remark =
    code === undefined
      ? 'A management event: logged by default, under the name from the assertion.'
      : 'A refusal by the trust policy is logged; its text is the one the caller saw.';
  return { kind: 'event', event, remark, known: code === undefined ? 'documented' : 'seen', cite };
}

function s3Entry(trace: Trace, { request, answer, at }: Exchange): TrailEntry {
  const { code, message } = errorOf(answer);
  const url = new URL(request.url);
  const bucket = url.host.split('.s3')[0] ?? '';
  const key = decodeURIComponent(url.pathname.slice(1));
  const lent = trace.beats.find(({ id }) => id === 'assume-role.response');
  const result = rootOf(lent?.record.kind === 'http-response' ? textOfBody(lent.record.body) : '');
  const read = (name: string) => textAt(result, `AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/${name}`);
  const event = {
    ...frame('s3.amazonaws.com', key === '' ? 'ListObjects' : 'GetObject', regionOf(request), at, request),
    userIdentity: {
      type: 'AssumedRole',
      principalId: read('AssumedRoleUser/AssumedRoleId') ?? '',
      arn: read('AssumedRoleUser/Arn') ?? '',
      accessKeyId: read('Credentials/AccessKeyId') ?? '',
      sessionContext: {
        attributes: { mfaAuthenticated: 'false' },
        ...optional('sourceIdentity', read('SourceIdentity')),
      },
    },
    ...(code === undefined ? {} : { errorCode: code, errorMessage: message ?? '' }),
    requestParameters: {
      bucketName: bucket,
      ...(key === '' ? { prefix: url.searchParams.get('prefix') ?? '' } : { key }),
    },
    responseElements: null,
    readOnly: true,
    managementEvent: false,
    eventCategory: 'Data',
  };
  const remark =
    'A data event: off by default. Only a trail that asks for S3 data events has it, and there the source identity says who it was.';
  return { kind: 'event', event, remark, known: 'seen', cite: ['cloudtrail-data-events'] };
}

const frame = (eventSource: string, eventName: string, awsRegion: string, at: number, { headers }: HttpRequest) => ({
  eventVersion: '1.11',
  eventTime: formatInstant(at),
  eventSource,
  eventName,
  awsRegion,
  ...optional('userAgent', headers.find(([name]) => name.toLowerCase() === 'user-agent')?.[1]),
  eventType: 'AwsApiCall',
});

const optional = (name: string, value: string | number | undefined) => (value === undefined ? {} : { [name]: value });
const regionOf = ({ url }: HttpRequest): string => /(?:sts|s3)\.([a-z0-9-]+)\.amazonaws/.exec(url)?.[1] ?? 'us-east-1';
const rootOf = (xml: string): XmlElement | undefined => scanXml(xml).root;

function textAt(root: XmlElement | undefined, path: string): string | undefined {
  const place = root && findXml(root, path);
  return place === undefined ? undefined : textOfElement(place.element);
}

function attributeAt(root: XmlElement | undefined, path: string): string | undefined {
  const place = root && findXml(root, path);
  return place?.kind === 'attribute' ? place.attribute.value : undefined;
}

function errorOf(answer: HttpResponse | undefined): { code?: string | undefined; message?: string | undefined } {
  if (answer === undefined || answer.status < 400) return {};
  const root = rootOf(textOfBody(answer.body));
  const read = (name: string) => textAt(root, `ErrorResponse/Error/${name}`) ?? textAt(root, `Error/${name}`);
  return { code: read('Code') ?? String(answer.status), message: read('Message') };
}

const samlIn = (request: HttpRequest): string =>
  peel(request).find(({ path }) => path === 'form/SAMLAssertion/base64/xml')?.text ?? '';

function attributesOf(root: XmlElement | undefined): readonly (readonly [name: string, values: readonly string[]])[] {
  if (root === undefined) return [];
  return listXml(root)
    .filter((place) => place.kind === 'element' && place.element.local === 'Attribute')
    .map(({ element }) => [
      element.attributes.find(({ name }) => name === 'Name')?.value ?? '',
      element.children.flatMap((child) =>
        child.kind === 'element' && child.local === 'AttributeValue' ? [textOfElement(child)] : [],
      ),
    ]);
}
