import { roleArn } from '../../protocol/saml/fixture.ts';
import { isRefused } from '../shared/aws-cli-refusals.ts';
import { awsCli, minutes } from '../shared/aws-cli-world.ts';
import { responseOf } from '../shared/responses.ts';

const { tool, assume, inWorld } = awsCli();

const operation = 'AssumeRoleWithSAML';
const xml = (start = Date.now()): Promise<string> => responseOf({ flow: 'saml-sts' }, start);
const admin = (text: string): string => text.replace('FinanceRead', 'Admin');

isRefused(tool, 'shows why an assertion is refused', [
  {
    name: 'an assertion whose five minutes are over',
    operation,
    code: 'ExpiredTokenException',
    text: 'Response has expired',
    ask: async () => assume(await xml(Date.now() - 10 * minutes)),
  },
  {
    name: 'an assertion with a changed role',
    operation,
    code: 'InvalidIdentityToken',
    text: 'Response signature invalid',
    ask: async () => assume(admin(await xml())),
  },
  {
    name: 'a role that the assertion does not name',
    operation,
    code: 'InvalidIdentityToken',
    text: "SAML Assertion doesn't contain the requested Role and Metadata in the attributes",
    ask: async () => assume(await xml(), admin(roleArn)),
  },
  {
    name: 'a trust policy that names another provider',
    operation,
    code: 'AccessDenied',
    text: 'Not authorized to perform sts:AssumeRoleWithSAML',
    ask: async () => {
      const genuine = await xml();
      return inWorld({ faults: ['trust-names-other-provider'] }, () => assume(genuine));
    },
  },
]);
