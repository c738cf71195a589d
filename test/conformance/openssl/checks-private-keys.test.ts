import { expect } from 'vitest';
import { claim } from '../shared/claim.ts';
import { keyFiles, openssl } from '../shared/openssl.ts';
import { toolNamed } from '../shared/tools.ts';

claim(
  toolNamed('openssl'),
  'finds every private key whole, and its certificate’s own',
  keyFiles.map(({ name, key, certificate }) => ({
    name,
    command: `openssl pkey -in ${key} -check`,
    run: (program) => {
      expect(openssl(program, `pkey -in ${key} -check -noout`)).toContain('Key is valid');
      const own = openssl(program, `pkey -in ${key} -pubout`);
      expect(own).toBe(openssl(program, `x509 -in ${certificate} -noout -pubkey`));
    },
  })),
);
