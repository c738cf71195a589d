// @ts-check
// 500,000 broken policies: parsing, deciding and explaining never throw, and every error has a place in the text.
// Usage: node scripts/fuzz-policy.mjs [count] [seed]    (with the project's own node, as all scripts)
import { decide } from '../src/policy/decide.ts';
import { evaluate } from '../src/policy/evaluate.ts';
import { parsePolicy } from '../src/policy/parse.ts';
import { mutations } from '../test/policy/mutations.mjs';

/** @import { PolicyCase, PolicySet } from '../src/policy/types.ts' */

const count = Number(process.argv[2] ?? 500_000);
const seed = Number(process.argv[3] ?? 1);
/** @type {PolicySet} */
const none = { identity: null, resource: null, session: null, boundary: null, scps: null, rcps: null, endpoint: null };
/** @type {PolicyCase['request']} */
const request = {
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::b/ada/x',
  principal: { type: 'User', arn: 'arn:aws:iam::111122223333:user/ada', account: '111122223333' },
  context: { 'aws:username': 'ada', 'aws:TagKeys': ['a', ''], 's3:prefix': '', 'aws:SecureTransport': 'true' },
};
let stored = 0;
let allowed = 0;
let done = 0;

for (const { text, kind } of mutations(count, seed)) {
  try {
    const { policy, errors } = parsePolicy(text, kind);
    if (policy) stored++;
    else if (errors.length === 0) throw new Error('neither a policy nor an error');
    for (const { offset, length, line, column } of errors) {
      const inside = offset >= 0 && length >= 0 && offset + length <= text.length && line >= 1 && column >= 1;
      if (!inside) throw new Error(`a place outside the text: ${offset}+${length}`);
    }
    /** @type {PolicyCase} */
    const question = {
      request,
      policies: {
        ...none,
        identity: [{ name: 'p', policy: text }],
        resource: kind === 'resource' ? text : null,
        session: kind === 'session' ? [{ name: 's', policy: text }] : null,
      },
    };
    const { decision } = decide(question);
    // Explaining costs more; every fourth will do.
    if (done % 4 === 0 && evaluate(question).decision !== decision)
      throw new Error('the explanation decides otherwise');
    if (decision === 'Allowed') allowed++;
    done++;
  } catch (error) {
    console.error(`mutation ${done} of seed ${seed} (${kind}):\n${JSON.stringify(text)}\n`, error);
    process.exit(1);
  }
}
console.log(
  `${done} mutations: ${stored} IAM would store, ${done - stored} refused with a place, ${allowed} allowed a request`,
);
