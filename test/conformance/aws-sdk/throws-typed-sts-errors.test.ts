import { ExpiredTokenException, InvalidIdentityTokenException } from '@aws-sdk/client-sts';
import { expect } from 'vitest';
import { assume, awsSdk, minutes, thrown } from '../shared/aws-sdk.ts';
import { claim } from '../shared/claim.ts';
import { responseOf } from '../shared/responses.ts';

claim(awsSdk, 'throws the typed errors of STS', [
  {
    name: 'InvalidIdentityTokenException for a changed assertion',
    run: async () => {
      const xml = (await responseOf({ flow: 'saml-sts' }, Date.now())).replace('>Finance<', '>Legal<');
      const error = await thrown(assume(xml));
      expect(error).toBeInstanceOf(InvalidIdentityTokenException);
      expect(error).toMatchObject({ message: 'Response signature invalid', $fault: 'client' });
    },
  },
  {
    name: 'ExpiredTokenException for an old assertion',
    run: async () => {
      const error = await thrown(assume(await responseOf({ flow: 'saml-sts' }, Date.now() - 10 * minutes)));
      expect(error).toBeInstanceOf(ExpiredTokenException);
      expect(error.message).toBe('Response has expired');
    },
  },
]);
