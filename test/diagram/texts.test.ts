import { describe, expect, it } from 'vitest';
import { clockTime } from '#diagram/clock-time.ts';
import { decisiveFields, fieldGroups } from '#diagram/field-groups.ts';
import type { ExplainedField } from '#diagram/flow-page.ts';
import { heldBy } from '#diagram/holdings.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import { readingTime } from '#diagram/reading-time.ts';
import { recordText, startLine } from '#diagram/record-text.ts';
import { rows } from '#diagram/rows.ts';
import { drawSequence } from '#diagram/sequence.ts';
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

  it('are all shown where they are few; else those that AWS looks at, and those that failed', () => {
    expect(decisiveFields([field('http', 'a'), field('http', 'b', { value: '' })], new Set())).toHaveLength(1);
    const many = Array.from({ length: 30 }, (_, index) =>
      field('http', String(index), index === 3 ? { aws: 'must' } : index === 7 ? { checks: ['x'] } : {}),
    );
    expect(decisiveFields(many, new Set()).map(({ path }) => path)).toEqual(['3']);
    expect(decisiveFields(many, new Set(['x'])).map(({ path }) => path)).toEqual(['3', '7']);
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
