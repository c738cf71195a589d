import { expect } from 'vitest';
import { readMetadata } from '#protocol/saml/metadata.ts';
import { claim } from '../shared/claim.ts';
import { python3SamlDescribes } from '../shared/makers.ts';
import { runScript, typed } from '../shared/run-python.ts';
import { libraryNamed } from '../shared/tools.ts';

claim(libraryNamed('python3-saml'), 'makes metadata that we read', [
  {
    name: 'a service provider: its name and its address',
    command: typed(python3SamlDescribes),
    run: () => {
      const read = readMetadata(runScript(python3SamlDescribes));
      expect('entities' in read && read.entities[0]).toMatchObject({
        entityId: 'urn:amazon:webservices',
        role: 'sp',
        assertionConsumer: [{ location: 'https://signin.aws.amazon.com/saml' }],
      });
    },
  },
]);
