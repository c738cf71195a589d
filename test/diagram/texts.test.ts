import { describe, expect, it } from 'vitest';
import { clockTime } from '#diagram/clock-time.ts';
import { fieldGroups, leadingFields } from '#diagram/field-groups.ts';
import type { ExplainedField } from '#diagram/flow-page.ts';
import { heldBy } from '#diagram/holdings.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { readingTime } from '#diagram/reading-time.ts';
import { recordText, startLine } from '#diagram/record-text.ts';
import { rows } from '#diagram/rows.ts';
import { drawSequence } from '#diagram/sequence.ts';
import type { CheckLine } from '#diagram/verdicts.ts';
import { completedTrace, fixtureFlow } from './fixture-trace.ts';

describe('a record as text', () => {
  const text = (beat: string) => {
    const record = completedTrace.beats.find(({ id }) => id === beat)?.record;
    return record && recordText(record);
  };

  it('is the HTTP message as it would stand on the wire', () => {
    expect(text('assume-role.request')).toMatch(
      /^POST https:\/\/sts\.eu-central-1\.amazonaws\.com\/\nHost: .*\n\nAction=AssumeRoleWithSAML&/,
    );
    expect(text('list-neighbour.response')).toMatch(/^403 Forbidden\nContent-Type: text\/html\n\n<Error>/);
  });

  it('is operation, DN and filter for LDAP, entries by attribute', () => {
    expect(text('find-user.request')).toContain('filter: (uid=alice)');
    expect(text('bind.response')).toBe('operation: bind\nresult: success (0)');
    expect(text('read-groups.response')).toContain('cn: AWS-111122223333-FinanceRead');
  });

  it('tells of what a party works on in words', () => {
    const issued = completedTrace.beats.find(({ id }) => id === 'issue.work');
    expect(issued && startLine(issued.record)).toBe('a SAML response, XML');
  });

  it('says when a body is no text, and when nobody answered', () => {
    expect(recordText({ kind: 'work', mediaType: 'x', body: { base64: '/////w==' } })).toContain(
      'bytes that are no text',
    );
    expect(startLine({ kind: 'network-error', url: 'https://x', reason: 'no such host' })).toBe(
      'no answer: no such host',
    );
  });
});

it('tells the time of day in UTC', () => {
  expect(clockTime(Date.parse('2026-11-23T09:05:07Z'))).toBe('09:05:07Z');
});

it('waits long enough for a caption to be read: three seconds, then 240 ms a word', () => {
  expect(readingTime('')).toBe(3000);
  expect(readingTime('word '.repeat(20))).toBe(6000);
});

describe('who holds what', () => {
  it('is what has arrived by then, newest last', () => {
    expect(heldBy(completedTrace, 'client', 10).map(({ thing }) => thing)).toEqual([
      'Session cookie',
      'Assertion, a copy',
    ]);
    expect(heldBy(completedTrace, 'idp', 10)).toEqual([]);
    expect(heldBy(completedTrace, 'client', 0)).toEqual([]);
  });
});

describe('the fields of a message', () => {
  const field = (layer: string, path: string, more: Partial<ExplainedField> = {}): ExplainedField => ({
    layer,
    path,
    label: path,
    value: 'v',
    meaning: 'm',
    checks: [],
    ...more,
  });

  it('stand by layer, the innermost first', () => {
    const groups = fieldGroups([field('http', 'a'), field('form', 'b'), field('form/SAMLResponse/base64/xml', 'c')]);
    expect(groups.map(({ layer }) => layer)).toEqual(['form/SAMLResponse/base64/xml', 'form', 'http']);
  });

  it('that lie in the headers come last', () => {
    const groups = fieldGroups([field('http', 'a'), field('headers', 'b'), field('query', 'c')]);
    expect(groups.map(({ layer }) => layer)).toEqual(['query', 'http', 'headers']);
  });

  const check = (id: string, more: Partial<CheckLine> = {}): CheckLine => ({
    beat: 'b',
    about: { beat: 'b', layer: 'xml' },
    party: 'sts',
    check: id,
    enforced: true,
    known: 'documented',
    outcome: 'pass',
    partyOutcome: 'pass',
    description: { id, title: id, why: '', cite: ['saml-core'] },
    ...more,
  });
  const labels = (fields: readonly ExplainedField[], checks: readonly CheckLine[]) =>
    leadingFields(fields, checks).lead.map(({ path }) => path);

  it('begin with those that the party’s checks look at, in the order of the checks, one for each', () => {
    const fields = [
      field('xml', 'late', { checks: ['second'] }),
      field('xml', 'plain', { checks: ['first'] }),
      field('xml', 'told', { checks: ['first'], aws: 'must' }),
      field('xml', 'other'),
      field('xml', 'strict', { checks: ['third'] }),
    ];
    const checks = [check('first'), check('second'), check('third', { enforced: false })];
    const more = Array.from({ length: 9 }, (_, index) => field('xml', String(index)));
    expect(labels([...fields, ...more], checks)).toEqual(['told', 'late']);
    expect(leadingFields([...fields, ...more], checks).rest).toHaveLength(12);
    // A short message is all there, in that order.
    expect(labels(fields, checks)).toEqual(['told', 'late', 'plain', 'other', 'strict']);
  });

  it('begin with the one at which a check failed, strict ones too', () => {
    const fields = [field('xml', 'a', { checks: ['first'] }), field('xml', 'b', { checks: ['third'] })];
    expect(labels(fields, [check('first'), check('third', { enforced: false, outcome: 'fail' })])).toEqual(['b', 'a']);
  });

  it('are ten at first, and what holds another layer is not among them', () => {
    const many = Array.from({ length: 30 }, (_, index) => field('form', String(index)));
    const { lead, rest, folds } = leadingFields([field('form', 'SAML'), ...many, field('form/SAML/xml', 'x')], []);
    expect(lead.map(({ path }) => path)).toEqual(['x', '0', '1', '2', '3', '4', '5', '6', '7', '8']);
    expect([rest.length, folds]).toEqual([22, true]);
  });

  it('begin with what a message says where nothing is checked, not with its headers', () => {
    const fields = [field('headers', 'User-Agent', { aws: 'a' }), field('http', 'url'), field('query', 'sp')];
    expect(labels(fields, [])).toEqual(['sp', 'url']);
    expect(leadingFields(fields, []).folds).toBe(false);
  });
});

describe('the sequence', () => {
  const drawing = drawSequence(
    fixtureFlow,
    mapSheet(fixtureFlow),
    rows(fixtureFlow, mapSheet(fixtureFlow), completedTrace, 11),
  );

  it('has its lanes in the order of the map, the internet between the company and AWS', () => {
    expect(drawing.lanes.map(({ actor }) => actor)).toEqual(['directory', 'idp', 'client', 'sts', 's3']);
    expect(drawing.bands.map(({ title }) => title.join(' '))).toEqual([
      'Corporate network',
      'User device',
      'Net',
      'AWS-managed',
      'Your account',
    ]);
    expect(drawing.width).toBe(760);
  });

  it('marks a gate at every boundary that a message crosses', () => {
    expect(drawing.rows[11]?.gates).toHaveLength(2);
    expect(drawing.rows[3]?.gates).toHaveLength(0);
    expect(drawing.rows[14]?.gates).toHaveLength(3);
  });

  it('follows the cursor', () => {
    expect(drawing.lanes.map(({ state }) => state)).toEqual(['idle', 'idle', 'active', 'active', 'future']);
  });
});
