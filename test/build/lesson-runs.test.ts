import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checksNamed, partyChecks, sourceNamed } from '#build/lesson-checks.ts';
import {
  endingOf,
  faultOf,
  flowNamed,
  rememberedRuns,
  rightAnswer,
  stateAddress,
  stepsInOrder,
} from '#build/lesson-runs.ts';
import { excerptOf, takeAwayText } from '#build/take-away.ts';
import { readState } from '#diagram/player-link.ts';

const flow = flowNamed('saml-sts');
const run = rememberedRuns();
const changedName = { faults: ['name-changed-on-the-way'] };

describe('what a lesson shows of a run', () => {
  it('is the ending in the words of the trace, without AWS’s list of inner services', async () => {
    const ending = endingOf(await run('saml-sts', { faults: ['issuer-changed'] }));
    expect(ending).toMatchObject({ who: 'AWS STS', code: 'InvalidIdentityToken', check: { id: 'saml-issuer' } });
    expect(ending.message).toBe('Issuer not present in specified provider');
  });

  it('decides which option of a prediction is right', async () => {
    const changed = await run('saml-sts', changedName);
    expect(await rightAnswer(run, changed, ['completed', 'saml-assertion-signature', 'sts-trust-policy'])).toBe(1);
    const unnoticed = await run('saml-sts', { faults: ['wrong-audience'] });
    expect(await rightAnswer(run, unnoticed, ['saml-audience', 'completed'])).toBe(1);
  });

  it.each([
    ['no option says what happens', ['completed', 'sts-trust-policy'], /ends with “saml-assertion-signature”/],
    ['two options say the same', ['saml-assertion-signature', 'saml-assertion-signature'], /not exactly one/],
    ['an option names nothing that can happen', ['saml-asertion-signature'], /saml-assertion-signature”\?/],
  ])('breaks the build when %s', async (_name, answers, message) => {
    await expect(rightAnswer(run, await run('saml-sts', changedName), answers)).rejects.toThrow(message);
  });

  it('is reached by an address that the player reads back', async () => {
    const address = await stateAddress('run', flow, changedName, 'assume-role.response');
    expect(address).toMatch(/^#run\/assume-role\.response;s=v1\./);
    const unpack = async (packed: string) => inflateRawSync(Buffer.from(packed, 'base64url')).toString();
    const { change, problem } = await readState(address, flow, { pack: unpack, unpack });
    expect({ faults: change.faults, problem }).toEqual({ faults: changedName.faults, problem: undefined });
  });

  it('names its author’s mistakes: flow, fault, beat, step, source', async () => {
    expect(() => flowNamed('saml-stss')).toThrow(/saml-sts/);
    expect(() => faultOf(flow, 'too-slwo')).toThrow(/too-slow/);
    await expect(stateAddress('run', flow, {}, 'check.wrok')).rejects.toThrow(/check\.work/);
    expect(() => stepsInOrder('saml-sts', ['bnid'])).toThrow(/bind/);
    expect(() => sourceNamed('saml-cor')).toThrow(/saml-core/);
  });

  it('puts steps in the order in which they begin, nested ones inside', () => {
    const ids = stepsInOrder('saml-sts', ['check', 'sign-in', 'assume-role', 'bind']).map(({ id }) => id);
    expect(ids).toEqual(['sign-in', 'bind', 'assume-role', 'check']);
  });
});

describe('a checklist', () => {
  it('has the checks of the party, in its order, with how we know each', async () => {
    const all = await partyChecks(run, 'saml-sts', 'assume-role.request');
    const chosen = checksNamed(all, ['sts-trust-policy', 'saml-audience', 'saml-issuer']);
    expect(chosen.map(({ id, enforced, known }) => [id, enforced, known])).toEqual([
      ['saml-issuer', true, 'documented'],
      ['saml-audience', false, 'recorded'],
      ['sts-trust-policy', true, 'recorded'],
    ]);
  });

  it('is refused for a check that the party never makes, and for a message that nobody checks', async () => {
    const all = await partyChecks(run, 'saml-sts', 'assume-role.request');
    expect(() => checksNamed(all, ['saml-audienc'])).toThrow(/saml-audience/);
    await expect(partyChecks(run, 'saml-sts', 'open-idp.response')).rejects.toThrow(/Nobody checks/);
  });
});

describe('what is carried away', () => {
  it('is an input, an artefact, or a call with the values of the run', async () => {
    expect(JSON.parse(await takeAwayText(run, 'saml-sts', { input: 'trustPolicy' }))).toHaveProperty('Statement');
    expect(await takeAwayText(run, 'saml-sts', { artefact: 'metadata' })).toContain('IDPSSODescriptor');
    const lines = await takeAwayText(run, 'saml-sts', { cli: 'assume-role-with-saml' });
    expect(lines).toContain('--role-arn arn:aws:iam::111122223333:role/FinanceRead \\\n');
    expect(lines).toContain('--duration-seconds 3600');
    expect(await takeAwayText(run, 'saml-sts', { cli: 'set-up-saml' })).toContain('--name CorpIdP');
  });

  it('is a piece of a message as it was sent, or an author’s mistake', async () => {
    const changed = await run('saml-sts', changedName);
    const place = {
      beat: 'assume-role.request',
      layer: 'form/SAMLAssertion/base64/xml',
      path: 'Response/Assertion/Subject',
    };
    expect(await excerptOf(changed, place)).toMatch(/^<saml:Subject>.*>bob<.*<\/saml:Subject>$/s);
    await expect(excerptOf(changed, { ...place, path: 'Response/Asertion' })).rejects.toThrow(/nothing at/);
    await expect(takeAwayText(run, 'saml-sts', { artefact: 'metdata' })).rejects.toThrow(/metadata/);
  });
});
