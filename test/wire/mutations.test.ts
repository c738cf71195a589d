import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutate } from '#wire/layers.ts';
import { type MutationParams, mutations } from '#wire/mutations.ts';

test('a mutation is a function of its arguments, and all of them take any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...Object.keys(mutations)),
      fc.nat(99),
      fc.integer(),
      (text, name, seed, at) => {
        expect(mutate(text, name, { seed, at })).toEqual(mutate(text, name, { seed, at }));
        expect(mutate(text, name, { seed })).toHaveProperty('text');
      },
    ),
  );
});

const mutated: { mutation: string; params: MutationParams; text: string }[] = [
  { mutation: 'flip-bit', params: { at: 1, bit: 0 }, text: 'acc' },
  { mutation: 'flip-byte', params: { at: 0 }, text: '\udc9ebc' },
  { mutation: 'delete-range', params: { at: 1, length: 1 }, text: 'ac' },
  { mutation: 'duplicate-range', params: { at: 0, length: 2 }, text: 'ababc' },
  { mutation: 'truncate', params: { at: -1 }, text: 'ab' },
  { mutation: 'swap-case', params: { at: 0 }, text: 'ABC' },
];
for (const { mutation, params, text } of mutated) {
  test(`${mutation} does what its name says`, () => expect(mutate('abc', mutation, params)).toEqual({ text }));
}

test('a mutation that does not exist is a problem', () =>
  expect(mutate('a', 'toString', {})).toHaveProperty('problem'));
