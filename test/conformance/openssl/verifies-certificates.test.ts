import { expect } from 'vitest';
import { claim } from '../shared/claim.ts';
import { keyFiles, openssl } from '../shared/openssl.ts';
import { toolNamed } from '../shared/tools.ts';

claim(
  toolNamed('openssl'),
  'verifies strictly that every certificate is signed by its own key',
  keyFiles.map(({ name, certificate }) => {
    const line = `verify -x509_strict -CAfile ${certificate} ${certificate}`;
    return {
      name,
      command: `openssl ${line}`,
      run: (program) => expect(openssl(program, line)).toContain('OK'),
    };
  }),
);
