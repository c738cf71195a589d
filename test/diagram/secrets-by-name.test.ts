import { describe, expect, it } from 'vitest';
import { masked, secretsOf } from '#diagram/masked.ts';
import { recordText } from '#diagram/record-text.ts';
import { secretsByName } from '#diagram/secrets-by-name.ts';
import { fieldsOf } from '#engine/fields.ts';
import { runFlow } from '#engine/run-flow.ts';

const trace = await runFlow({ flow: 'saml-sts' });

describe('the secrets of a run, found by their names', () => {
  it('cover every field that the inspector masks', () => {
    const secrets = secretsByName(trace);
    const kept = trace.beats.flatMap(({ id, record }) => {
      const text = masked(recordText(record), secrets);
      return secretsOf(fieldsOf(record)).flatMap((secret) => (text.includes(secret) ? [`${id}: ${secret}`] : []));
    });
    expect(kept).toEqual([]);
    expect(secrets.length).toBeGreaterThan(4);
  });

  it('leave the assertion, the access key and the signature to be read', () => {
    const text = trace.beats.map(({ record }) => masked(recordText(record), secretsByName(trace))).join('\n');
    for (const shown of ['SAMLAssertion=PHNhbWxw', '<AccessKeyId>ASIA', 'Signature=', 'alice'])
      expect(text, shown).toContain(shown);
  });
});
