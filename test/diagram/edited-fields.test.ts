import { describe, expect, it } from 'vitest';
import { changedSpan } from '#diagram/changed-span.ts';
import { charactersChanged, editedFields } from '#diagram/edited-fields.ts';
import type { ExplainedField, FlowPage } from '#diagram/flow-page.ts';
import { mapSheet } from '#diagram/map-plans.ts';
import type { Edit, Trace } from '#simulator/types.ts';
import { completedTrace, fixtureFlow } from './fixture-trace.ts';

const [first] = completedTrace.beats;
if (!first) throw new Error('the fixture has no beats');
const field = (path: string, label: string, value: string, secret = false): ExplainedField => ({
  layer: 'body',
  path,
  label,
  value,
  meaning: '',
  checks: [],
  secret,
});
const page: FlowPage = {
  flow: fixtureFlow,
  trace: completedTrace,
  sheet: mapSheet(fixtureFlow),
  fields: { [first.id]: [field('a/dept', 'Department', 'Finance'), field('a/pw', 'Password', 'old', true)] },
  sources: {},
};
const set = (path: string, value: string): Edit => ({
  beat: first.id,
  layer: 'body',
  change: { set: [{ path, value }] },
});
/** A run in which the first message would have been another one already. */
const elsewhere: Trace = {
  ...completedTrace,
  beats: [{ ...first, record: { kind: 'work', task: 'other' } as never }, ...completedTrace.beats.slice(1)],
};

describe('what an edit changed, in words', () => {
  it('is the name of the field, what stood there and what stands there', () => {
    expect(editedFields(page, completedTrace, set('a/dept', 'Legal'))).toEqual([
      { label: 'Department', was: 'Finance', is: 'Legal' },
    ]);
  });

  it('does not claim a value from before where another message would have been sent', () => {
    expect(editedFields(page, elsewhere, set('a/dept', 'Legal'))).toEqual([{ label: 'Department', is: 'Legal' }]);
  });

  it('never says a password', () => {
    expect(JSON.stringify(editedFields(page, completedTrace, set('a/pw', 'new')))).not.toMatch(/old|new/);
  });

  it('calls a field that nobody explained by the end of its path, and has nothing to say of a whole layer', () => {
    expect(editedFields(page, completedTrace, set('a/other', 'x'))).toMatchObject([{ label: 'other' }]);
    expect(editedFields(page, completedTrace, { ...set('a', ''), change: { replace: 'x' } })).toEqual([]);
  });

  it('counts the characters of the stretch that differs', () => {
    expect(charactersChanged(changedSpan('D12', 'D13'))).toBe(1);
    expect(charactersChanged(changedSpan('a bc d', 'a d'))).toBe(3);
  });
});
