import { describe, expect, it } from 'vitest';
import { type Packing, placeLink, readPlace, readState, stateLink } from '#diagram/player-link.ts';
import { noChange } from '#diagram/player-state.ts';
import { flow as saml } from '#flows/saml-sts/flow.ts';
import { fixtureFlow } from './fixture-trace.ts';

const packing: Packing = { pack: async (text) => btoa(text), unpack: async (packed) => atob(packed) };
const run = { flow: 'saml-sts', tainted: false };
const edit = { beat: 'assume-role.request', layer: 'form', change: { replace: 'x' } };
const change = { inputs: { person: 'bob', durationSeconds: 900 }, faults: [], edits: [edit] };

describe('a place', () => {
  it('is the player and the beat, and nothing else', () => {
    expect(placeLink({ player: 'run', beat: 'assume-role.request' })).toBe('#run/assume-role.request');
    expect(readPlace('#run/assume-role.request')).toEqual({ player: 'run', beat: 'assume-role.request' });
    expect(readPlace('#run/poll~2.request;s=v1.x')).toEqual({ player: 'run', beat: 'poll~2.request' });
    expect(readPlace('#run')).toEqual({ player: 'run', beat: undefined });
    expect(readPlace('')).toBeUndefined();
  });

  it('is read from any bytes without an exception', () => {
    expect(readPlace('#run/%E0%A4%A')).toEqual({ player: 'run', beat: '%E0%A4%A' });
  });
});

describe('a state', () => {
  const link = async () =>
    (await stateLink({ player: 'run', beat: 'check.work', change, view: 'sequence' }, run, packing)) ?? '';

  it('comes back as it was', async () => {
    expect(await readState(await link(), fixtureFlow, packing)).toEqual({
      change,
      view: 'sequence',
      problem: undefined,
    });
    expect(readPlace(await link())).toEqual({ player: 'run', beat: 'check.work' });
  });

  it('keeps what was in force before a policy that may not be taken', async () => {
    const policies = { inputs: { trustPolicy: '{ oops' }, inForce: { trustPolicy: '{}' }, faults: [], edits: [] };
    const flow = { ...fixtureFlow, inputs: saml.inputs };
    const hash = (await stateLink({ player: 'run', change: policies }, run, packing)) ?? '';
    expect((await readState(hash, flow, packing)).change).toEqual(policies);
  });

  it('is never made of pasted material', async () => {
    expect(await stateLink({ player: 'run', change }, { ...run, tainted: true }, packing)).toBeUndefined();
  });

  it.each([
    { name: 'another version', hash: '#run/x;s=v9.abc', problem: 'version' },
    { name: 'no version', hash: '#run/x;s=abc', problem: 'version' },
    { name: 'bytes that do not unpack', hash: '#run/x;s=v1.%%%', problem: 'unreadable' },
    { name: 'JSON that is no state', hash: `#run/x;s=v1.${btoa('[1]')}`, problem: 'unreadable' },
    { name: 'another flow', hash: `#run/x;s=v1.${btoa('{"flow":"other"}')}`, problem: 'unknown-flow' },
  ])('falls back to the lesson’s own run and says so: $name', async ({ hash, problem }) => {
    expect(await readState(hash, fixtureFlow, packing)).toEqual({ change: noChange, problem });
  });

  it('keeps what still exists of an old link, and says that the rest is gone', async () => {
    const old = {
      flow: 'saml-sts',
      inputs: { person: 'bob', gone: 1, password: { no: 'value' } },
      faults: ['gone'],
      edits: ['?'],
    };
    expect(await readState(`#run/x;s=v1.${btoa(JSON.stringify(old))}`, fixtureFlow, packing)).toEqual({
      change: { inputs: { person: 'bob' }, faults: [], edits: [] },
      view: undefined,
      problem: 'unknown-parts',
    });
  });

  it('is absent from a mere place', async () => {
    expect(await readState('#run/check.work', fixtureFlow, packing)).toEqual({ change: noChange });
  });
});
