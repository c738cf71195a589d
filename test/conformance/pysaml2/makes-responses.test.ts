import { expect } from 'vitest';
import { failures } from '../../protocol/saml/fixture.ts';
import { claim, once } from '../shared/claim.ts';
import { madeByPysaml2, pysaml2Makes } from '../shared/makers.ts';
import { askOurSts } from '../shared/our-sts.ts';
import { typed } from '../shared/run-python.ts';
import { libraryNamed } from '../shared/tools.ts';

const made = once(madeByPysaml2);
const command = typed(pysaml2Makes);

claim(libraryNamed('pysaml2'), 'makes Responses that our checks and our STS accept', [
  ...['signed assertion', 'signed Response and assertion', 'signed assertion, RSA-SHA512'].map((name) => ({
    name,
    command,
    run: async () => {
      const xml = made().response(name);
      expect(await failures(xml, { now: Date.now() })).toEqual([]);
      expect(await askOurSts(xml)).toMatchObject({ status: 200, text: expect.stringContaining('<SessionToken>') });
    },
  })),
  {
    name: 'only the Response signed: our checks refuse that the assertion is not, and nothing else',
    command,
    run: async () => {
      const xml = made().response('only the Response signed');
      expect(await failures(xml, { now: Date.now() })).toEqual(['saml-assertion-signed']);
    },
  },
  {
    name: 'signed assertion with a changed role: our STS refuses it',
    command,
    run: async () => {
      const xml = made().response('signed assertion').replace('FinanceRead', 'Admin');
      expect(await askOurSts(xml)).toMatchObject({
        status: 400,
        text: expect.stringContaining('InvalidIdentityToken'),
      });
    },
  },
]);
