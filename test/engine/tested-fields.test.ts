import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#engine/fields.ts';
import { runFlow } from '#engine/run-flow.ts';
import { withTested } from '#engine/tested-fields.ts';
import { ownPrefixPolicy } from '#flows/saml-sts/policies.ts';
import type { RunRequest } from '#simulator/types.ts';

/** The fields of a beat that carry what the policies decided. */
async function tested(beat: string, request: Omit<RunRequest, 'flow'> = {}): Promise<readonly string[]> {
  const trace = await runFlow({ flow: 'saml-sts', ...request });
  const record = trace.beats.find(({ id }) => id === beat)?.record;
  return withTested(record ? fieldsOf(record) : [], beat, trace.evaluations)
    .filter(({ checks }) => checks.some((check) => /^(s3-authorized|sts-trust-policy)$/.test(check)))
    .map(({ path }) => path);
}

describe('what the policies decided', () => {
  it('is said of the key that the refusing condition tests, and of no other in the request', async () => {
    expect(await tested('list-neighbour.request')).toEqual(['prefix']);
  });

  it('is said of what the allowing statement tests', async () => {
    expect(await tested('list-own.request')).toEqual(['url', 'prefix']);
  });

  it('is said of the address where no statement is about the resource', async () => {
    expect(await tested('list-own.request', { faults: ['list-on-objects'] })).toEqual(['url']);
  });

  it('is said of another key when the policy tests that one', async () => {
    const rolePolicy = ownPrefixPolicy.replace(/"s3:prefix": "[^"]*"/, '"S3:Delimiter": "x"');
    expect(await tested('list-own.request', { inputs: { rolePolicy } })).toEqual(['delimiter']);
  });

  it('is said of the Recipient, which trust policies call SAML:aud', async () => {
    const fields = await tested('assume-role.request', { faults: ['trust-audience-regional'] });
    expect(fields).toEqual(['RoleArn', expect.stringMatching(/SubjectConfirmationData\/@Recipient$/)]);
  });
});
