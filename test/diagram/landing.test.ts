import { beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf } from '#engine/fields.ts';
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';
import { changeableField } from '#islands/landing/hero-field.ts';
import { type HeroView, heroView, sentBeat, spokenMap } from '#islands/landing/hero-view.ts';
import { changeByte, nextCharacter, pressByte, valueNow } from '#islands/landing/one-byte.ts';
import type { Edit, Flow, Trace } from '#simulator/types.ts';

const flow = catalogue.find(({ id }) => id === 'saml-sts') as Flow;
const fieldsIn = (trace: Trace) => {
  const sent = trace.beats.find(({ id }) => id === sentBeat);
  return sent ? fieldsOf(sent.record) : [];
};
const viewOf = (trace: Trace) => heroView(flow, trace, fieldsIn(trace)) as HeroView;
const line = (view: HeroView) => view.drawing.lines.find(({ id }) => id === sentBeat);

describe('the start page shows the moment at which STS decides', () => {
  let whole: Trace;
  let broken: HeroView;
  let signedAgain: HeroView;
  let value: string;

  beforeAll(async () => {
    whole = await runFlow({ flow: flow.id });
    const tag = changeableField(fieldsIn(whole));
    if (!tag) throw new Error('no session tag in the assertion');
    value = valueNow(pressByte({ signed: tag.value }, tag.value.length - 1));
    const edit: Edit = { beat: sentBeat, layer: tag.layer, change: { set: [{ path: tag.path, value }] } };
    broken = viewOf(await runFlow({ flow: flow.id, edits: [edit] }));
    signedAgain = viewOf(await runFlow({ flow: flow.id, edits: [{ ...edit, sign: 'idp-signing' }] }));
  });

  it('the byte to change is one of the Department tag that the directory gave Alice', () => {
    expect(changeableField(fieldsIn(whole))).toMatchObject({ name: 'Department', value: 'Finance' });
  });

  it('every message drawn has its label, and the number that it has in the run', () => {
    const { lines } = viewOf(whole).drawing;
    expect(lines.map(({ numbers }) => numbers.join('–'))).toEqual(['3', '6–7', '11', '12', '14', '15–16']);
    expect(lines.every(({ label }) => label.lines.length > 0)).toBe(true);
  });

  it('a whole assertion stands on its line with its seal intact, and STS accepts', () => {
    const view = viewOf(whole);
    expect(view.refused).toBe(false);
    expect(line(view)).toMatchObject({ state: 'active', cross: undefined, chip: { seal: 'intact', edited: false } });
    expect(view.stations.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed']);
  });

  it('one changed byte breaks the seal: the line ends in a cross, and the chip stands before it', () => {
    expect(broken.refused).toBe(true);
    expect(line(broken)).toMatchObject({ state: 'refused', chip: { seal: 'broken', edited: true } });
    const [crossX = 0] = line(broken)?.cross ?? [];
    const chipX = Number(/([\d.]+) [\d.]+$/.exec(line(broken)?.chip?.path ?? '')?.[1]);
    // A chip is 44 wide and drawn around its middle; the cross is 11 wide.
    expect(chipX + 22).toBeLessThan(crossX - 5.5);
    expect(broken.checks.filter(({ partyOutcome }) => partyOutcome === 'fail').map(({ check }) => check)).toEqual([
      'saml-assertion-signature',
    ]);
  });

  it('signed again by the IdP’s key, the changed byte is accepted and marked as edited', () => {
    expect(signedAgain.refused).toBe(false);
    expect(line(signedAgain)).toMatchObject({ state: 'active', chip: { seal: 'intact', edited: true } });
    expect(signedAgain.fields.find(({ value: now }) => now === value)?.party).toBe('pass');
    const digest = (view: HeroView) => view.fields.find(({ path }) => path.endsWith('DigestValue'))?.value;
    expect(digest(signedAgain)).toHaveLength(44);
    expect(digest(signedAgain)).not.toBe(digest(viewOf(whole)));
  });

  it('the panel shows eight fields, each of them in the message', () => {
    const { fields } = viewOf(whole);
    expect(fields).toHaveLength(8);
    expect(fields.every(({ value: shown }) => shown !== '')).toBe(true);
  });

  it('the map is told in words, with what STS’s own line says after a refusal', () => {
    expect(spokenMap(viewOf(whole))).toContain('12 AssumeRole WithSAML: Client app to AWS STS');
    expect(spokenMap(broken)).toContain('HTTP 400');
  });

  it('a run that never got to STS has no view', async () => {
    const early = await runFlow({ flow: flow.id, inputs: { password: 'wrong' } });
    expect(heroView(flow, early, [])).toBeUndefined();
  });
});

describe('one byte changes, and never two', () => {
  const presses = [
    { name: 'a letter becomes the next one', character: 'e', expected: 'f' },
    { name: 'the last letter becomes the first', character: 'z', expected: 'a' },
    { name: 'a capital stays one', character: 'Z', expected: 'A' },
    { name: 'a digit stays one', character: '9', expected: '0' },
    { name: 'a sign becomes a letter', character: '&', expected: 'x' },
    { name: 'so does a letter of more than one byte', character: 'ö', expected: 'x' },
  ];
  for (const { name, character, expected } of presses)
    it(name, () => {
      expect(nextCharacter(character)).toBe(expected);
    });

  it('pressing another character gives back the first', () => {
    expect(valueNow(pressByte(pressByte({ signed: 'Finance' }, 0), 6))).toBe('Financf');
  });

  it('pressing the changed character gives it back', () => {
    expect(pressByte(pressByte({ signed: 'Finance' }, 3), 3)).toEqual({ signed: 'Finance' });
  });

  const typed = [
    { name: 'a typed character takes its place', index: 0, to: 'M', expected: 'Minance' },
    { name: 'the signed character changes nothing', index: 0, to: 'F', expected: 'Finance' },
    { name: 'a space is no character to type', index: 0, to: ' ', expected: 'Finance' },
    { name: 'nor is one of more than a byte', index: 0, to: 'é', expected: 'Finance' },
    { name: 'nor two', index: 0, to: 'ab', expected: 'Finance' },
    { name: 'and outside of the value there is nothing', index: 7, to: 'x', expected: 'Finance' },
  ];
  for (const { name, index, to, expected } of typed)
    it(name, () => {
      expect(valueNow(changeByte({ signed: 'Finance' }, index, to))).toBe(expected);
    });
});
