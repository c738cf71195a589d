// The AWS CLI against `lab serve`, refused: what it prints of the service's answer.
import { describe, expect } from 'vitest';
import { readAllPolicy } from '#flows/saml-sts/policies.ts';
import { roleArn } from '../protocol/saml/fixture.ts';
import type { Said } from './aws-cli-run.ts';
import { awsCli, how, minutes, session } from './aws-cli-world.ts';
import { heading, proof } from './proof.ts';
import { responseOf } from './responses.ts';

const { tool, aws, assume, own, lent, whenAhead, inWorld } = awsCli();

const toSts = 'An error occurred (CODE) when calling the AssumeRoleWithSAML operation: ';
const toList = 'An error occurred (CODE) when calling the ListObjectsV2 operation: ';
const denied = `User: ${session} is not authorized to perform: `;
const list = 's3api list-objects-v2 --bucket example-reports --prefix';

/** The CLI's own sentence: the code and the text that the service sent. */
const refusals: readonly {
  readonly name: string;
  readonly says: string;
  readonly code: string;
  readonly text: string;
  readonly ask: () => Promise<Said>;
}[] = [
  {
    name: 'an assertion whose five minutes are over',
    says: toSts,
    code: 'ExpiredTokenException',
    text: 'Response has expired',
    ask: async () => assume(await responseOf({}, Date.now() - 10 * minutes)),
  },
  {
    name: 'an assertion with a changed role',
    says: toSts,
    code: 'InvalidIdentityToken',
    text: 'Response signature invalid',
    ask: async () => assume((await responseOf({}, Date.now())).replace('FinanceRead', 'Admin')),
  },
  {
    name: 'a role that the assertion does not name',
    says: toSts,
    code: 'InvalidIdentityToken',
    text: "SAML Assertion doesn't contain the requested Role and Metadata in the attributes",
    ask: async () => assume(await responseOf({}, Date.now()), roleArn.replace('FinanceRead', 'Admin')),
  },
  {
    name: 'a trust policy that names another provider',
    says: toSts,
    code: 'AccessDenied',
    text: 'Not authorized to perform sts:AssumeRoleWithSAML',
    ask: async () => {
      const xml = await responseOf({}, Date.now());
      return inWorld({ faults: ['trust-names-other-provider'] }, () => assume(xml));
    },
  },
  {
    name: 'the neighbour’s folder',
    says: toList,
    code: 'AccessDenied',
    text: `${denied}s3:ListBucket on resource: "arn:aws:s3:::example-reports" because no identity-based policy allows the s3:ListBucket action`,
    ask: () => aws('s3', `${list} home/bob/`, own()),
  },
  {
    name: 'a wrong secret',
    says: toList,
    code: 'SignatureDoesNotMatch',
    text: 'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    ask: () => aws('s3', `${list} home/alice/`, own({ SecretAccessKey: 'x'.repeat(40) })),
  },
  {
    name: 'a wrong secret, at STS',
    says: 'An error occurred (CODE) when calling the GetCallerIdentity operation: ',
    code: 'SignatureDoesNotMatch',
    text: 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    ask: () => aws('sts', 'sts get-caller-identity', own({ SecretAccessKey: 'x'.repeat(40) })),
  },
  {
    name: 'an unknown access key',
    says: toList,
    code: 'InvalidAccessKeyId',
    text: 'The AWS Access Key Id you provided does not exist in our records.',
    ask: () =>
      aws('s3', `${list} home/alice/`, { ...own({ AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }), AWS_SESSION_TOKEN: '' }),
  },
  {
    name: 'a session token with one character more',
    says: toList,
    code: 'InvalidToken',
    text: 'The provided token is malformed or otherwise invalid.',
    ask: () => aws('s3', `${list} home/alice/`, own({ SessionToken: `${lent().SessionToken}x` })),
  },
  {
    name: 'a session that is over',
    says: toList,
    code: 'ExpiredToken',
    text: 'The provided token has expired.',
    ask: () => whenAhead(120 * minutes, () => aws('s3', `${list} home/alice/`, own())),
  },
  {
    name: 'a session that is over, at STS',
    says: 'An error occurred (CODE) when calling the GetCallerIdentity operation: ',
    code: 'ExpiredToken',
    text: 'The security token included in the request is expired',
    ask: () => whenAhead(120 * minutes, () => aws('sts', 'sts get-caller-identity', own())),
  },
  {
    name: 'a clock that is sixteen minutes behind',
    says: toList,
    code: 'RequestTimeTooSkewed',
    text: 'The difference between the request time and the current time is too large.',
    ask: () => whenAhead(16 * minutes, () => aws('s3', `${list} home/alice/`, own())),
  },
  {
    name: 'an object that is not there',
    says: 'An error occurred (CODE) when calling the GetObject operation: ',
    code: 'NoSuchKey',
    text: 'The specified key does not exist.',
    // Who may not list the whole bucket is told AccessDenied instead.
    ask: () =>
      inWorld({ inputs: { rolePolicy: readAllPolicy } }, () =>
        aws('s3', 's3api get-object --bucket example-reports --key home/alice/nothing /dev/null', own()),
      ),
  },
  {
    name: 'a bucket that is not there',
    says: toList,
    code: 'NoSuchBucket',
    text: 'The specified bucket does not exist',
    ask: () => aws('s3', 's3api list-objects-v2 --bucket no-such-reports', own()),
  },
];

describe(`${heading(tool)} is refused, in the service's words`, () => {
  for (const { name, says, code, text, ask } of refusals) {
    proof(`${name}: ${code}`, tool, how, async () => {
      const { status, err } = await ask();
      expect(err).toBe(says.replace('CODE', code) + text);
      expect(status).toBe(254);
    });
  }
});
