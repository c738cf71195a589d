import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtml } from '#wire/html-form.ts';
import { decodeHtml, escapeHtml } from '#wire/html-text.ts';

const login = `<!doctype html><html><head><title>Sign in &mdash; Example</title>
<style>form { color: red } </style><script>var x = "<form action='/no'>";</script></head>
<body><!-- <form action="/commented"> --><h1>Welcome</h1>
<form id=login action="/sso?a=1&amp;b=2" METHOD=Post>
<label>Name <input name="username" value='A"b'></label>
<input type=hidden name="RelayState" value="x&lt;y">
<input type="password" name="password"><textarea name=note>
first &amp; second</textarea>
<select name="role"><option value=r1>One<option value="r2" selected>Two</option></select>
<input type=checkbox name=keep checked disabled><button>Go</button>
</form></body></html>`;

test('a login page gives its title, its text and its form', () => {
  const page = readHtml(login);
  expect(page.title).toBe('Sign in — Example');
  expect(page.text).toBe('Welcome Name Go');
  expect(page.forms).toHaveLength(1);
  expect(page.forms[0]).toMatchObject({ id: 'login', action: '/sso?a=1&b=2', method: 'post' });
});

test('each control has its name, type and value', () => {
  const controls = readHtml(login).forms[0]?.controls.map(({ name, type, value }) => [name, type, value]);
  expect(controls).toEqual([
    ['username', 'text', 'A"b'],
    ['RelayState', 'hidden', 'x<y'],
    ['password', 'password', ''],
    ['note', 'textarea', 'first & second'],
    ['role', 'select', 'r2'],
    ['keep', 'checkbox', ''],
    ['', 'submit', ''],
  ]);
});

test('the span of a value is the value as written', () => {
  for (const { value, valueStart, valueEnd } of readHtml(login).forms[0]?.controls ?? []) {
    if (valueStart >= 0) expect(decodeHtml(login.slice(valueStart, valueEnd)).trim()).toBe(value);
  }
});

test('escaped text reads back, in an attribute as between tags', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const written = escapeHtml(text);
      expect(decodeHtml(written)).toBe(text);
      expect(readHtml(`<form><input name=a value="${written}"></form>`).forms[0]?.controls[0]?.value).toBe(text);
    }),
  );
});

test('no page makes the reader throw, and a huge broken one is read in time', () => {
  const soup = fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '/',
      '!',
      '-',
      'form',
      'input',
      ' name',
      '=',
      '"',
      "'",
      '&',
      ';',
      'option',
      'select',
      ' ',
    ),
  });
  fc.assert(
    fc.property(soup, (text) => void readHtml(text)),
    { numRuns: 1000 },
  );
  for (const piece of ['<a ', '<a "', '<!--', '</select', '<select><option', '<form><input name="', "<a='"]) {
    readHtml(piece.repeat(Math.floor(900_000 / piece.length)));
  }
});
