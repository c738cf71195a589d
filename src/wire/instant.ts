// Instants are milliseconds since 1970 (UTC). This file reads and writes their text forms; it knows no current time.

const iso = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/;
const basic = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const httpDate = /^(?:[A-Za-z]+, )?(\d{1,2})[ -]([A-Za-z]{3})[ -](\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)$/;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const largest = 8.64e15;

/** The instant of `2026-11-23T10:00:00Z`, with or without a fraction or an offset (RFC 3339 §5.6); undefined for any other text or a day that does not exist. */
export function parseInstant(text: string): number | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', zone = 'Z'] = match;
  const instant = utc(year, month, day, hour, minute, second);
  if (instant === undefined) return undefined;
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return instant + milliseconds - offsetMs(zone);
}

/** ISO 8601 in UTC: `2026-11-23T10:00:00Z`, or with three digits of fraction. An instant beyond the calendar is clamped to its end. */
export function formatInstant(ms: number, precision: 'seconds' | 'milliseconds' = 'seconds'): string {
  const text = new Date(clamp(ms)).toISOString();
  return precision === 'seconds' ? text.replace(/\.\d{3}Z$/, 'Z') : text;
}

/** The instant of `20261123T100000Z`, the form of X-Amz-Date; undefined for any other text. */
export function parseAmzDate(text: string): number | undefined {
  const match = basic.exec(text);
  return match ? utc(match[1], match[2], match[3], match[4], match[5], match[6]) : undefined;
}

/** `20261123T100000Z`: ISO 8601 basic format, as X-Amz-Date wants it. */
export function formatAmzDate(ms: number): string {
  return formatInstant(ms).replaceAll(/[-:]/g, '');
}

/** The instant of an HTTP date, IMF-fixdate (RFC 9110 §5.6.7) or the dashed form of old cookies; undefined for any other text. */
export function parseHttpDate(text: string): number | undefined {
  const match = httpDate.exec(text.trim());
  if (!match) return undefined;
  const [, day = '', monthName = '', year, hour, minute, second] = match;
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  return month === 0 ? undefined : utc(year, `${month}`, day, hour, minute, second);
}

/** `Mon, 23 Nov 2026 10:00:00 GMT` (RFC 9110 §5.6.7). */
export function formatHttpDate(ms: number): string {
  return new Date(clamp(ms)).toUTCString();
}

function utc(...parts: readonly (string | undefined)[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map(Number);
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.setUTCHours(hour, minute, second);
}

function offsetMs(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -1 : 1) * minutes * 60_000;
}

function clamp(ms: number): number {
  return Number.isFinite(ms) ? Math.max(-largest, Math.min(largest, Math.trunc(ms))) : 0;
}
