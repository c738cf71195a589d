import { expect } from 'vitest';
import { madeByPysaml2, pysaml2Makes } from '../shared/makers.ts';
import { readsMetadata } from '../shared/reads-metadata.ts';
import { typed } from '../shared/run-python.ts';

readsMetadata('pysaml2', [
  {
    name: 'a service provider’s: its Response goes to the AssertionConsumerService (saml-metadata §2.4.4)',
    command: typed(pysaml2Makes),
    run: () =>
      expect(madeByPysaml2().response('signed assertion')).toContain(
        'Destination="https://signin.aws.amazon.com/saml"',
      ),
  },
]);
