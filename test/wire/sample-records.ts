// Messages of a SAML sign-in, as records to peel.
import { deflateRawSync } from 'node:zlib';
import type { HttpRequest, HttpResponse } from '#wire/records.ts';

export const assertion =
  '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"\n ID="_1"><saml:Issuer>https://idp</saml:Issuer></saml:Assertion>';
const base64 = Buffer.from(assertion).toString('base64');
const policy = '{"Version":"2012-10-17"}';

export const form: HttpRequest = {
  kind: 'http-request',
  method: 'POST',
  url: 'https://sts.amazonaws.com/?Action=A%2fb&x',
  headers: [
    ['Content-Type', 'application/x-www-form-urlencoded; charset=utf-8'],
    ['content-length', '999'],
  ],
  body: {
    text: `Action=AssumeRoleWithSAML&SAMLAssertion=${encodeURIComponent(base64)}&Policy=${encodeURIComponent(policy)}&t=1&t=%32`,
  },
};
export const page: HttpResponse = {
  kind: 'http-response',
  status: 200,
  headers: [['Content-Type', 'text/html;charset=utf-8']],
  body: {
    text: `<form method="post"><input type="hidden" name="SAMLResponse" value="${base64.replace(/.{60}/g, '$&\r\n')}"/><input name='RelayState' value=''></form>`,
  },
};
export const redirect: HttpResponse = {
  kind: 'http-response',
  status: 302,
  headers: [
    [
      'Location',
      `https://idp/sso?SAMLRequest=${encodeURIComponent(deflateRawSync(assertion).toString('base64'))}&RelayState=a`,
    ],
  ],
};
export const withToken: HttpRequest = {
  ...form,
  body: {
    text: `WebIdentityToken=${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"a"}').toString('base64url')}.`,
  },
};
