import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { runFlow } from '#engine/run-flow.ts';
import { verificationsFor } from '#engine/verify-yourself.ts';
import { certificateBody } from '#protocol/saml/samlify.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import type { Edit, RunRequest } from '#simulator/types.ts';
import { claim } from '../shared/claim.ts';
import { tampered } from '../shared/tampered.ts';
import { toolNamed } from '../shared/tools.ts';

type Run = Omit<RunRequest, 'flow'>;

/** What the tool says of each signature that the page offers to verify: the files saved, the command run as printed. */
async function said(program: string, run: Run, beat: string): Promise<readonly (string | undefined)[]> {
  const offered = await verificationsFor(await runFlow({ flow: 'saml-sts', ...run }), beat);
  return offered
    .filter(({ command }) => command.startsWith('xmlsec1'))
    .map(({ files, command, says }) => {
      const folder = mkdtempSync(join(tmpdir(), 'verify-'));
      for (const { name, text } of files) writeFileSync(join(folder, name), text);
      const path = `${dirname(program)}:${process.env['PATH']}`;
      const { stdout, stderr } = spawnSync('sh', ['-c', command], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PATH: path },
      });
      const word = /^(OK|FAIL|ERROR)$/m.exec(`${stdout}\n${stderr}`)?.[1];
      expect(says, 'what the page foretells').toBe(word);
      return word;
    });
}

const sent = 'assume-role.request';
const certificate = certificateBody(idpSigning.certificatePem);
const cases: readonly { readonly name: string; readonly run: Run; readonly says: readonly string[] }[] = [
  { name: 'the lesson’s own Response', run: {}, says: ['OK'] },
  { name: 'Mallory’s, who brings her certificate along', run: { faults: ['rogue-idp'] }, says: ['FAIL'] },
  { name: 'one signed with the next certificate', run: { faults: ['certificate-rotated'] }, says: ['FAIL'] },
  { name: 'one changed on the way', run: { faults: ['name-changed-on-the-way'] }, says: ['FAIL'] },
  {
    name: 'one that only pretends, with IAM’s certificate written into it, to be the IdP’s',
    run: {
      faults: ['rogue-idp'],
      edits: [
        {
          beat: sent,
          layer: 'form/SAMLAssertion/base64/xml',
          change: {
            set: [{ path: 'Response/Assertion/Signature/KeyInfo/X509Data/X509Certificate', value: certificate }],
          },
        },
      ],
    },
    says: ['FAIL'],
  },
  { name: 'one cut off', run: { faults: ['response-cut-off'] }, says: ['ERROR'] },
  { name: 'one without a signature', run: { inputs: { signing: 'none' } }, says: ['ERROR'] },
  { name: 'only the Response signed', run: { inputs: { signing: 'response' } }, says: ['OK'] },
  { name: 'Response and Assertion signed', run: { inputs: { signing: 'both' } }, says: ['OK', 'OK'] },
  { name: 'an encrypted assertion', run: { inputs: { encryption: true } }, says: ['ERROR'] },
  {
    name: 'an encrypted assertion in a signed Response',
    run: { inputs: { encryption: true, signing: 'both' } },
    says: ['OK'],
  },
];

claim(toolNamed('xmlsec1'), 'says of each Response what the page says it will, run as printed', [
  ...cases.map(({ name, run, says }) => ({
    name,
    run: async (program: string) => expect(await said(program, run, sent)).toEqual(says),
  })),
  ...tampered
    .filter(({ asked, printed }) => asked.flow === 'saml-sts' && asked.inputs === undefined && !printed)
    .map(({ name, asked: { flow: _, ...run }, xml }) => ({
      name,
      run: async (program: string) => {
        const { start } = await runFlow({ flow: 'saml-sts' });
        const edit: Edit = {
          beat: sent,
          layer: 'form/SAMLAssertion/base64/xml',
          change: { replace: await xml(start) },
        };
        const [word] = await said(program, { ...run, edits: [edit] }, sent);
        expect(word).toMatch(/^(FAIL|ERROR)$/);
      },
    })),
]);
