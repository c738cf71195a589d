// @ts-check
// Policies with something broken: characters changed, pieces cut, repeated or moved, bytes from anywhere. Seeded, so
// that a failure can be repeated; used by the tests and by scripts/fuzz-policy.mjs.

/** @import { PolicyType } from '#policy/types.ts' */

/** @type {readonly PolicyType[]} */
const kinds = ['identity', 'resource', 'trust', 'session', 'boundary', 'scp', 'rcp', 'endpoint'];

const seeds = [
  '{"Version":"2012-10-17","Statement":[{"Sid":"A1","Effect":"Allow","Action":["s3:Get*","s3:List*"],"Resource":"arn:aws:s3:::b/${aws:username}/*","Condition":{"StringLike":{"s3:prefix":["","home/${aws:PrincipalTag/t, \'x\'}/*"]},"Bool":{"aws:SecureTransport":true}}}]}',
  '{\n  "Version": "2012-10-17",\n  "Id": "x",\n  "Statement": {\n    "Effect": "Deny",\n    "NotPrincipal": { "AWS": ["111122223333", "arn:aws:iam::111122223333:user/ada"] },\n    "NotAction": "s3:*",\n    "NotResource": ["arn:aws:sqs:*:*:${*}q"],\n    "Condition": { "ForAllValues:StringNotEquals": { "aws:TagKeys": ["a", "b"] }, "Null": { "aws:TagKeys": "false" } }\n  }\n}',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"arn:aws:iam::111122223333:saml-provider/ADFS"},"Action":["sts:AssumeRoleWithSAML","sts:TagSession"],"Condition":{"StringEquals":{"SAML:aud":"https://signin.aws.amazon.com/saml"},"NumericLessThan":{"aws:MultiFactorAuthAge":3600},"IpAddress":{"aws:SourceIp":"203.0.113.0/24"},"DateGreaterThan":{"aws:CurrentTime":"2020-01-01T00:00:00Z"}}}]}',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Federated":"cognito-identity.amazonaws.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{"StringEquals":{"cognito-identity.amazonaws.com:aud":"us-east-1:1"},"ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}}}]}',
];
/** @type {readonly PolicyType[]} */
const fitting = ['identity', 'resource', 'trust', 'trust'];
const pieces = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\\u',
  '${',
  '}',
  "'",
  '*',
  '?',
  '\u0000',
  '\u0001',
  '\ud83d',
  'null',
  'true',
  '-1e9',
  '"Effect":"Allow"',
  '"Statement":',
  '__proto__',
  'constructor',
  '\n',
  '\t',
  '[[[[',
  'arn:',
  '::',
  '/0',
  '9'.repeat(40),
];

/** @param {number} count @param {number} seed @returns {Generator<{ text: string, kind: PolicyType }>} */
export function* mutations(count, seed) {
  let state = seed >>> 0;
  /** Mulberry32. @param {number} below */
  const random = (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[random(list.length)]);

  for (let i = 0; i < count; i++) {
    const first = random(seeds.length);
    let text = seeds[first] ?? '';
    const gentle = random(2) === 0;
    for (let changes = 1 + random(4); changes > 0; changes--) {
      const at = random(text.length + 1);
      const to = Math.min(text.length, at + random(12));
      if (gentle) {
        // A letter for a letter: mostly still JSON, often no longer what it was.
        text =
          text.slice(0, at) + text.slice(at).replace(/[\w*:$]/, () => pick(['a', 'Z', '*', ':', '$', '0', '-', '/']));
        continue;
      }
      switch (random(7)) {
        case 0:
          text = text.slice(0, at) + text.slice(to);
          break;
        case 1:
          text = text.slice(0, at) + String.fromCharCode(random(random(2) === 0 ? 128 : 65536)) + text.slice(at + 1);
          break;
        case 2:
          text = text.slice(0, at) + pick(pieces) + text.slice(at);
          break;
        case 3:
          text = text.slice(0, at) + pick(pieces) + text.slice(to);
          break;
        case 4:
          text = text.slice(0, at);
          break;
        case 5:
          text = text.slice(0, to) + text.slice(at);
          break;
        default: {
          const other = pick(seeds);
          const from = random(other.length);
          text = text.slice(0, at) + other.slice(from, from + random(60)) + text.slice(to);
        }
      }
    }
    yield { text, kind: random(2) === 0 ? pick(kinds) : (fitting[first] ?? 'identity') };
  }
}
