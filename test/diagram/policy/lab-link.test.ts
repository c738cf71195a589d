import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { caseOf as readByCommand } from '#cli/policy-case.ts';
import { caseOf, labOf } from '#diagram/policy/lab-case.ts';
import { labFragment, policyLabLink, readLabLink } from '#diagram/policy/lab-link.ts';
import { labReducer, stateOf } from '#diagram/policy/lab-state.ts';
import { readPasted } from '#diagram/policy/pasted.ts';
import { presets } from '#diagram/policy/presets/presets.ts';
import { evaluate } from '#policy/evaluate.ts';
import { preset } from './explained.ts';

const packing = {
  pack: async (text: string) => deflateRawSync(text).toString('base64url'),
  unpack: async (packed: string) => inflateRawSync(Buffer.from(packed, 'base64url')).toString('utf8'),
};
const hash = (link: string): string => link.slice(link.indexOf('#'));

describe('a link to the lab', () => {
  it('of an untouched example is its name', async () => {
    expect(await labFragment(stateOf(preset('eks')), packing)).toBe('#eks');
    expect(await readLabLink('#eks', packing)).toMatchObject({ kind: 'preset', preset: { id: 'eks' } });
  });

  it('of a changed lab gives the same lab, with the ways of its values', async () => {
    const state = labReducer(stateOf(preset('saml-tag')), { type: 'ask', ask: { action: 's3:PutObject' } });
    const link = await readLabLink(await labFragment(state, packing), packing);
    if (link.kind !== 'lab') throw new Error(link.kind);
    expect(JSON.parse(JSON.stringify(link.lab))).toEqual(JSON.parse(JSON.stringify(state.lab)));
    expect(link.shown).toEqual([0, 1]);
  });

  it.each(presets)('of the question of a run is decided as the run decided it: $id', async ({ lab }) => {
    for (const caller of lab.callers) {
      const question = caseOf(lab, caller);
      const from = { path: '/lessons/saml/', fragment: 'run/list-own.response' };
      const link = await readLabLink(hash(await policyLabLink(question, from, packing)), packing);
      if (link.kind !== 'lab') throw new Error(link.kind);
      expect(link.from).toEqual(from);
      const [again] = link.lab.callers;
      expect(again && evaluate(caseOf(link.lab, again)).decision).toBe(evaluate(question).decision);
    }
  });

  it('leads back into this site only', async () => {
    for (const path of ['//elsewhere.example/', 'https://elsewhere.example/', 'javascript:alert(1)']) {
      const question = caseOf(preset('eks').lab, preset('eks').lab.callers[0] as never);
      const link = await readLabLink(hash(await policyLabLink(question, { path, fragment: 'x' }, packing)), packing);
      expect(link).toMatchObject({ kind: 'lab', from: undefined });
    }
  });

  it.each([
    { name: 'another version', of: '#eks;s=v9.AAAA', says: { kind: 'problem', problem: 'version' } },
    { name: 'letters that are no state', of: '#eks;s=v1.!!!', says: { kind: 'problem', problem: 'unreadable' } },
    { name: 'an example of another time', of: '#gone', says: { kind: 'problem', problem: 'unknown' } },
    { name: 'a heading of the page', of: '#_top', says: { kind: 'none' } },
    { name: 'nothing', of: '', says: { kind: 'none' } },
  ])('says what is wrong: $name', async ({ of, says }) => {
    expect(await readLabLink(of, packing)).toEqual(says);
  });

  it.each([
    {},
    { lab: { action: 1 } },
    { lab: { action: 'a', resource: 'r', context: {}, policies: [], callers: [] } },
    {
      lab: {
        action: 'a',
        resource: 'r',
        context: {},
        policies: [{ id: 'x', slot: 'magic', name: 'n', text: '' }],
        callers: [],
      },
    },
    { case: { request: { action: 'a', resource: 'r', principal: { type: 'Nobody' }, context: {} }, policies: {} } },
  ])('does not take %j for a lab', async (said) => {
    const packed = await packing.pack(JSON.stringify(said));
    expect(await readLabLink(`#own;s=v1.${packed}`, packing)).toEqual({ kind: 'problem', problem: 'unreadable' });
  });
});

describe('a case that leaves the lab', () => {
  it.each(presets)('is read by the command without complaint: $id', ({ lab }) => {
    for (const caller of lab.callers) {
      const exported = JSON.parse(JSON.stringify(caseOf(lab, caller)));
      expect(evaluate(readByCommand(exported, 'the case')).decision).toBe(evaluate(caseOf(lab, caller)).decision);
    }
  });

  it('comes back by paste, with all of its callers', () => {
    const { lab } = preset('trust-cognito');
    const pasted = readPasted(JSON.stringify(lab.callers.map((caller) => caseOf(lab, caller))));
    expect(
      pasted.kind === 'case' && pasted.lab.callers.map((caller) => evaluate(caseOf(pasted.lab, caller)).decision),
    ).toEqual(['Allowed', 'ImplicitlyDenied', 'ImplicitlyDenied']);
  });

  it('an attached list without a policy still grants nothing', () => {
    const question = caseOf(preset('saml-tag').lab, preset('saml-tag').lab.callers[0] as never);
    const empty = { ...question, policies: { ...question.policies, session: [] } };
    const lab = labOf(empty, 'Alice', '');
    expect(evaluate(empty).decision).toBe('ImplicitlyDenied');
    expect(lab.callers[0] && evaluate(caseOf(lab, lab.callers[0])).decision).toBe('ImplicitlyDenied');
  });
});

describe('what is pasted', () => {
  it.each([
    { name: 'a policy', text: '{"Version":"2012-10-17","Statement":[]}', kind: 'policy' },
    { name: 'half a policy', text: '{"Statement":[{"Effect":', kind: 'policy' },
  ])('is recognised: $name', ({ text, kind }) => {
    expect(readPasted(text).kind).toBe(kind);
  });

  it.each([
    { name: 'nothing', text: ' \n', fault: 'empty' },
    { name: 'a token', text: 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2ln', fault: 'token' },
    { name: 'a SAML message', text: '<samlp:Response xmlns:samlp="…"/>', fault: 'xml' },
    { name: 'a SAML message as a form carries it', text: 'PHNhbWxwOlJlc3BvbnNl', fault: 'xml' },
    { name: 'no JSON', text: 'hello', fault: 'text' },
    { name: 'something else', text: '{"hello":"world"}', fault: 'statement' },
    { name: 'a list of something else', text: '[1,2]', fault: 'statement' },
    { name: 'a case that is none', text: '{"request":{},"policies":{}}', fault: 'case' },
  ])('is refused for its reason: $name', ({ text, fault }) => {
    expect(readPasted(text)).toMatchObject({ kind: 'neither', fault });
  });

  it('is refused at the place where JSON breaks off', () => {
    const text = '{\n  "hello": "world",\n}';
    expect(readPasted(text)).toMatchObject({ fault: 'json', offset: text.indexOf('}') });
  });

  it('is a resource policy where it names a principal', () => {
    expect(readPasted('{"Statement":[{"Principal":"*"}]}')).toMatchObject({ slot: 'resource' });
  });
});
