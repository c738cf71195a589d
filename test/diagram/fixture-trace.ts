// A trace written by hand: short messages, the order and shape of a real one. Enough to draw, not to verify.
import type { CheckDescription } from '#protocol/check.ts';
import type { Beat, Flow, Holding, Outcome, Trace, Verdict } from '#simulator/types.ts';
import type { WireRecord } from '#wire/records.ts';
import { plannedBeats } from '../../src/diagram/planned-beats.ts';
import { flow } from '../../src/flows/saml-sts/flow.ts';

const start = Date.parse('2026-11-23T09:30:00Z');

const http = (status: number, body = ''): WireRecord => ({
  kind: 'http-response',
  status,
  headers: [['Content-Type', 'text/html']],
  body: { text: body },
});
const ask = (method: string, url: string, body?: string): WireRecord => ({
  kind: 'http-request',
  method,
  url,
  headers: [['Host', new URL(url).host]],
  body: body ? { text: body } : undefined,
});
const found = (entries: number): WireRecord => ({
  kind: 'ldap-response',
  messageId: 1,
  operation: 'search',
  resultCode: 0,
  matchedDn: '',
  diagnosticMessage: '',
  entries: Array.from({ length: entries }, () => ({
    dn: 'uid=alice,ou=people,dc=corp,dc=example,dc=com',
    attributes: [['cn', ['AWS-111122223333-FinanceRead']]] as const,
  })),
});
const search = (filter: string): WireRecord => ({
  kind: 'ldap-request',
  url: 'ldap://ldap.corp.example.com',
  messageId: 1,
  operation: 'search',
  baseDn: 'dc=corp,dc=example,dc=com',
  scope: 'wholeSubtree',
  filter,
  attributes: ['cn'],
  sizeLimit: 0,
});
const denied = '<Error><Code>AccessDenied</Code><Message>not authorized to perform: s3:ListBucket</Message></Error>';
const expired = '<Error><Code>ExpiredToken</Code><Message>The provided token has expired.</Message></Error>';
const s3 = 'https://example-reports.s3.eu-central-1.amazonaws.com/?list-type=2&prefix=home%2F';

const records: { readonly [beat: string]: WireRecord } = {
  'open-idp.request': ask('GET', 'https://idp.corp.example.com/sso?sp=urn:amazon:webservices'),
  'open-idp.response': http(200, '<form method="post" action="/sso"></form>'),
  'sign-in.request': ask('POST', 'https://idp.corp.example.com/sso', 'name=alice&password=correct+horse'),
  'find-user.request': search('(uid=alice)'),
  'find-user.response': found(1),
  'bind.request': {
    kind: 'ldap-request',
    url: 'ldap://ldap.corp.example.com',
    messageId: 2,
    operation: 'bind',
    dn: 'uid=alice,ou=people,dc=corp,dc=example,dc=com',
    password: 'correct horse',
  },
  'bind.response': {
    kind: 'ldap-response',
    messageId: 2,
    operation: 'bind',
    resultCode: 0,
    matchedDn: '',
    diagnosticMessage: '',
    entries: [],
  },
  'read-groups.request': search('(member=uid=alice,ou=people,dc=corp,dc=example,dc=com)'),
  'read-groups.response': found(2),
  'issue.work': { kind: 'work', mediaType: 'application/samlassertion+xml', body: { text: '<Response/>' } },
  'sign-in.response': http(200, '<form method="post"><input name="SAMLResponse" value="PFJlc3BvbnNlLz4="></form>'),
  'assume-role.request': ask(
    'POST',
    'https://sts.eu-central-1.amazonaws.com/',
    'Action=AssumeRoleWithSAML&SAMLAssertion=PFJlc3BvbnNlLz4%3D',
  ),
  'check.work': { kind: 'work', mediaType: 'application/samlassertion+xml', body: { text: '<Response/>' } },
  'assume-role.response': http(200, '<AssumeRoleWithSAMLResponse/>'),
  'list-own.request': ask('GET', `${s3}alice%2F`),
  'list-own.response': http(200, '<ListBucketResult/>'),
  'list-neighbour.request': ask('GET', `${s3}bob%2F`),
  'list-neighbour.response': http(403, denied),
  'after-expiry.request': ask('GET', `${s3}alice%2F`),
  'after-expiry.response': http(400, expired),
};

const stepOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));

function beat(id: string, index: number, record = records[id]): Beat {
  const step = flow.steps.find((one) => one.id === stepOf(id));
  if (!step || !record) throw new Error(`The fixture has no record for ${id}.`);
  const part = id.endsWith('.work') ? 'work' : id.endsWith('.response') ? 'response' : 'request';
  const [from, to] = part === 'response' ? [step.to, step.from] : [step.from, step.to];
  const at = start + index * 60 + (step.id === 'after-expiry' ? 3_600_000 : 0);
  return { id, step: step.id, part, seq: index, from, to, channel: step.channel, at, record };
}

const checks: readonly CheckDescription[] = [
  {
    id: 'saml-well-formed',
    title: 'One well-formed document',
    cite: ['saml-core', '§1.2'],
    why: 'Nothing else can be read before this.',
  },
  {
    id: 'saml-assertion-signature',
    title: 'The signature fits the bytes',
    cite: ['saml-core', '§5'],
    why: 'One changed byte is enough to be somebody else.',
  },
  {
    id: 'saml-issuer',
    title: 'The issuer is the provider’s',
    cite: ['saml-core', '§2.2.5'],
    why: 'Anyone could vouch.',
  },
  {
    id: 'sts-trust-policy',
    title: 'The trust policy allows it',
    cite: ['sts-saml', 'AssumeRoleWithSAML'],
    why: 'The role’s owner decides who may ask.',
  },
  {
    id: 'saml-audience',
    title: 'The audience is this service',
    cite: ['saml-core', '§2.5.1.4'],
    why: 'A response for another service is taken here.',
  },
];

const verdicts = (failing?: string): readonly Verdict[] => {
  const failed = checks.findIndex(({ id }) => id === failing);
  return checks.map(({ id }, index): Verdict => {
    const enforced = id !== 'saml-audience';
    const outcome = id === failing ? 'fail' : 'pass';
    const partyOutcome = !enforced ? 'not-applicable' : failed >= 0 && index > failed ? 'not-reached' : outcome;
    return {
      about: { beat: 'assume-role.request', layer: 'form/SAMLAssertion/base64/xml', path: 'Response/Assertion' },
      party: 'sts',
      check: id,
      enforced,
      known: index ? 'documented' : 'seen',
      outcome,
      partyOutcome,
      expected: 'the expected',
      actual: 'the found',
      beat: 'assume-role.request',
    };
  });
};

const holdings = (beats: readonly Beat[]): readonly Holding[] =>
  [
    { actor: 'client', thing: 'Session cookie', chip: 'cookie', beat: 'open-idp.response', secret: true },
    {
      actor: 'client',
      thing: 'Assertion, a copy',
      chip: 'assertion',
      beat: 'sign-in.response',
      secret: true,
      lasts: 300_000,
    },
    {
      actor: 'client',
      thing: 'AWS credentials',
      chip: 'credentials',
      beat: 'assume-role.response',
      secret: true,
      lasts: 3_600_000,
    },
  ].flatMap(({ lasts, ...holding }) => {
    const from = beats.find(
      ({ id, record }) => id === holding.beat && !('status' in record && record.status >= 400),
    )?.at;
    return from === undefined ? [] : [{ ...holding, from, until: lasts && from + lasts }];
  });

const ran: Outcome = { status: 'completed' };

function trace(beats: readonly Beat[], outcome: Outcome, failing?: string): Trace {
  const reached = new Set(beats.map(({ step }) => step));
  return {
    format: 1,
    flow: flow.id,
    seed: 1,
    start,
    inputs: Object.fromEntries(flow.inputs.map(({ id, default: value }) => [id, value])),
    faults: [],
    edits: [],
    tainted: false,
    actors: flow.actors,
    steps: flow.steps.map((step) => ({ ...step, happened: reached.has(step.id) ? 'yes' : 'not-reached' })),
    beats,
    checks: Object.fromEntries(checks.map((check) => [check.id, check])),
    verdicts: verdicts(failing),
    evaluations: [],
    holdings: holdings(beats),
    notes: [],
    outcome,
  };
}

export const fixtureFlow: Flow = flow;

const order = plannedBeats(flow, {});

/** Everything goes as the lesson says. */
export const completedTrace: Trace = trace(
  order.map((id, index) => beat(id, index)),
  ran,
);

const signatureError =
  '<ErrorResponse><Error><Code>InvalidIdentityToken</Code><Message>Response signature invalid</Message></Error></ErrorResponse>';

/** One byte of the assertion was changed on the way to STS: it refuses, and the app gives up. */
export const refusedTrace: Trace = trace(
  order.slice(0, 14).map((id, index) => {
    const sent = beat(id, index, id === 'assume-role.response' ? http(400, signatureError) : undefined);
    return id === 'assume-role.request' ? { ...sent, editedFrom: sent.record } : sent;
  }),
  {
    status: 'refused',
    beat: 'assume-role.response',
    party: 'sts',
    check: 'saml-assertion-signature',
    error: {
      code: 'InvalidIdentityToken',
      httpStatus: 400,
      message: 'Response signature invalid',
      known: 'documented',
    },
  },
  'saml-assertion-signature',
);
