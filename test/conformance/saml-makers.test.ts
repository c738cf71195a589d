// Responses that no one here wrote, before our own checks and our own STS; and metadata, both ways.
import { beforeAll, describe, expect } from 'vitest';
import { standParties } from '#engine/stand-parties.ts';
import { assertionIn } from '#flows/shared/saml-artefacts.ts';
import { readMetadata } from '#protocol/saml/metadata.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { textOfBody } from '#wire/bytes.ts';
import { assertion, entityId, failures } from '../protocol/saml/fixture.ts';
import { assumeRoleRequest } from '../services/sts/world.ts';
import { kept } from './kept.ts';
import { heading, proof, type Tool } from './proof.ts';
import { commandFor, responseOf } from './responses.ts';
import { runPython } from './run-python.ts';
import { libraryNamed } from './tools.ts';

const attributes = Object.fromEntries(assertion.attributes.map(({ name, values }) => [name, values]));

const python = (tool: Tool, script: string, args: readonly string[], input = ''): string =>
  'missing' in tool ? '' : runPython(tool.path, script, args, input);

/** Our STS's answer to a Response, as its HTTP status and text. */
async function lent(xml: string): Promise<{ status: number; text: string }> {
  const { ask } = await standParties({ flow: 'saml-sts' });
  const { response } = await ask('sts', assumeRoleRequest(xml), Date.now());
  return response.kind === 'http-response'
    ? { status: response.status, text: textOfBody(response.body) }
    : { status: 0, text: '' };
}

const pysaml2 = libraryNamed('pysaml2');
const pysaml2Args = [
  ...['--entity-id', entityId, '--sp', kept.sp, '--key', kept.idpKey, '--certificate', kept.idpCertificate],
  ...['--attributes', JSON.stringify(attributes)],
];

describe(`Responses made by ${heading(pysaml2)}`, () => {
  const made = new Map<string, string>();
  let metadata = '';
  beforeAll(() => {
    for (const line of python(pysaml2, 'make_pysaml2.py', pysaml2Args).split('\n').filter(Boolean)) {
      const { name, xml, metadata: own } = JSON.parse(line);
      if (own !== undefined) metadata = own;
      if (name !== undefined) made.set(name, xml);
    }
  }, 60_000);
  const command = `/usr/bin/python3 test/conformance/python/make_pysaml2.py ${pysaml2Args.slice(0, -1).join(' ')} '${pysaml2Args.at(-1)}'`;

  for (const name of ['signed assertion', 'signed Response and assertion', 'signed assertion, RSA-SHA512']) {
    proof(`our checks and our STS accept: ${name}`, pysaml2, command, async () => {
      const xml = made.get(name) ?? '';
      expect(await failures(xml, { now: Date.now() })).toEqual([]);
      const { status, text } = await lent(xml);
      expect(text).toContain('<SessionToken>');
      expect(status).toBe(200);
    });
  }

  proof(
    'our checks refuse only that the assertion is not signed: only the Response signed',
    pysaml2,
    command,
    async () => {
      const xml = made.get('only the Response signed') ?? '';
      expect(await failures(xml, { now: Date.now() })).toEqual(['saml-assertion-signed']);
    },
  );

  proof('our STS refuses it with a changed role', pysaml2, command, async () => {
    const xml = (made.get('signed assertion') ?? '').replace('FinanceRead', 'Admin');
    expect(await lent(xml)).toMatchObject({ status: 400, text: expect.stringContaining('InvalidIdentityToken') });
  });

  proof('we read its metadata, and it ours', pysaml2, command, () => {
    const read = readMetadata(metadata);
    const [entity] = 'entities' in read ? read.entities : [];
    expect(entity).toMatchObject({
      entityId,
      role: 'idp',
      singleSignOn: [{ location: 'https://idp.corp.example.com/sso' }],
    });
    expect(entity?.signingCertificates).toContain(idpSigning.certificatePem.replace(/-----[^-]+-----|\s/g, ''));
    // It wrote to the address that our metadata gives: saml-metadata §2.4.4.
    expect(made.get('signed assertion')).toContain('Destination="https://signin.aws.amazon.com/saml"');
  });
});

const onelogin = libraryNamed('python3-saml');

describe(`Responses signed by ${heading(onelogin)}`, () => {
  const unsignedOnes = `${commandFor({ inputs: { signing: 'none' } })} | base64 -d`;
  const sign = `${unsignedOnes} | /usr/bin/python3 test/conformance/python/make_python3_saml.py ${kept.idpKey} ${kept.idpCertificate}`;

  proof('our verifier accepts its signature over the Response', onelogin, sign, async () => {
    const unsigned = await responseOf({ inputs: { signing: 'none' } }, Date.now());
    expect(unsigned).not.toContain('Signature');
    const xml = python(onelogin, 'make_python3_saml.py', [kept.idpKey, kept.idpCertificate], unsigned);
    expect(xml).toContain('Signature');
    expect(await failures(xml, { now: Date.now() })).toEqual(['saml-assertion-signed']);
    const changed = xml.replace('FinanceRead', 'Admin');
    expect(await failures(changed, { now: Date.now() })).toContain('saml-response-signature');
  });

  proof('our checks and our STS accept its signature over the assertion', onelogin, sign, async () => {
    const unsigned = await responseOf({ inputs: { signing: 'none' } }, Date.now());
    const bare = assertionIn(unsigned) ?? '';
    const signed = python(onelogin, 'make_python3_saml.py', [kept.idpKey, kept.idpCertificate], bare);
    const xml = unsigned.replace(/<saml:Assertion .*<\/saml:Assertion>/s, () => signed.replace(/^<\?xml[^>]*>\s*/, ''));
    expect(xml).toContain('Signature');
    expect(await failures(xml, { now: Date.now() })).toEqual([]);
    expect(await lent(xml)).toMatchObject({ status: 200, text: expect.stringContaining('<SessionToken>') });
    expect((await lent(xml.replace('FinanceRead', 'Admin'))).status).toBe(400);
  });

  const show = `/usr/bin/python3 test/conformance/python/make_python3_saml.py --metadata ${kept.spCertificate}`;
  proof('we read its metadata', onelogin, show, () => {
    const read = readMetadata(python(onelogin, 'make_python3_saml.py', ['--metadata', kept.spCertificate]));
    expect('entities' in read && read.entities[0]).toMatchObject({
      entityId: 'urn:amazon:webservices',
      role: 'sp',
      assertionConsumer: [{ location: 'https://signin.aws.amazon.com/saml' }],
    });
  });
});
