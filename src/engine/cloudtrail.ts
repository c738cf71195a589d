// What CloudTrail would hold of a message: the event, or why there is none.
import type { Cite, Known } from '#protocol/check.ts';
import type { Json, Trace } from '#simulator/types.ts';
import { textOfBody } from '#wire/bytes.ts';
import { parseForm } from '#wire/form.ts';
import { formatInstant } from '#wire/instant.ts';
import { peel } from '#wire/layers.ts';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';
import type { XmlElement } from '#wire/xml-node.ts';
import { listXml, textOfElement } from '#wire/xml-path.ts';
import { attributeAt, rootOf, textAt } from './xml-values.ts';

export type TrailEntry =
  | {
      readonly kind: 'event';
      readonly event: Json;
      readonly remark: string;
      readonly known: Known;
      readonly cite: Cite;
      /** The fields of the real event that nothing here decides. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'none'; readonly remark: string; readonly known: Known; readonly cite?: Cite | undefined };

const attributePrefix = 'https://aws.amazon.com/SAML/Attributes/';

/**
 * The entry for the exchange that a beat belongs to; undefined for a beat that is not in the trace.
 * Simplified: In reality an entry of CloudTrail has fields that nothing here decides. Here they are left out, and named
 * in `leftOut`.
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
  if (host.startsWith('sts.')) return stsEntry(exchange);
  const refused = trace.verdicts.some(
    ({ check, beat: during, partyOutcome }) =>
      partyOutcome === 'fail' && authenticates.test(check) && [request.id, response?.id].includes(during),
  );
  return refused ? unauthenticated : s3Entry(trace, exchange);
}

/** The checks of whose request it is; what a policy says of it comes after them. */
const authenticates = /^(sigv4-|credentials-|s3-content-sha256-)/;

const unauthenticated: TrailEntry = {
  kind: 'none',
  remark:
    'CloudTrail delivers no event for a request to S3 that fails authentication, such as one with an expired token. It does for one that a policy refuses. S3’s server access logs have both.',
  known: 'documented',
  cite: ['s3-logging', 'Notes'],
};

const leftOutEverywhere = ['sourceIPAddress', 'eventID', 'tlsDetails'] as const;

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
    ...requestId(answer),
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
    ...optional('recipientAccountId', accountOf(parameters.get('RoleArn'))),
  };
  const remark =
    code === undefined
      ? 'A management event: logged by default, under the name from the assertion.'
      : 'A refusal by the trust policy is logged; its text is the one the caller saw.';
  const known = code === undefined ? 'documented' : 'seen';
  return { kind: 'event', event, remark, known, cite, leftOut: leftOutEverywhere };
}

function s3Entry(trace: Trace, { request, answer, at }: Exchange): TrailEntry {
  const { code, message } = errorOf(answer);
  const url = new URL(request.url);
  const bucket = url.host.split('.s3')[0] ?? '';
  const key = decodeURIComponent(url.pathname.slice(1));
  const lent = trace.beats.find(({ id }) => id === 'assume-role.response');
  const result = rootOf(lent?.record.kind === 'http-response' ? textOfBody(lent.record.body) : '');
  const read = (name: string) => textAt(result, `AssumeRoleWithSAMLResponse/AssumeRoleWithSAMLResult/${name}`);
  const asked = trace.beats.find(({ id }) => id === 'assume-role.request')?.record;
  const form = asked?.kind === 'http-request' ? parseForm(textOfBody(asked.body)) : [];
  const roleArn = form.find(({ name }) => name === 'RoleArn')?.value;
  const id = read('AssumedRoleUser/AssumedRoleId') ?? '';
  const account = optional('accountId', accountOf(roleArn));
  const event = {
    ...frame('s3.amazonaws.com', key === '' ? 'ListObjects' : 'GetObject', regionOf(request), at, request),
    ...requestId(answer),
    userIdentity: {
      type: 'AssumedRole',
      principalId: id,
      arn: read('AssumedRoleUser/Arn') ?? '',
      ...account,
      accessKeyId: read('Credentials/AccessKeyId') ?? '',
      sessionContext: {
        sessionIssuer: {
          type: 'Role',
          principalId: id.split(':')[0] ?? '',
          arn: roleArn ?? '',
          ...account,
          userName: roleArn?.split('/').at(-1) ?? '',
        },
        attributes: { ...(lent && { creationDate: formatInstant(lent.at) }), mfaAuthenticated: 'false' },
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
  const leftOut = [...leftOutEverywhere, 'resources', 'additionalEventData', 'recipientAccountId'];
  const remark =
    'A data event: off by default. Only a trail that asks for S3 data events has it, and there the source identity says who it was.';
  return { kind: 'event', event, remark, known: 'seen', cite: ['cloudtrail-data-events'], leftOut };
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

const accountOf = (arn: string | undefined): string | undefined => arn?.split(':')[4];
const requestId = (answer: HttpResponse | undefined) =>
  optional('requestID', answer?.headers.find(([name]) => /^x-amzn?-request-?id$/i.test(name))?.[1]);

const optional = (name: string, value: string | number | undefined) => (value === undefined ? {} : { [name]: value });
const regionOf = ({ url }: HttpRequest): string => /(?:sts|s3)\.([a-z0-9-]+)\.amazonaws/.exec(url)?.[1] ?? 'us-east-1';

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
