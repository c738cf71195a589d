// Every flow explains itself: what its default run puts on the wire, and what its checks point at.
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '#engine/fields.ts';
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';

describe.each(catalogue)('$id', ({ id: flow }) => {
  it('has a meaning for every field of every message', async () => {
    const { beats } = await runFlow({ flow });
    const unknown = beats.flatMap(({ id, record }) =>
      fieldsOf(record).flatMap(({ layer, path, meaning }) => (meaning === '' ? [`${id}: ${layer} ${path}`] : [])),
    );
    expect(unknown).toEqual([]);
  });

  it('has a field wherever a check found what it looked for, and the field names the check', async () => {
    const { beats, verdicts } = await runFlow({ flow });
    const lost = verdicts.flatMap(({ about, check, outcome, actual }) => {
      // 'unsolicited': both checks of InResponseTo pass because there is none.
      if (about.path === undefined || outcome !== 'pass' || actual === 'unsolicited') return [];
      const record = beats.find(({ id }) => id === about.beat)?.record;
      const fields = record === undefined ? [] : fieldsOf(record);
      const field = fields.find(({ layer, path }) => layer === about.layer && path === about.path);
      return field?.checks.includes(check) ? [] : [`${check}: ${about.beat} ${about.layer} ${about.path}`];
    });
    expect([...new Set(lost)]).toEqual([]);
  });

  it('marks passwords, secret keys and session tokens wherever they stand', async () => {
    const { beats } = await runFlow({ flow });
    const fields = beats.flatMap(({ record }) => fieldsOf(record));
    const secrets = new Set(fields.filter(({ secret }) => secret).map(({ value }) => value));
    secrets.delete('');
    const shown = fields.filter(({ secret, value }) => !secret && secrets.has(value));
    expect(shown.map(({ layer, path }) => `${layer} ${path}`)).toEqual([]);
    expect(secrets.size).toBeGreaterThan(0);
  });
});
