import { expect, it } from 'vitest';
import { measurePolicyEngine, policyBudget } from '#build/policy-budget.mjs';

it('the policy engine fits into 12 KB brotli', async () => {
  const bytes = await measurePolicyEngine();
  expect(bytes).toBeLessThanOrEqual(policyBudget);
  // Less than this would mean that something of it was left out of the measure.
  expect(bytes).toBeGreaterThan(8 * 1024);
});

it('the measure sees what is added', async () => {
  const one = await measurePolicyEngine(`export { decide } from '#policy/decide.ts';`);
  const more = await measurePolicyEngine(
    `export { decide } from '#policy/decide.ts'; export { evaluate } from '#policy/evaluate.ts';`,
  );
  expect(more).toBeGreaterThan(one + 1000);
});
