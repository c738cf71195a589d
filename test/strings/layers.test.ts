import { describe, expect, it } from 'vitest';
import { layerName } from '#strings/layers.ts';
import { peel } from '#wire/layers.ts';
import type { HttpRequest } from '#wire/records.ts';

describe('a layer of a message has a plain name', () => {
  it.each([
    ['http', 'The whole message'],
    ['headers', 'The headers'],
    ['query', 'The query of the address'],
    ['query/sp', 'Parameter sp'],
    ['form', 'The form in the body'],
    ['form/username', 'Field username'],
    ['form/SAMLAssertion/base64/xml', 'SAMLAssertion, Base64 decoded'],
    ['html/SAMLResponse', 'Field SAMLResponse'],
    ['headers/Location', 'Header Location'],
    ['headers/Location/query', 'The query of Location'],
    ['headers/Location/query/RelayState', 'Parameter RelayState'],
    ['headers/Location/query/SAMLRequest/base64/deflate/xml', 'SAMLRequest, Base64 decoded and inflated'],
    ['form/WebIdentityToken/jwt/claims', 'WebIdentityToken, claims of the token'],
    ['work/xml', 'The document, as XML'],
  ])('%s: %s', (path, name) => expect(layerName(path)).toBe(name));

  it('with the name that a field really has, though a path cannot hold it, or it reads like a decoding', () => {
    const body = { text: 'a%2Fb=1&a%2Fb=2&base64=3&50%25=4' };
    const headers = [['Content-Type', 'application/x-www-form-urlencoded']] as const;
    const record: HttpRequest = {
      kind: 'http-request',
      method: 'POST',
      url: 'https://idp.example.com/',
      headers,
      body,
    };
    const names = peel(record).map(({ path }) => layerName(path));
    expect(names.slice(-4)).toEqual(['Field a/b', 'Field a/b (2)', 'Field base64', 'Field 50%']);
  });

  it('whatever the path is', () => {
    for (const path of ['', '/', 'form/', 'form//xml', 'unknown/%']) expect(layerName(path)).toBeTypeOf('string');
  });
});
