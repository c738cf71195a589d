import { expect } from 'vitest';
import { assertionIn } from '#flows/shared/saml-artefacts.ts';
import { failures } from '../../protocol/saml/fixture.ts';
import { claim } from '../shared/claim.ts';
import { python3SamlSigns } from '../shared/makers.ts';
import { askOurSts } from '../shared/our-sts.ts';
import { commandFor, responseOf } from '../shared/responses.ts';
import { runScript, typed } from '../shared/run-python.ts';
import { libraryNamed } from '../shared/tools.ts';

const unsigned = { flow: 'saml-sts', inputs: { signing: 'none' } };
const command = `${commandFor(unsigned)} | base64 -d | ${typed(python3SamlSigns)}`;

claim(libraryNamed('python3-saml'), 'signs Responses so that our checks and our STS accept them', [
  {
    name: 'its signature over the Response',
    command,
    run: async () => {
      const bare = await responseOf(unsigned, Date.now());
      expect(bare).not.toContain('Signature');
      const xml = runScript(python3SamlSigns, bare);
      expect(xml).toContain('Signature');
      expect(await failures(xml, { now: Date.now() })).toEqual(['saml-assertion-signed']);
      const changed = xml.replace('FinanceRead', 'Admin');
      expect(await failures(changed, { now: Date.now() })).toContain('saml-response-signature');
    },
  },
  {
    name: 'its signature over the assertion',
    command,
    run: async () => {
      const bare = await responseOf(unsigned, Date.now());
      const signed = runScript(python3SamlSigns, assertionIn(bare) ?? '').replace(/^<\?xml[^>]*>\s*/, '');
      const xml = bare.replace(/<saml:Assertion .*<\/saml:Assertion>/s, () => signed);
      expect(xml).toContain('Signature');
      expect(await failures(xml, { now: Date.now() })).toEqual([]);
      expect(await askOurSts(xml)).toMatchObject({ status: 200, text: expect.stringContaining('<SessionToken>') });
      expect((await askOurSts(xml.replace('FinanceRead', 'Admin'))).status).toBe(400);
    },
  },
]);
