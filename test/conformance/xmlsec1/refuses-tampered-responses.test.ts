import { expect } from 'vitest';
import { claim } from '../shared/claim.ts';
import { keep, kept } from '../shared/kept.ts';
import { genuine, responseOf } from '../shared/responses.ts';
import { tampered } from '../shared/tampered.ts';
import { toolNamed } from '../shared/tools.ts';
import { decrypting, verifying, xmlsec1 } from '../shared/xmlsec1.ts';

claim(toolNamed('xmlsec1'), 'refuses every Response in which one thing was changed, and the wrong certificate', [
  ...tampered.map(({ name, asked, xml }, index) => ({
    name,
    run: async (program: string) => {
      const file = keep(`tampered-${index}.xml`, await xml(Date.now()));
      const opened = file.replace('.xml', '.opened.xml');
      const encrypted = asked.inputs?.['encryption'] === true;
      const readable = !encrypted || xmlsec1(program, decrypting(opened), file).status === 0;
      const verified = readable && xmlsec1(program, verifying('assertion'), encrypted ? opened : file).status === 0;
      expect(verified).toBe(false);
    },
  })),
  ...genuine.slice(0, 1).map((one) => ({
    name: `${one.name}: with the wrong certificate`,
    run: async (program: string) => {
      const file = keep('right.xml', await responseOf(one, Date.now()));
      expect(xmlsec1(program, verifying('assertion'), file).status).toBe(0);
      expect(xmlsec1(program, verifying('assertion', kept.malloryCertificate), file).status).not.toBe(0);
    },
  })),
]);
