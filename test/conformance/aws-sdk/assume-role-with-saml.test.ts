import { expect } from 'vitest';
import { assume, awsSdk, minutes } from '../shared/aws-sdk.ts';
import { claim } from '../shared/claim.ts';
import { responseOf } from '../shared/responses.ts';

claim(awsSdk, 'gets credentials: AssumeRoleWithSAML', [
  {
    name: 'typed credentials with their end',
    run: async () => {
      const answer = await assume(await responseOf({ flow: 'saml-sts' }, Date.now()));
      expect(answer.AssumedRoleUser?.Arn).toBe(
        'arn:aws:sts::111122223333:assumed-role/FinanceRead/alice@corp.example.com',
      );
      const lasts = (answer.Credentials?.Expiration?.getTime() ?? 0) - Date.now();
      expect(lasts).toBeGreaterThan(59 * minutes);
      expect(lasts).toBeLessThanOrEqual(60 * minutes);
      expect(answer.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
    },
  },
]);
