import { expect } from 'vitest';
import { claim } from '../shared/claim.ts';
import { keep } from '../shared/kept.ts';
import { commandFor, genuine, responseOf } from '../shared/responses.ts';
import { toolNamed } from '../shared/tools.ts';
import { decrypting, elements, verifying, xmlsec1, xmlsec1Line } from '../shared/xmlsec1.ts';

/** One case for each signature, the inner before the outer. */
const signatures = genuine.flatMap((one) =>
  one.wants.map((signed) => ({
    ...one,
    signed,
    encrypted: one.inputs?.['encryption'] === true && signed === 'assertion',
    file: `${one.name.replaceAll(/\W+/g, '-')}.xml`,
  })),
);

claim(
  toolNamed('xmlsec1'),
  'verifies every signature of every Response of every flow that makes one',
  signatures.map(({ name, signed, encrypted, file, ...asked }) => {
    const path = `.cache/conformance/${file}`;
    const opened = path.replace('.xml', '.opened.xml');
    const toVerify = encrypted ? opened : path;
    const commands = [
      `${commandFor(asked)} | base64 -d > ${path}`,
      ...(encrypted ? [xmlsec1Line(decrypting(opened), path)] : []),
      xmlsec1Line(verifying(signed), toVerify),
    ];
    return {
      name: `${name}: ${encrypted ? 'decrypts and ' : ''}verifies the signature of the ${elements[signed]}`,
      command: commands.join(' && '),
      run: async (program) => {
        keep(file, await responseOf(asked, Date.now()));
        if (encrypted) expect(xmlsec1(program, decrypting(opened), path)).toMatchObject({ status: 0 });
        const said = xmlsec1(program, verifying(signed), toVerify);
        expect(said.stderr).toContain('OK');
        expect(said.status).toBe(0);
      },
    };
  }),
);
