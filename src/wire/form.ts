// application/x-www-form-urlencoded (WHATWG URL §5) and query strings, with the place of every field.
import { formDecode, formEncode, percentEncode } from './percent.ts';

/** One `name=value`, decoded, with the span of its still encoded value in the text. */
export type FormField = {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly valueStart: number;
};

/** The fields of a form body or of a query without its '?', in order. Never fails: a field without '=' has the value ''. */
export function parseForm(text: string): readonly FormField[] {
  const fields: FormField[] = [];
  for (let start = 0; start <= text.length; ) {
    const ampersand = text.indexOf('&', start);
    const end = ampersand < 0 ? text.length : ampersand;
    if (end > start) {
      const raw = text.slice(start, end);
      const equals = raw.indexOf('=');
      const name = equals < 0 ? raw : raw.slice(0, equals);
      const valueStart = equals < 0 ? end : start + equals + 1;
      fields.push({ name: formDecode(name), value: formDecode(text.slice(valueStart, end)), start, end, valueStart });
    }
    start = end + 1;
  }
  return fields;
}

/** A form body as a browser writes it. */
export function printForm(fields: readonly (readonly [name: string, value: string])[]): string {
  return fields.map(([name, value]) => `${formEncode(name)}=${formEncode(value)}`).join('&');
}

/** The decoded value of the first field of this name. */
export function formValue(fields: readonly FormField[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.value;
}

/** The text with this field's value replaced; all other bytes stay. */
export function replaceFormValue(
  text: string,
  field: FormField,
  value: string,
  encode: (value: string) => string = formEncode,
): string {
  const equals = text.charAt(field.valueStart - 1) === '=' && field.valueStart > field.start ? '' : '=';
  return text.slice(0, field.valueStart) + equals + encode(value) + text.slice(field.end);
}

/** SigV4's CanonicalQueryString: names and values UriEncoded, then sorted by code point (AWS: "Create a signed AWS API request"). */
export function canonicalQuery(fields: readonly { readonly name: string; readonly value: string }[]): string {
  const pairs = fields.map(({ name, value }) => [percentEncode(name), percentEncode(value)] as const);
  pairs.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  return pairs.map(([name, value]) => `${name}=${value}`).join('&');
}
