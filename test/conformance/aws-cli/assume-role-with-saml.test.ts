import { expect } from 'vitest';
import { awsCli, how, session } from '../shared/aws-cli-world.ts';
import { claim } from '../shared/claim.ts';
import { responseOf } from '../shared/responses.ts';

const { tool, assume } = awsCli();

claim(tool, 'gets credentials: sts assume-role-with-saml', [
  {
    name: 'with a signed assertion: credentials, and what the assertion said',
    command: how,
    run: async () => {
      const { status, out } = await assume(await responseOf({ flow: 'saml-sts' }, Date.now()));
      expect(status).toBe(0);
      expect(JSON.parse(out)).toMatchObject({
        Credentials: { AccessKeyId: expect.stringMatching(/^ASIA/) },
        AssumedRoleUser: { Arn: session },
        Subject: 'alice',
        SubjectType: 'persistent',
        Issuer: 'https://idp.corp.example.com/metadata',
        Audience: 'https://signin.aws.amazon.com/saml',
        SourceIdentity: 'alice',
      });
    },
  },
  {
    name: 'with an encrypted assertion',
    command: how,
    run: async () => {
      const xml = await responseOf({ flow: 'saml-sts', inputs: { encryption: true } }, Date.now());
      const { status, err } = await assume(xml);
      expect({ status, err }).toEqual({ status: 0, err: '' });
    },
  },
]);
