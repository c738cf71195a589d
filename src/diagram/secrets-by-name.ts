// The secrets of a run for a text of it that is there before any field is explained: found by the names beside them.
import type { Trace } from '#simulator/types.ts';
import { recordText } from './record-text.ts';

const name =
  '(?:user)?passw(?:or)?d|state|secret(?:accesskey)?|session-?token|token-0|x-amz-security-token|(?:access|refresh|id)_?token';

const unescaped = (markup: string): string =>
  markup.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Where a secret stands beside its name, and how it is written there. */
const places: readonly { readonly pattern: RegExp; readonly read: (written: string) => string }[] = [
  { pattern: new RegExp(`^(?:set-cookie|cookie|authorization(?=: (?!AWS4))|${name}): *(.+)$`, 'gim'), read: String },
  { pattern: new RegExp(`(?:^|[?&])(?:${name})=([^&\\s]+)`, 'gim'), read: decoded },
  { pattern: new RegExp(`<(?:${name})>([^<]+)`, 'gi'), read: unescaped },
  { pattern: new RegExp(`<input\\b[^>]*\\bname="(?:${name})"[^>]*\\bvalue="([^"]+)"`, 'gi'), read: unescaped },
  { pattern: new RegExp(`<input\\b[^>]*\\bvalue="([^"]+)"[^>]*\\bname="(?:${name})"`, 'gi'), read: unescaped },
  { pattern: new RegExp(`"(?:${name})"\\s*:\\s*"([^"\\\\]+)"`, 'gi'), read: String },
];

/** The secrets that stand in any message of a run, the longest first. */
export function secretsByName({ beats }: Pick<Trace, 'beats'>): readonly string[] {
  const found = beats.flatMap(({ record }) => {
    const text = recordText(record);
    return places.flatMap(({ pattern, read }) => [...text.matchAll(pattern)].map(([, written]) => read(written ?? '')));
  });
  return [...new Set(found)].filter((secret) => secret !== '').toSorted((a, b) => b.length - a.length);
}
