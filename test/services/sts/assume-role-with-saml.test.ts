import { describe, expect, test } from 'vitest';
import { sts } from '#services/sts/sts.ts';
import { keys } from '#simulator/keys/keys.ts';
import { fakeEnv } from '../fake-env.ts';
import { elementText } from './answer.ts';
import { assumeRoleRequest, baseline, signedXml, stsConfig } from './world.ts';

describe('AssumeRoleWithSAML lends the role (AWS STS API Reference, Response Elements)', () => {
  test('for the baseline', async () => {
    const env = fakeEnv({ keys });
    const answer = await sts(env, stsConfig())(assumeRoleRequest(signedXml(baseline())));
    console.log(
      answer,
      env.reports.flatMap((r) => r.results).map((r) => [r.check.id, r.result.outcome, r.enforced].join(' ')),
    );
    expect(elementText(answer, 'SubjectType')).toBe('persistent');
  });
});
