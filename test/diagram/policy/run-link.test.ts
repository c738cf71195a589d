import { describe, expect, it } from 'vitest';
import { readState } from '#diagram/player-link.ts';
import { labOf } from '#diagram/policy/lab-case.ts';
import { changedInputs, runWithPolicies } from '#diagram/policy/run-link.ts';
import { runFlow } from '#engine/run-flow.ts';
import { flow } from '#flows/saml-sts/flow.ts';
import type { PolicyCase } from '#policy/types.ts';

const packing = {
  pack: async (text: string) => Buffer.from(text).toString('base64url'),
  unpack: async (packed: string) => Buffer.from(packed, 'base64url').toString(),
};
/** The lab of the first decision about an action in the flow's own run, and where it was made. */
async function decided(action: string) {
  const { evaluations } = await runFlow({ flow: 'saml-sts' });
  const cases = evaluations.map(({ beat, case: question }) => ({ beat, question: question as unknown as PolicyCase }));
  const made = cases.find(({ question }) => question.request.action === action);
  if (!made) throw new Error(`no decision about ${action}`);
  return { beat: made.beat, start: labOf(made.question, 'Alice', '') };
}
const denied = (text: string) => text.replace('"Allow"', '"Deny"');

describe('a policy changed in the lab goes back into the run that it came from', () => {
  it.each([
    { action: 's3:ListBucket', input: 'rolePolicy' },
    { action: 'sts:AssumeRoleWithSAML', input: 'trustPolicy' },
  ])('$action: $input', async ({ action, input }) => {
    const { beat, start } = await decided(action);
    const lab = { ...start, policies: start.policies.map((one) => ({ ...one, text: denied(one.text) })) };
    expect(Object.keys(changedInputs(flow, start, lab))).toEqual([input]);
    const from = { path: '/lessons/saml/', fragment: `#run/${beat}` };
    const address = (await runWithPolicies(flow, from, start, lab, packing)) ?? '';
    expect(address).toContain(`/lessons/saml/#run/${beat};s=`);
    const { change, problem } = await readState(address, flow, packing);
    expect(problem).toBeUndefined();
    const { outcome } = await runFlow({ flow: 'saml-sts', inputs: change.inputs });
    expect(outcome.status).toBe('refused');
  });

  it('has no address as long as nothing was changed', async () => {
    const { start } = await decided('s3:ListBucket');
    const from = { path: '/lessons/saml/', fragment: '#run/list-own.response' };
    expect(await runWithPolicies(flow, from, start, start, packing)).toBeUndefined();
  });
});
