// A flow as long as they come, for tests only: a domain-joined browser, Kerberos, AD FS, sign-in and console. It is drawn
// and never run.
import type { Flow, Step } from '#simulator/types.ts';
import { type PlannedRun, plannedTrace } from './planned-trace.ts';

const actor = (
  id: string,
  name: string,
  subtitle: string,
  zone: Flow['actors'][number]['zone'],
): Flow['actors'][number] => ({ id, name, subtitle, zone, glyph: id, hosts: [`${id}.example.com`] });

const step = (id: string, title: string, from: string, to: string, more: Partial<Step> = {}): Step => ({
  id,
  title,
  from,
  to,
  channel: 'front',
  role: 'authenticate',
  expects: 'answer',
  request: `${title}: the question, in one sentence that is about as long as those of a real flow are.`,
  response: `${title}: the answer, in one sentence that is about as long as those of a real flow are.`,
  ...more,
});
const work = (id: string, title: string, who: string, inside: string): Step => ({
  ...step(id, title, who, who, { channel: 'internal', inside, work: `${title}, by itself.` }),
});
const integrated = { when: { input: 'sign-in', equals: 'integrated' } } as const;
const forms = { when: { input: 'sign-in', equals: 'forms' } } as const;

const insideOf = (asked: string, more: Pick<Step, 'when'>): readonly Step[] => [
  step(`attributes-${asked}`, 'Groups and mail', 'adfs', 'directory', { channel: 'back', inside: asked, ...more }),
  step(`second-factor-${asked}`, 'Approved on the phone?', 'adfs', 'issuer', {
    channel: 'back',
    inside: asked,
    repeats: true,
    ...more,
  }),
  { ...work(`claim-rules-${asked}`, 'Apply the claim rules', 'adfs', asked), ...more },
  { ...work(`issue-${asked}`, 'Sign the response', 'adfs', asked), ...more },
];

export const longFlow: Flow = {
  id: 'long',
  title: 'A flow of fourteen steps and nine actors',
  summary: 'Drawn in tests.',
  actors: [
    actor('browser', 'Browser', 'domain-joined PC', 'user'),
    actor('directory', 'Active Directory', 'LDAP, port 389', 'corporate'),
    actor('kdc', 'KDC', 'Kerberos, 88', 'corporate'),
    actor('adfs', 'AD FS', 'SAML issuer', 'corporate'),
    actor('issuer', 'Approval', 'phone app', 'internet'),
    actor('signin', 'AWS sign-in', 'takes the form', 'aws'),
    actor('sts', 'AWS STS', 'token service', 'aws'),
    actor('console', 'Console', 'asks for her', 'aws'),
    actor('s3', 'Amazon S3', 'example-reports', 'account'),
  ],
  things: [
    {
      id: 'provider',
      name: 'CorpADFS',
      subtitle: 'SAML provider',
      zone: 'account',
      glyph: 'provider',
      readBy: [{ actor: 'sts', step: 'check', label: 'verifies with it' }],
    },
    {
      id: 'role',
      name: 'FinanceRead',
      subtitle: 'IAM role',
      zone: 'account',
      glyph: 'role',
      readBy: [{ actor: 'sts', step: 'check', label: 'trust policy' }],
    },
  ],
  steps: [
    step('open-adfs', 'Open the sign-on page', 'browser', 'adfs', { expects: 'refusal', ...integrated }),
    step('kerberos-as', 'AS exchange: the TGT', 'browser', 'kdc', integrated),
    step('kerberos-tgs', 'TGS exchange: a ticket for AD FS', 'browser', 'kdc', integrated),
    step('negotiate-ticket', 'The same request, with the ticket', 'browser', 'adfs', integrated),
    ...insideOf('negotiate-ticket', integrated),
    step('open-form', 'Open the sign-on page', 'browser', 'adfs', forms),
    step('sign-in', 'Name and password', 'browser', 'adfs', forms),
    step('validate', 'Check the password', 'adfs', 'directory', { channel: 'back', inside: 'sign-in', ...forms }),
    ...insideOf('sign-in', forms),
    step('post-saml', 'POST to the sign-in endpoint', 'browser', 'signin'),
    step('assume-role', 'AssumeRoleWithSAML', 'signin', 'sts', { channel: 'back', inside: 'post-saml' }),
    work('check', 'Check the assertion', 'sts', 'assume-role'),
    step('open-console', 'Open the console', 'browser', 'console'),
    step('list-own', 'List her own folder', 'console', 's3', { channel: 'back', inside: 'open-console' }),
    step('list-neighbour', 'List the neighbour’s folder', 'console', 's3', {
      channel: 'back',
      inside: 'open-console',
      expects: 'refusal',
    }),
  ],
  inputs: [
    {
      id: 'sign-in',
      label: 'Sign-in',
      kind: 'choice',
      default: 'integrated',
      options: [
        { value: 'integrated', label: 'Windows Integrated' },
        { value: 'forms', label: 'Forms' },
      ],
      help: 'How AD FS asks.',
      group: 'AD FS',
    },
    { id: 'person', label: 'Person', kind: 'text', default: 'CORP\\alice', help: 'Who signs in.', group: 'AD FS' },
  ],
  faults: [],
};

const run: PlannedRun = {
  holder: 'browser',
  held: [
    { thing: 'Ticket-granting ticket', chip: 'ticket', beat: 'kerberos-as.response', lastsMs: 36_000_000 },
    { thing: 'Ticket for AD FS', chip: 'ticket', beat: 'kerberos-tgs.response', lastsMs: 36_000_000 },
    { thing: 'Assertion, a copy', chip: 'assertion', beat: 'negotiate-ticket.response', lastsMs: 300_000 },
    { thing: 'Console session', chip: 'cookie', beat: 'post-saml.response', lastsMs: 3_600_000 },
  ],
  repeats: { 'second-factor-negotiate-ticket': 2, 'second-factor-sign-in': 3 },
  checked: {
    step: 'check',
    about: 'assume-role.request',
    checks: ['saml-well-formed', 'saml-assertion-signature', 'saml-issuer', 'sts-trust-policy'],
  },
};

export const longTrace = plannedTrace(longFlow, run);
export const longFormsTrace = plannedTrace(longFlow, { ...run, inputs: { 'sign-in': 'forms' } });
export const longRefusedTrace = plannedTrace(longFlow, { ...run, refused: 'assume-role' });
