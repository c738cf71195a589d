import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatAmzDate,
  formatHttpDate,
  formatInstant,
  parseAmzDate,
  parseHttpDate,
  parseInstant,
} from '#wire/instant.ts';

const instants = fc.integer({ min: -62_135_596_800, max: 253_402_300_799 });

test('an instant survives each of its text forms', () => {
  fc.assert(
    fc.property(instants, fc.nat(999), (seconds, ms) => {
      expect(parseInstant(formatInstant(seconds * 1000))).toBe(seconds * 1000);
      expect(parseInstant(formatInstant(seconds * 1000 + ms, 'milliseconds'))).toBe(seconds * 1000 + ms);
      expect(parseAmzDate(formatAmzDate(seconds * 1000))).toBe(seconds * 1000);
      expect(parseHttpDate(formatHttpDate(seconds * 1000))).toBe(seconds * 1000);
    }),
  );
});

const rows = [
  { text: '2026-11-23T10:00:00Z', reads: Date.parse('2026-11-23T10:00:00Z') },
  { text: '2026-11-23T10:00:00.1234567Z', reads: Date.parse('2026-11-23T10:00:00.123Z') },
  { text: '2026-11-23T10:00:00+02:00', reads: Date.parse('2026-11-23T08:00:00Z') },
  { text: '2024-02-29T00:00:00Z', reads: Date.parse('2024-02-29T00:00:00Z') },
  { text: '2026-02-29T00:00:00Z', reads: undefined },
  { text: '2026-13-01T00:00:00Z', reads: undefined },
  { text: '2026-11-23T24:00:00Z', reads: undefined },
  { text: '2026-11-23 10:00:00Z', reads: undefined },
  { text: '2026-11-23T10:00:00', reads: undefined },
  { text: '', reads: undefined },
];
for (const { text, reads } of rows) {
  test(`${JSON.stringify(text)} ${reads === undefined ? 'is no instant' : 'is an instant'}`, () =>
    expect(parseInstant(text)).toBe(reads));
}

test('a number beyond the calendar is clamped, never an exception', () => {
  for (const ms of [Number.NaN, Infinity, 1e300, -1e300]) expect(formatInstant(ms)).toMatch(/Z$/);
});
