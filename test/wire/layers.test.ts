import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutate, peel, rebuild, setPaths } from '#wire/layers.ts';
import { mutations } from '#wire/mutations.ts';
import type { HttpRequest, WireRecord } from '#wire/records.ts';
import { httpRecords, ldapRequests, ldapResponses, workRecords } from './arbitrary-records.ts';
import { assertion, form, page, redirect, withToken } from './sample-records.ts';

const peeled = [
  {
    name: 'a form',
    record: form,
    paths: [
      'http',
      'headers',
      'query',
      'query/Action',
      'query/x',
      'form',
      'form/Action',
      'form/SAMLAssertion',
      'form/SAMLAssertion/base64/xml',
      'form/Policy',
      'form/Policy/json',
      'form/t',
      'form/t[2]',
    ],
  },
  {
    name: 'a page that posts itself',
    record: page,
    paths: ['http', 'headers', 'html', 'html/SAMLResponse', 'html/SAMLResponse/base64/xml', 'html/RelayState'],
  },
  {
    name: 'a redirect that carries a message (saml-bindings §3.4)',
    record: redirect,
    paths: [
      'http',
      'headers',
      'headers/Location',
      'headers/Location/query',
      'headers/Location/query/SAMLRequest',
      'headers/Location/query/SAMLRequest/base64/deflate/xml',
      'headers/Location/query/RelayState',
    ],
  },
  {
    name: 'a JWT',
    record: withToken,
    paths: [
      'http',
      'headers',
      'query',
      'query/Action',
      'query/x',
      'form',
      'form/WebIdentityToken',
      'form/WebIdentityToken/jwt/header',
      'form/WebIdentityToken/jwt/claims',
    ],
  },
  {
    name: 'local work',
    record: {
      kind: 'work',
      mediaType: 'application/samlassertion+xml',
      body: { text: assertion },
    } satisfies WireRecord,
    paths: ['work', 'work/xml'],
  },
  {
    name: 'a body without a type',
    record: { ...page, headers: [], body: { text: assertion } },
    paths: ['http', 'headers', 'xml'],
  },
  { name: 'bytes', record: { ...page, headers: [], body: { base64: '/w==' } }, paths: ['http', 'headers', 'body'] },
  {
    name: 'nobody',
    record: { kind: 'network-error', url: 'https://h', reason: 'no such host' } satisfies WireRecord,
    paths: [],
  },
];
for (const { name, record, paths } of peeled) {
  test(`${name} peels into its layers`, () => expect(peel(record).map(({ path }) => path)).toEqual(paths));
}

const layer = (record: WireRecord, path: string) => peel(record).find((one) => one.path === path);
const put = (record: WireRecord, path: string, text: string): WireRecord => {
  const rebuilt = rebuild(record, path, text);
  if (rebuilt.kind === 'problem') throw new Error(rebuilt.problem);
  return rebuilt;
};

test('decoded layers hold the document itself', () => {
  expect(layer(form, 'form/SAMLAssertion/base64/xml')?.text).toBe(assertion);
  expect(layer(page, 'html/SAMLResponse/base64/xml')?.text).toBe(assertion);
  expect(layer(redirect, 'headers/Location/query/SAMLRequest/base64/deflate/xml')?.text).toBe(assertion);
  expect(layer(withToken, 'form/WebIdentityToken/jwt/claims')?.text).toBe('{"sub":"a"}');
});

for (const { name, record } of peeled) {
  test(`${name}: every layer put back unchanged gives an equal record`, () => {
    for (const { path, text } of peel(record)) expect(rebuild(record, path, text)).toEqual(record);
  });

  test(`${name}: a changed layer is read back as it was put, and its neighbours stay`, () => {
    const before = peel(record);
    for (const { path, kind, text } of before) {
      const plain = ['http', 'headers', 'query', 'url'].includes(kind);
      const changed = text === '' && plain ? 'a: b' : plain ? `${text}x` : `${text} <é&"'%+>\udcff`;
      const after = peel(put(record, path, changed));
      expect(after.find((one) => one.path === path)?.text).toBe(changed);
      const inside = (a: string, b: string) => a.startsWith(`${b}/`);
      for (const other of before) {
        if (other.path === 'http' || other.path === 'headers' || other.path.startsWith('work')) continue;
        if (path === 'http' || other.path === path || inside(other.path, path) || inside(path, other.path)) continue;
        expect(after.find((one) => one.path === other.path)).toEqual(other);
      }
    }
  });
}

test('any record: every layer put back unchanged gives an equal record', () => {
  const records: fc.Arbitrary<WireRecord> = fc.oneof(httpRecords, ldapRequests, ldapResponses, workRecords);
  fc.assert(
    fc.property(records, (record) => {
      for (const { path, text } of peel(record)) expect(rebuild(record, path, text)).toEqual(record);
    }),
    { numRuns: 400 },
  );
});

test('any record: undoing a change of a layer gives an equal record', () => {
  const types = fc.constantFrom('application/x-www-form-urlencoded', 'text/html', 'application/json', 'text/plain');
  fc.assert(
    fc.property(httpRecords, types, (one, type) => {
      const record = { ...one, headers: [...one.headers, ['Content-Type', type] as const] };
      for (const { path, kind, text } of peel(record)) {
        if (kind === 'http' || kind === 'headers' || text === '' || path.includes('/')) continue;
        const changed = put(record, path, `${text}a=1`);
        if (layer(changed, path) === undefined) continue;
        expect(put(changed, path, text)).toEqual(record);
      }
    }),
    { numRuns: 400 },
  );
});

test('only the bytes of the changed field differ', () => {
  const changed = put(form, 'form/t', '3') as HttpRequest;
  expect(changed.body).toEqual({ text: (form.body as { text: string }).text.replace('t=1', 't=3') });
  const url = (put(form, 'query/x', 'y z') as HttpRequest).url;
  expect(url).toBe('https://sts.amazonaws.com/?Action=A%2fb&x=y%20z');
});

test('Content-Length follows an edited body, but not an edited message', () => {
  const inner = put(form, 'form', 'a=é') as HttpRequest;
  expect(inner.headers[1]).toEqual(['content-length', '4']);
  const whole = layer(form, 'http')?.text ?? '';
  expect((put(form, 'http', `${whole}&more=1`) as HttpRequest).headers[1]).toEqual(['content-length', '999']);
});

test('a message that is no longer one becomes what the receiver is left with', () => {
  expect(rebuild(form, 'http', 'garbage')).toMatchObject({
    kind: 'malformed',
    url: form.url,
    body: { text: 'garbage' },
  });
  expect(rebuild(form, 'headers', 'no field')).toMatchObject({ kind: 'malformed' });
  expect(rebuild(form, 'query', 'a b')).toMatchObject({ kind: 'malformed' });
});

test('garbage can be edited back into a message', () => {
  const whole = layer(form, 'http')?.text ?? '';
  const garbage = put(form, 'http', 'garbage');
  expect(rebuild(garbage, 'http', 'garbage')).toEqual(garbage);
  expect(rebuild(garbage, 'http', whole)).toEqual(form);
});

test('a layer that is not there is a problem, not an exception', () => {
  expect(rebuild(form, 'form/Nothing', '')).toEqual({
    kind: 'problem',
    problem: 'the message has no layer “form/Nothing”',
  });
});

test('a body over 1 MB is not looked into', () => {
  expect(peel({ ...form, body: { text: `a=${'x'.repeat(1_000_001)}` } }).map(({ path }) => path)).toEqual(['http']);
});

test('no bytes in any record make peeling throw', () => {
  const types = fc.constantFrom('application/x-www-form-urlencoded', 'text/html', 'text/xml', 'application/json', '');
  fc.assert(
    fc.property(
      httpRecords,
      types,
      fc.constantFrom(...Object.keys(mutations)),
      fc.nat(999),
      (one, type, name, seed) => {
        const record = { ...one, headers: [...one.headers, ['Content-Type', type] as const] };
        for (const { path, kind, text } of peel(record)) {
          const changed = mutate(text, name, { seed });
          if ('text' in changed) rebuild(record, path, changed.text);
          setPaths({ kind, text }, [{ path: 'a/@b', value: 'c' }]);
        }
      },
    ),
    { numRuns: 400 },
  );
});
