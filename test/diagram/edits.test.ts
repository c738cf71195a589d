import { describe, expect, it } from 'vitest';
import { changedSpan } from '#diagram/changed-span.ts';
import { withEdit } from '#diagram/edits.ts';
import type { Edit } from '#simulator/types.ts';

const beat = 'assume-role.request';
const xml = 'form/SAMLAssertion/base64/xml';
const set = (path: string, value: string, more: Partial<Edit> = {}): Edit => ({
  beat,
  layer: xml,
  change: { set: [{ path, value }] },
  base: 'b',
  ...more,
});
const replace = (layer: string, text: string): Edit => ({ beat, layer, change: { replace: text }, base: 'b' });

describe('one more edit', () => {
  it('joins fields of one layer, the last value of each, signed as the last one says', () => {
    const two = withEdit(withEdit([], set('a', '1', { sign: 'idp-signing' })), set('b', '2'));
    expect(two).toEqual([
      {
        beat,
        layer: xml,
        base: 'b',
        change: {
          set: [
            { path: 'a', value: '1' },
            { path: 'b', value: '2' },
          ],
        },
      },
    ]);
    expect(withEdit(two, set('a', '3', { sign: 'mallory' }))).toMatchObject([
      {
        sign: 'mallory',
        change: {
          set: [
            { path: 'b', value: '2' },
            { path: 'a', value: '3' },
          ],
        },
      },
    ]);
  });

  it('takes the place of what was changed in its layer and inside it, and of nothing else', () => {
    const before = [set('a', '1'), replace('headers', 'x'), { ...replace('form', 'y'), beat: 'sign-in.request' }];
    expect(withEdit(before, replace('form', 'z')).map(({ beat: of, layer }) => `${of} ${layer}`)).toEqual([
      `${beat} headers`,
      'sign-in.request form',
      `${beat} form`,
    ]);
  });

  it('has a base only as the first one of its message', () => {
    const [first, second] = withEdit([replace('headers', 'x')], replace('form', 'z'));
    expect(first?.base).toBe('b');
    expect(second).not.toHaveProperty('base');
  });

  it('sent again as it was with another signer takes its own place, whatever kind of change it is', () => {
    const mutated: Edit = { beat, layer: xml, change: { mutation: 'bit', params: { seed: 1 } } };
    const before = [mutated, replace('headers', 'x')];
    expect(withEdit(before, { ...mutated, sign: 'idp-signing' })).toEqual([
      { ...mutated, sign: 'idp-signing' },
      before[1],
    ]);
  });

  it('does not join across an edit of another layer in between', () => {
    expect(withEdit([set('a', '1'), replace('headers', 'x')], set('b', '2'))).toHaveLength(3);
  });
});

describe('the difference of two texts', () => {
  it('is the stretch in which they differ, with what stands around it', () => {
    expect(changedSpan('<dept>D12</dept>', '<dept>D13</dept>')).toEqual({
      before: '<dept>D1',
      removed: '2',
      added: '3',
      after: '</dept>',
    });
  });

  it('is nothing for equal texts, and everything where nothing is shared', () => {
    expect(changedSpan('same', 'same')).toMatchObject({ removed: '', added: '' });
    expect(changedSpan('', 'new')).toEqual({ before: '', removed: '', added: 'new', after: '' });
  });

  it('does not count a letter twice that is doubled', () => {
    expect(changedSpan('aab', 'aaab')).toMatchObject({ removed: '', added: 'a' });
  });

  it('is cut to its surroundings in a long text', () => {
    const span = changedSpan(`${'x'.repeat(200)}1${'y'.repeat(200)}`, `${'x'.repeat(200)}2${'y'.repeat(200)}`, 10);
    expect(span).toEqual({ before: `…${'x'.repeat(10)}`, removed: '1', added: '2', after: `${'y'.repeat(10)}…` });
  });
});
