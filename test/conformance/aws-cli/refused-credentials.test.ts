import { isRefused, list } from '../shared/aws-cli-refusals.ts';
import { awsCli, minutes } from '../shared/aws-cli-world.ts';

const { tool, aws, own, lent, whenAhead } = awsCli();

const atS3 = 'ListObjectsV2';
const atSts = 'GetCallerIdentity';
const listOwn = (env = own()) => aws('s3', `${list} home/alice/`, env);
const whoAmI = (env = own()) => aws('sts', 'sts get-caller-identity', env);
const wrongSecret = { SecretAccessKey: 'x'.repeat(40) };

isRefused(tool, 'shows why credentials are refused', [
  {
    name: 'a wrong secret',
    operation: atS3,
    code: 'SignatureDoesNotMatch',
    text: 'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ask: () => listOwn(own(wrongSecret)),
  },
  {
    name: 'a wrong secret, at STS',
    operation: atSts,
    code: 'SignatureDoesNotMatch',
    text: 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    ask: () => whoAmI(own(wrongSecret)),
  },
  {
    name: 'an unknown access key',
    operation: atS3,
    code: 'InvalidAccessKeyId',
    text: 'The AWS Access Key Id you provided does not exist in our records.',
    ask: () => listOwn({ ...own({ AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }), AWS_SESSION_TOKEN: '' }),
  },
  {
    name: 'a session token with one character more',
    operation: atS3,
    code: 'InvalidToken',
    text: 'The provided token is malformed or otherwise invalid.',
    ask: () => listOwn(own({ SessionToken: `${lent().SessionToken}x` })),
  },
  {
    name: 'a session that is over',
    operation: atS3,
    code: 'ExpiredToken',
    text: 'The provided token has expired.',
    ask: () => whenAhead(120 * minutes, () => listOwn()),
  },
  {
    name: 'a session that is over, at STS',
    operation: atSts,
    code: 'ExpiredToken',
    text: 'The security token included in the request is expired',
    ask: () => whenAhead(120 * minutes, () => whoAmI()),
  },
  {
    name: 'a clock that is sixteen minutes behind',
    operation: atS3,
    code: 'RequestTimeTooSkewed',
    text: 'The difference between the request time and the current time is too large.',
    ask: () => whenAhead(16 * minutes, () => listOwn()),
  },
]);
