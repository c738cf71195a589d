import { describe, expect, it } from 'vitest';
import { checkGroups, countChecks, isSaml, stations } from '#diagram/stations.ts';
import { checksAt, splitChecks } from '#diagram/verdicts.ts';
import { runFlow } from '#engine/run-flow.ts';
import type { Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import { completedTrace, refusedTrace } from './fixture-trace.ts';

const at = (trace: Trace, id: string) => {
  const beat = trace.beats.find((one) => one.id === id);
  return beat ? checksAt(trace, beat) : [];
};

describe('the checks of a beat', () => {
  it.each(['assume-role.request', 'check.work', 'assume-role.response'])('belong to the whole exchange: %s', (beat) => {
    expect(at(completedTrace, beat).map(({ check }) => check)).toEqual([
      'saml-well-formed',
      'saml-assertion-signature',
      'saml-issuer',
      'sts-trust-policy',
      'saml-audience',
    ]);
  });

  it('are none where nobody checked anything', () => {
    expect(at(completedTrace, 'open-idp.request')).toEqual([]);
    expect(at(completedTrace, 'issue.work')).toEqual([]);
  });

  it('part into what the party enforces and what only a strict one would', () => {
    const { enforced, strictOnly } = splitChecks(at(completedTrace, 'check.work'));
    expect(enforced).toHaveLength(4);
    expect(strictOnly.map(({ check }) => check)).toEqual(['saml-audience']);
  });
});

describe('the verdict stations', () => {
  it('stand in the order in which a SAML message passes them', () => {
    expect(stations(at(completedTrace, 'check.work'))).toEqual([
      { id: 'structure', state: 'passed' },
      { id: 'signature', state: 'passed' },
      { id: 'rules', state: 'passed' },
      { id: 'trust', state: 'passed' },
    ]);
  });

  it('are not reached after the first refusal', () => {
    expect(stations(at(refusedTrace, 'check.work')).map(({ state }) => state)).toEqual([
      'passed',
      'refused',
      'not-reached',
      'not-reached',
    ]);
  });

  it('say how much of a station passed where the party stopped at another before the rest', async () => {
    const denied = await runFlow({ flow: 'saml-sts', faults: ['trust-names-other-provider'] });
    expect(stations(at(denied, 'check.work'))).toEqual([
      { id: 'structure', state: 'passed' },
      { id: 'signature', state: 'passed' },
      { id: 'rules', state: 'partly', passed: 17, made: 21 },
      { id: 'trust', state: 'refused' },
    ]);
    const forged = await runFlow({ flow: 'saml-sts', faults: ['rogue-idp'] });
    expect(stations(at(forged, 'check.work')).slice(1)).toEqual([
      { id: 'signature', state: 'refused' },
      { id: 'rules', state: 'partly', passed: expect.any(Number), made: expect.any(Number) },
      { id: 'trust', state: 'not-reached' },
    ]);
  });

  it('are those of S3 in its order: whose session it is, then the signature, then the policies', async () => {
    const trace = await runFlow({ flow: 'saml-sts' });
    expect(stations(at(trace, 'list-own.request')).map(({ id }) => id)).toEqual([
      'request',
      'session',
      'signature',
      'policy',
    ]);
    expect(stations(at(trace, 'after-expiry.request'))).toEqual([
      { id: 'request', state: 'passed' },
      { id: 'session', state: 'refused' },
      { id: 'signature', state: 'not-reached' },
      { id: 'policy', state: 'not-reached' },
    ]);
  });

  it('are none for a message without checks', () => {
    expect(stations([])).toEqual([]);
  });
});

it('the checks that only a stricter party makes are said in the words of the service', async () => {
  const trace = await runFlow({ flow: 'saml-sts' });
  const said = (beat: string) => {
    const { strictOnly } = splitChecks(at(trace, beat));
    return player.inspector.strictOnly(strictOnly[0]?.party ?? '', isSaml(strictOnly));
  };
  expect(said('check.work')).toBe('Not made by sts; a strict service provider makes them');
  expect(said('list-own.request')).toBe('Not made by s3; a stricter server makes them');
});

describe('the heading of a station', () => {
  const heading = (trace: Trace, id: string) => {
    const group = checkGroups(at(trace, 'check.work').filter(({ enforced }) => enforced)).find((one) => one.id === id);
    return player.inspector.group('Station', ...countChecks(group?.lines ?? []));
  };

  it('counts what passed of what was reached, and what was not reached apart', () => {
    expect(heading(completedTrace, 'rules')).toBe('Station: 1 passed');
    expect(heading(refusedTrace, 'signature')).toBe('Station: 0 of 1 passed');
    expect(heading(refusedTrace, 'trust')).toBe('Station: not reached');
    expect(player.inspector.group('AWS rules', 5, 22, 17)).toBe('AWS rules: 5 passed, 17 not reached');
  });
});
