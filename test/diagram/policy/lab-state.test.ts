import { describe, expect, it } from 'vitest';
import type { Lab } from '#diagram/policy/lab.ts';
import { type LabAction, labReducer, stateOf } from '#diagram/policy/lab-state.ts';
import { preset } from './explained.ts';

const start = stateOf(preset('saml-tag'));
const changedBy = (...actions: readonly LabAction[]) => actions.reduce(labReducer, start);
const text = ({ policies }: Lab) => policies[0]?.text ?? '';

describe('what the learner changes', () => {
  it('undo takes back letters typed one after the other together, and each other change by itself', () => {
    const typed = changedBy(
      { type: 'ask', ask: { action: 's3:PutObject' } },
      { type: 'text', policy: 'identity', text: '{' },
      { type: 'text', policy: 'identity', text: '{ ' },
      { type: 'text', policy: 'identity', text: '{ "' },
    );
    const once = labReducer(typed, { type: 'undo' });
    expect(text(once.lab)).toBe(text(start.lab));
    expect(once.lab.action).toBe('s3:PutObject');
    expect(labReducer(once, { type: 'undo' }).lab).toEqual(start.lab);
  });

  it('an experiment pressed again is taken back, and another one replaces it', () => {
    const old = changedBy({ type: 'experiment', id: 'old-version' });
    expect(text(old.lab)).toContain('2008-10-17');
    expect(labReducer(old, { type: 'experiment', id: 'old-version' }).lab).toBe(start.lab);
    const other = labReducer(old, { type: 'experiment', id: 'default' });
    expect(text(other.lab)).toContain("dept, 'none'}");
    expect(text(other.lab)).toContain('2012-10-17');
  });

  it('what is typed under an experiment stays when it is over', () => {
    const state = changedBy(
      { type: 'experiment', id: 'old-version' },
      { type: 'ask', ask: { action: 's3:PutObject' } },
    );
    expect(state.experiment).toBeUndefined();
    expect(text(state.lab)).toContain('2008-10-17');
  });

  it('a key is found whatever its case, and leaves with its value', () => {
    const without = changedBy({ type: 'value', caller: 0, key: 'AWS:principaltag/DEPT', value: undefined });
    expect(without.lab.callers[0]?.context).not.toHaveProperty(['aws:PrincipalTag/dept']);
    const other = changedBy({ type: 'value', caller: 0, key: 'AWS:principaltag/DEPT', value: 'D99' });
    expect(other.lab.callers[0]?.context['aws:PrincipalTag/dept']).toBe('D99');
  });

  it('two people change places where one is chosen twice', () => {
    expect(changedBy({ type: 'show', place: 0, caller: 1 }).shown).toEqual([1, 0]);
    expect(changedBy({ type: 'show', place: 1, caller: 0 }).shown).toEqual([1, 0]);
    expect(changedBy({ type: 'show', place: 1, caller: 2 }).shown).toEqual([0, 2]);
  });

  it('somebody put beside is a copy to change, and leaves again with undo', () => {
    const two = changedBy({ type: 'add-caller', name: 'Person 4', note: '' });
    expect(two.shown).toEqual([0, 3]);
    expect(two.lab.callers[3]).toMatchObject({ name: 'Person 4', context: start.lab.callers[0]?.context });
    expect(labReducer(two, { type: 'undo' })).toMatchObject({ shown: [0, 1], lab: start.lab });
  });

  const cognito = preset('cognito');
  const changes: readonly { readonly name: string; readonly action: LabAction }[] = [
    { name: 'the example', action: { type: 'preset', preset: cognito } },
    { name: 'everything, by a pasted case', action: { type: 'lab', lab: cognito.lab, pasted: true } },
    { name: 'the action', action: { type: 'ask', ask: { action: 's3:PutObject' } } },
    { name: 'a value', action: { type: 'value', caller: 0, key: 'saml:sub', value: 'bob' } },
    { name: 'a value of the request', action: { type: 'request-value', key: 'aws:SecureTransport', value: 'false' } },
    { name: 'a policy', action: { type: 'text', policy: 'identity', text: '{', pasted: true } },
    { name: 'the number of policies', action: { type: 'add-policy', slot: 'scp', text: '{}' } },
    { name: 'the last policy', action: { type: 'remove-policy', policy: 'identity' } },
    { name: 'who is shown', action: { type: 'show', place: 1, caller: 2 } },
    { name: 'a name', action: { type: 'caller', caller: 0, change: { name: 'Alma' }, field: 'name' } },
    { name: 'the number of people', action: { type: 'add-caller', name: 'Person 4', note: '' } },
    { name: 'an experiment', action: { type: 'experiment', id: 'old-version' } },
  ];
  it.each(changes)('undo and redo change $name', ({ action }) => {
    const after = labReducer(start, action);
    const before = labReducer(after, { type: 'undo' });
    const { past: _, future, ...rest } = before;
    expect(rest).toMatchObject({ preset: start.preset, lab: start.lab, shown: start.shown, policy: start.policy });
    expect(before).toMatchObject({ pasted: false, experiment: undefined });
    expect(future).toHaveLength(1);
    expect(labReducer(before, { type: 'redo' })).toMatchObject({ lab: after.lab, shown: after.shown });
  });

  it('each undo changes something: an experiment that was taken back is there again', () => {
    const off = changedBy({ type: 'experiment', id: 'old-version' }, { type: 'experiment', id: 'old-version' });
    const on = labReducer(off, { type: 'undo' });
    expect(text(on.lab)).toContain('2008-10-17');
    expect(on.experiment?.id).toBe('old-version');
    expect(labReducer(on, { type: 'undo' })).toMatchObject({ lab: start.lab, experiment: undefined });
  });

  it('starting over brings back lab and people, and undo what was there', () => {
    const two = changedBy({ type: 'add-caller', name: 'Person 4', note: '' });
    const over = labReducer(two, { type: 'reset' });
    expect(over).toMatchObject({ lab: start.lab, shown: [0, 1] });
    expect(labReducer(over, { type: 'undo' })).toMatchObject({ lab: two.lab, shown: [0, 3] });
  });

  it('what opens the page has nothing before it', () => {
    expect(changedBy({ type: 'preset', preset: cognito, opens: true }).past).toEqual([]);
  });

  it('remembers that something was pasted until another example is chosen', () => {
    const pasted = changedBy({ type: 'text', policy: 'identity', text: '{}', pasted: true });
    expect(labReducer(pasted, { type: 'ask', ask: { action: 'x' } }).pasted).toBe(true);
    expect(labReducer(pasted, { type: 'preset', preset: preset('cognito') }).pasted).toBe(false);
  });
});
