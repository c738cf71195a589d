import { describe, expect, it } from 'vitest';
import { createNetwork, type NetworkOptions } from '#simulator/network.ts';
import { run } from '#simulator/run.ts';
import type { RunState } from '#simulator/state.ts';
import type { RunRequest } from '#simulator/types.ts';
import { sha256Hex } from '#wire/hash.ts';
import { get, toy } from './toy-flow.ts';

const resign = () => undefined;
const play = (request: Omit<RunRequest, 'flow'> = {}) => run(toy, { flow: 'toy', ...request }, { resign });

describe('a run', () => {
  it('records every beat in the order in which it happens, nested ones inside', async () => {
    const { beats, outcome } = await play();
    expect(beats.map(({ id }) => id)).toEqual([
      'buy.request',
      'price.request',
      'price.response',
      'weigh.work',
      'buy.response',
    ]);
    expect(outcome).toEqual({ status: 'completed' });
  });

  it('is the same twice, and another with another seed', async () => {
    expect(await play()).toEqual(await play());
    expect((await play({ seed: 2 })).beats.at(-1)?.record).not.toEqual((await play()).beats.at(-1)?.record);
  });

  it('costs each beat the latency of its channel on the simulated clock', async () => {
    const { beats, start } = await play();
    expect(beats.map(({ at }) => at - start)).toEqual([60, 64, 68, 80, 140]);
  });

  it('marks a step whose condition does not hold as not applicable, and one that was not got to as not reached', async () => {
    expect((await play()).steps.map(({ happened }) => happened)).toEqual(['yes', 'yes', 'yes', 'not-applicable']);
    const refused = await play({ faults: ['dear'], inputs: { honest: false } });
    expect(refused.steps.at(-1)?.happened).toBe('not-reached');
  });

  it('ends refused at the first refusal that was not expected, with the check and the words', async () => {
    const { outcome, verdicts } = await play({ faults: ['dear'] });
    expect(outcome).toMatchObject({
      status: 'refused',
      beat: 'buy.response',
      party: 'shop',
      check: 'affordable',
      error: { code: '402' },
    });
    expect(verdicts.map(({ partyOutcome, outcome: strict }) => [strict, partyOutcome])).toEqual([
      ['fail', 'fail'],
      ['fail', 'not-reached'],
    ]);
  });

  it('takes an expected refusal for what it is, and says when it does not come', async () => {
    expect((await play({ inputs: { honest: false } })).outcome.status).toBe('completed');
    expect((await play({ inputs: { honest: false }, faults: ['thief'] })).outcome).toMatchObject({
      status: 'deviated',
      beat: 'steal.response',
      party: 'shop',
    });
  });

  it('lets an input that was touched win over a fault, and says so', async () => {
    const { outcome, notes } = await play({ faults: ['dear'], inputs: { price: 3 } });
    expect(outcome.status).toBe('completed');
    expect(notes).toEqual([
      {
        kind: 'input-wins-over-fault',
        input: 'price',
        fault: 'dear',
        text: '“Dear” would change “Price”; your own value is used.',
      },
    ]);
  });

  it('skews one actor’s clock and no other', async () => {
    const text = (trace: Awaited<ReturnType<typeof play>>) => JSON.stringify(trace.beats.at(-1)?.record);
    expect(text(await play())).toContain('at 1000080');
    expect(text(await play({ faults: ['clock'] }))).toContain('at 999080');
  });

  it('delivers what a wire fault made of a message, and keeps what had been sent', async () => {
    const { beats, outcome } = await play({ faults: ['wire'] });
    const changed = beats.find(({ id }) => id === 'price.response');
    expect(changed?.record).toMatchObject({ body: { text: '77' } });
    expect(changed?.editedFrom).toMatchObject({ body: { text: '5' } });
    expect(outcome.check).toBe('affordable');
  });

  it('applies an edit after the wire fault of the same beat', async () => {
    const edits = [{ beat: 'price.response', layer: 'body', change: { replace: '4' } }];
    expect((await play({ faults: ['wire'], edits })).outcome.status).toBe('completed');
  });

  it('refuses an edit whose base no longer fits, and says so', async () => {
    const edit = { beat: 'price.response', layer: 'body', change: { replace: '4000' } };
    const fits = await play({ edits: [{ ...edit, base: sha256Hex('5') }] });
    expect(fits.outcome.status).toBe('refused');
    const stale = await play({ edits: [{ ...edit, base: sha256Hex('6') }] });
    expect(stale.outcome.status).toBe('completed');
    expect(stale.notes.map(({ kind }) => kind)).toEqual(['edit-does-not-fit']);
  });

  it('says when an edit’s message never came, and when it has no such layer', async () => {
    const edits = [
      { beat: 'steal.request', layer: 'http', change: { replace: '' } },
      { beat: 'buy.request', layer: 'form', change: { replace: '' } },
    ];
    expect((await play({ edits })).notes.map(({ kind }) => kind)).toEqual(['edit-does-not-fit', 'edit-not-reached']);
  });

  it('goes on with the edited document of local work', async () => {
    const { beats } = await play({ edits: [{ beat: 'weigh.work', layer: 'work', change: { replace: 'heavy' } }] });
    expect(JSON.stringify(beats.at(-1)?.record)).toContain('heavy');
  });

  it.each([
    [{ inputs: { prize: 1 } }, 'Did you mean “price”?'],
    [{ faults: ['dera'] }, 'Did you mean “dear”?'],
  ])('throws an author’s error with the near match for %j', async (request, near) => {
    await expect(play(request as never)).rejects.toThrow(near);
  });

  it('puts a message to a checkpoint without touching the run', async () => {
    let state: RunState | undefined;
    let options: NetworkOptions | undefined;
    const answers: unknown[] = [];
    const trace = await run(
      toy,
      { flow: 'toy' },
      {
        resign,
        observe(observed, given) {
          state = observed;
          options = given;
        },
        async beforeReceive(beat) {
          if (beat !== 'buy.request') return;
          const copy = structuredClone(state as RunState);
          const { beforeReceive: _none, ...rest } = options as NetworkOptions;
          answers.push(await createNetwork(rest, copy).receive('shop', beat, get('https://shop.example.com/steal')));
        },
      },
    );
    expect(answers).toMatchObject([{ status: 403 }]);
    expect(trace).toEqual(await play());
  });
});
