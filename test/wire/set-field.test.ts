import { expect, test } from 'vitest';
import { peel, setPaths } from '#wire/layers.ts';
import type { WireRecord } from '#wire/records.ts';
import { form, page } from './sample-records.ts';

const layer = (record: WireRecord, path: string) => peel(record).find((one) => one.path === path);

const sets = [
  {
    name: 'text of an element',
    record: form,
    path: 'form/SAMLAssertion/base64/xml',
    set: { path: 'Assertion/Issuer', value: 'a<b' },
    reads: '<saml:Issuer>a&lt;b</saml:Issuer>',
  },
  {
    name: 'an attribute',
    record: form,
    path: 'form/SAMLAssertion/base64/xml',
    set: { path: 'Assertion/@ID', value: '"2"' },
    reads: 'ID="&quot;2&quot;"',
  },
  {
    name: 'a JSON value',
    record: form,
    path: 'form/Policy/json',
    set: { path: '/Version', value: '2008-10-17' },
    reads: '{"Version":"2008-10-17"}',
  },
  {
    name: 'a form field by index',
    record: form,
    path: 'form',
    set: { path: 't[2]', value: 'ü' },
    reads: 't=1&t=%C3%BC',
  },
  {
    name: 'a header field in any case',
    record: form,
    path: 'headers',
    set: { path: 'Content-Length', value: '1' },
    reads: 'content-length: 1',
  },
  {
    name: 'a field of a page',
    record: page,
    path: 'html',
    set: { path: 'RelayState', value: "'" },
    reads: "name='RelayState' value='&#39;'",
  },
];
for (const { name, record, path, set, reads } of sets) {
  test(`${name} is set by its path`, () => {
    const before = layer(record, path);
    const after = before && setPaths(before, [set]);
    expect(after).toHaveProperty('text');
    expect(after && 'text' in after ? after.text : '').toContain(reads);
    expect(before && setPaths(before, [{ path: `${set.path}[9]`, value: '' }])).toHaveProperty('problem');
  });
}
