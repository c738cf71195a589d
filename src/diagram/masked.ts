// Secrets of a message out of sight. The values come from its explained fields; here they are found in any text of it.
import type { ExplainedField } from './flow-page.ts';

/** What stands where a secret stood. Its length says nothing about the secret. */
export const mask = '••••••••';

/** The secret values among a message's fields, the longest first. */
export const secretsOf = (fields: readonly ExplainedField[]): readonly string[] =>
  [...new Set(fields.filter(({ secret, value }) => secret && value).map(({ value }) => value))].toSorted(
    (a, b) => b.length - a.length,
  );

/** A value as it may stand in a text: as it is, percent-encoded, in a form, in JSON, in XML or HTML, in shell quotes. */
function spellings(value: string): readonly string[] {
  const percent = encodeURIComponent(value);
  const strict = percent.replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  const markup = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    value,
    percent,
    strict,
    strict.replaceAll('%20', '+'),
    new URLSearchParams({ v: value }).toString().slice(2),
    JSON.stringify(value).slice(1, -1),
    markup,
    markup.replaceAll('"', '&quot;'),
    value.replaceAll("'", `'\\''`),
  ].toSorted((a, b) => b.length - a.length);
}

/** The text with every secret masked, however it is spelled there. */
export function masked(text: string, secrets: readonly string[]): string {
  return secrets.flatMap(spellings).reduce((rest, secret) => rest.replaceAll(secret, mask), text);
}
