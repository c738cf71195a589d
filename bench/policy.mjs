// @ts-check
// Decisions per second, side by side in one run: numbers from different runs do not compare on a busy machine.
// Usage: npm run bench            (with IAM_SIMULATE=folder to measure the peer where it was installed by hand)
import { compilePolicy } from '../src/policy/compile.ts';
import { decide } from '../src/policy/decide.ts';
import { evaluate } from '../src/policy/evaluate.ts';
import { cases } from './cases.mjs';
import { loadPeer } from './peer.mjs';

/** @import { NamedPolicy, OrganizationLevel, PolicyCase, PolicySet, PolicyType } from '../src/policy/types.ts' */

const ROUNDS = 5;
const ROUND_MS = Number(process.env['BENCH_MS'] ?? 200);

/** The case with every policy put through a function. @param {PolicyCase} question @param {(policy: unknown, kind: PolicyType) => unknown} change @returns {PolicyCase} */
function withPolicies({ request, policies }, change) {
  /** @param {readonly NamedPolicy[] | null} list @param {PolicyType} kind */
  const each = (list, kind) => list?.map(({ name, policy }) => ({ name, policy: change(policy, kind) })) ?? null;
  /** @param {readonly OrganizationLevel[] | null} list @param {PolicyType} kind */
  const levels = (list, kind) => list?.map((one) => ({ ...one, policies: each(one.policies, kind) ?? [] })) ?? null;
  /** @type {PolicySet} */
  const changed = {
    identity: each(policies.identity, 'identity'),
    resource: policies.resource === null ? null : change(policies.resource, 'resource'),
    session: each(policies.session, 'session'),
    boundary: each(policies.boundary, 'boundary'),
    scps: levels(policies.scps, 'scp'),
    rcps: levels(policies.rcps, 'rcp'),
    endpoint: each(policies.endpoint, 'endpoint'),
  };
  return { request, policies: changed };
}

/** @param {() => unknown} run @returns {Promise<number>} runs per second in one round */
async function round(run) {
  const asynchronous = run() instanceof Promise;
  let runs = 0;
  const start = performance.now();
  for (;;) {
    for (let i = 0; i < 10; i++) {
      if (asynchronous) await run();
      else run();
    }
    runs += 10;
    const spent = performance.now() - start;
    if (spent > ROUND_MS) return (runs / spent) * 1000;
  }
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const peer = await loadPeer();
console.log(
  peer
    ? `peer: @cloud-copilot/iam-simulate ${peer.version}`
    : 'peer: not installed beside the project, only ours is measured',
);
console.log(`node ${process.version}, median of ${ROUNDS} rounds of ${ROUND_MS} ms, decisions per second\n`);

for (const [name, question] of Object.entries(cases)) {
  const once = withPolicies(question, compilePolicy);
  const text = withPolicies(question, (policy) => JSON.stringify(policy));
  /** @type {Map<string, () => unknown>} */
  const runs = new Map([
    ['parsed once', () => decide(once)],
    ['parsed once, explained', () => evaluate(once)],
    ['parsed each time', () => decide(question)],
    ['parsed each time, explained', () => evaluate(question)],
    ['from text each time', () => decide(text)],
    ['from text each time, explained', () => evaluate(text)],
  ]);
  if (peer) {
    runs.set('peer, parsed once', peer.parsedOnce(question));
    runs.set('peer, parsed each time', peer.eachTime(question));
    runs.set('peer, from text each time', peer.fromText(question));
    runs.set('peer, parsed and validated each time', peer.validated(question));
    const theirs = [peer.parsedOnce(question)(), await peer.validated(question)()];
    if (theirs.some((decision) => decision !== decide(question).decision)) console.log(`(the peer decides ${theirs})`);
  }
  /** @type {Map<string, number[]>} */
  const speeds = new Map([...runs.keys()].map((label) => [label, []]));
  for (let i = 0; i <= ROUNDS; i++) {
    // The first round only warms up.
    for (const [label, run] of runs) {
      const speed = await round(run);
      if (i > 0) speeds.get(label)?.push(speed);
    }
  }
  /** @param {string} label */
  const speed = (label) => median(speeds.get(label) ?? []);
  console.log(`${name}: ${decide(question).decision}`);
  for (const label of runs.keys()) {
    const rival = `peer, ${label.replace(', explained', '')}`;
    const ahead =
      peer && !label.startsWith('peer') ? `  ${(speed(label) / speed(rival)).toFixed(1)} times the peer` : '';
    console.log(`  ${label.padEnd(38)}${Math.round(speed(label)).toLocaleString('en').padStart(12)}${ahead}`);
  }
  console.log('');
}
