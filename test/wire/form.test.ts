import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalQuery, parseForm, printForm, replaceFormValue } from '#wire/form.ts';
import { formDecode, formEncode, percentDecode, percentEncode } from '#wire/percent.ts';

const anyText = fc.string({ unit: 'grapheme' });

test('a form agrees with URLSearchParams', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 6 }), (fields) => {
      expect(printForm(fields)).toBe(new URLSearchParams(fields).toString());
      const read = parseForm(printForm(fields)).map(({ name, value }) => [name, value]);
      expect(read).toEqual(fields);
    }),
  );
});

test('any text reads as URLSearchParams reads it, where its bytes are UTF-8', () => {
  const soup = fc.string({ unit: fc.constantFrom('a', '=', '&', '+', '%', '4', '1', 'é', ' ', 'c3%a9') });
  fc.assert(
    fc.property(soup, (text) => {
      const read = parseForm(text).map(({ name, value }) => [name, value]);
      const known = [...new URLSearchParams(text.startsWith('?') ? `&${text}` : text)];
      if (known.flat().some((one) => one.includes('\ufffd'))) return;
      expect(read).toEqual(known);
    }),
    { numRuns: 500 },
  );
});

test('a field that is replaced leaves every other byte alone', () => {
  const text = 'a=%2f&b&c=%2F+x&&a=2';
  const [first, bare] = parseForm(text);
  expect(first && replaceFormValue(text, first, 'é')).toBe('a=%C3%A9&b&c=%2F+x&&a=2');
  expect(bare && replaceFormValue(text, bare, 'x y')).toBe('a=%2f&b=x+y&c=%2F+x&&a=2');
});

test('bytes that are not UTF-8 survive percent-encoding', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(%[0-9A-F]{2}){0,20}$/), (text) => {
      expect(percentDecode(percentEncode(percentDecode(text)))).toBe(percentDecode(text));
      expect(formDecode(formEncode(formDecode(text)))).toBe(formDecode(text));
    }),
  );
});

const canonical = [
  {
    name: 'names are sorted by code point',
    source: 'AWS: Create a signed AWS API request',
    fields: 'b=2&a=1&A=0',
    expected: 'A=0&a=1&b=2',
  },
  {
    name: 'equal names are sorted by value',
    source: 'SigV4 test suite, get-vanilla-query-order-value',
    fields: 'P=b&P=a',
    expected: 'P=a&P=b',
  },
  { name: 'an empty value keeps its equals sign', source: 'SigV4 test suite', fields: 'acl', expected: 'acl=' },
  {
    name: 'slash and space are encoded',
    source: 'AWS: UriEncode()',
    fields: 'prefix=home/a%20b',
    expected: 'prefix=home%2Fa%20b',
  },
];
for (const { name, fields, expected } of canonical) {
  test(`canonical query: ${name}`, () => expect(canonicalQuery(parseForm(fields))).toBe(expected));
}
