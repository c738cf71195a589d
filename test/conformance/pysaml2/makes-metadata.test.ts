import { expect } from 'vitest';
import { readMetadata } from '#protocol/saml/metadata.ts';
import { idpSigning } from '#simulator/keys/idp-signing.ts';
import { entityId } from '../../protocol/saml/fixture.ts';
import { claim } from '../shared/claim.ts';
import { madeByPysaml2, pysaml2Makes } from '../shared/makers.ts';
import { typed } from '../shared/run-python.ts';
import { libraryNamed } from '../shared/tools.ts';

claim(libraryNamed('pysaml2'), 'makes metadata that we read', [
  {
    name: 'an identity provider: its name, its address, its certificate',
    command: typed(pysaml2Makes),
    run: () => {
      const read = readMetadata(madeByPysaml2().metadata);
      const [entity] = 'entities' in read ? read.entities : [];
      expect(entity).toMatchObject({
        entityId,
        role: 'idp',
        singleSignOn: [{ location: 'https://idp.corp.example.com/sso' }],
      });
      expect(entity?.signingCertificates).toContain(idpSigning.certificatePem.replace(/-----[^-]+-----|\s/g, ''));
    },
  },
]);
