import { expect, test } from 'vitest';
import { setJsonValue } from '#wire/json-text.ts';

const text = '{\n  "Statement": [{ "Effect": "Deny", "n": 5 }, {}],\n  "a/b": null, "a~b": { "x": 1 }\n}';
const rows = [
  { name: 'a string stays a string', pointer: '/Statement/0/Effect', value: 'Allow', from: '"Deny"', to: '"Allow"' },
  {
    name: 'a string that looks like JSON stays a string',
    pointer: '/Statement/0/Effect',
    value: '1',
    from: '"Deny"',
    to: '"1"',
  },
  { name: 'a number is replaced by JSON', pointer: '/Statement/0/n', value: '6', from: '5', to: '6' },
  {
    name: 'a number is replaced by text that is no JSON',
    pointer: '/Statement/0/n',
    value: 'six',
    from: '5',
    to: '"six"',
  },
  { name: 'RFC 6901 §3: ~1 is a slash', pointer: '/a~1b', value: 'true', from: 'null', to: 'true' },
  { name: 'RFC 6901 §3: ~0 is a tilde', pointer: '/a~0b/x', value: '2', from: '"x": 1', to: '"x": 2' },
];
for (const { name, pointer, value, from, to } of rows) {
  test(name, () => expect(setJsonValue(text, pointer, value)).toEqual({ text: text.replace(from, to) }));
}

for (const pointer of ['Statement', '/Statement/2', '/Statement/00', '/nothing', '/Statement/0/Effect/x']) {
  test(`${pointer} leads nowhere`, () =>
    expect(setJsonValue(text, pointer, '')).toEqual({ problem: `nothing at ${pointer}` }));
}

test('a nesting that would exhaust the stack is refused', () => {
  expect(setJsonValue('['.repeat(100_000), '/0', '1')).toHaveProperty('problem');
  expect(setJsonValue(`${'['.repeat(100_000)}${']'.repeat(100_000)}`, '/0', '1')).toHaveProperty('problem');
  expect(setJsonValue(`/*"*/${'['.repeat(100_000)}`, '/0', '1')).toHaveProperty('problem');
  expect(setJsonValue('{"a":'.repeat(100_000), '/a', '1')).toHaveProperty('problem');
});
