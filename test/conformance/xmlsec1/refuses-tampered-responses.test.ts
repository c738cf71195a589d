import { expect } from 'vitest';
import { claim } from '../shared/claim.ts';
import { keep, kept } from '../shared/kept.ts';
import { genuine, responseOf } from '../shared/responses.ts';
import { originals, tampered } from '../shared/tampered.ts';
import { toolNamed } from '../shared/tools.ts';
import { decrypting, verifying, xmlsec1 } from '../shared/xmlsec1.ts';

/** Whether it verifies the assertion's signature, after decrypting where that is called for. */
function verifies(program: string, file: string, encrypted: boolean, certificate?: string): boolean {
  const opened = file.replace('.xml', '.opened.xml');
  const readable = !encrypted || xmlsec1(program, decrypting(opened), file).status === 0;
  return readable && xmlsec1(program, verifying('assertion', certificate), encrypted ? opened : file).status === 0;
}

claim(toolNamed('xmlsec1'), 'refuses every Response in which one thing was changed, and the wrong certificate', [
  ...[...originals, ...tampered].map(({ name, asked, xml }, index) => ({
    name,
    run: async (program: string) => {
      const file = keep(`tampered-${index}.xml`, await xml(Date.now()));
      const encrypted = asked.inputs?.['encryption'] === true;
      expect(verifies(program, file, encrypted)).toBe(index < originals.length);
    },
  })),
  ...genuine.slice(0, 1).map((one) => ({
    name: `${one.name}: with the wrong certificate`,
    run: async (program: string) => {
      const file = keep('right.xml', await responseOf(one, Date.now()));
      expect(verifies(program, file, false, kept.malloryCertificate)).toBe(false);
    },
  })),
]);
