import { expect } from 'vitest';
import { readMetadata } from '#protocol/saml/metadata.ts';
import { decodeBase64 } from '#wire/base64.ts';
import { metadata } from '../../protocol/saml/fixture.ts';
import { claim } from '../shared/claim.ts';
import { keyFiles, openssl } from '../shared/openssl.ts';
import { toolNamed } from '../shared/tools.ts';

const cutOut =
  "npm run --silent lab -- artefact saml-sts metadata | sed 's/.*<ds:X509Certificate>//;s/<.*//' | base64 -d";
const readDer = 'x509 -inform DER -noout -subject';

claim(toolNamed('openssl'), 'reads every certificate', [
  ...keyFiles.map(({ name, certificate }) => {
    const line = `x509 -in ${certificate} -noout -text`;
    return {
      name,
      command: `openssl ${line}`,
      run: (program: string) => {
        const text = openssl(program, line);
        expect(text).toContain('Version: 3');
        expect(text).toContain('Public-Key: (2048 bit)');
        expect(text).toContain('Federation Lab public demo key');
      },
    };
  }),
  {
    name: 'the one in our metadata',
    command: `${cutOut} | openssl ${readDer}`,
    run: (program) => {
      const found = readMetadata(metadata);
      const [body = ''] = 'entities' in found ? (found.entities[0]?.signingCertificates ?? []) : [];
      expect(openssl(program, readDer, decodeBase64(body))).toContain('idp.corp.example.com');
    },
  },
]);
