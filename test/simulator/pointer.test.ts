import { describe, expect, it } from 'vitest';
import { patched, valueAt } from '#simulator/pointer.ts';

const data = { a: { 'b/c': [1, { d: 2 }] }, e: 'f' };

describe('JSON pointers (RFC 6901)', () => {
  it('reach members, elements and names with a slash', () => {
    expect(valueAt(data, '/a/b~1c/1/d')).toBe(2);
    expect(valueAt(data, '')).toBe(data);
    expect(valueAt(data, '/nowhere/else')).toBeUndefined();
  });

  it('patch a copy and leave the original', () => {
    expect(patched(data, { at: '/a/b~1c/1/d', value: 3 })).toEqual({ a: { 'b/c': [1, { d: 3 }] }, e: 'f' });
    expect(valueAt(data, '/a/b~1c/1/d')).toBe(2);
  });

  it('remove what is patched with no value', () => {
    expect(patched(data, { at: '/e' })).toEqual({ a: data.a });
    expect(patched(data, { at: '/a/b~1c/0' })).toEqual({ a: { 'b/c': [{ d: 2 }] }, e: 'f' });
  });

  it('add a member to an object, but miss loudly below nothing', () => {
    expect(patched(data, { at: '/a/new', value: null })).toMatchObject({ a: { new: null } });
    expect(() => patched(data, { at: '/x/y', value: 1 })).toThrow('Nothing to patch');
  });
});
