import type { Flow, Trace } from '#simulator/types.ts';
import { plannedBeats } from './planned-beats.ts';
import { refusalAt } from './refusal.ts';

/** Where a beat stands to the cursor. `refused` is the current beat when it says no. */
export type BeatState = 'past' | 'active' | 'refused' | 'future';

/** One stop of the playback bar. Stops that this run never reached are kept, so that one sees what was missed. */
export type Stop = {
  readonly beat: string;
  readonly number: number;
  readonly state: BeatState;
  readonly reached: boolean;
  /** It says no, now or when the cursor comes to it; `expected` when the flow is meant to end so. */
  readonly refusal: 'none' | 'expected' | 'unexpected';
};

/** The stops of a trace: its beats in order, then those planned beats that did not happen. */
export function stops(flow: Pick<Flow, 'steps'>, trace: Trace, cursor: number): readonly Stop[] {
  const happened = trace.beats.map((beat, index): Stop => {
    const refused = refusalAt(trace, beat);
    const here = refused ? 'refused' : 'active';
    return {
      beat: beat.id,
      number: index + 1,
      state: index < cursor ? 'past' : index > cursor ? 'future' : here,
      reached: true,
      refusal: !refused ? 'none' : refused.expected ? 'expected' : 'unexpected',
    };
  });
  const ids = new Set(happened.map(({ beat }) => beat));
  const missed = plannedBeats(flow, trace.inputs)
    .filter((id) => !ids.has(id))
    .map(
      (beat, index): Stop => ({
        beat,
        number: happened.length + index + 1,
        state: 'future',
        reached: false,
        refusal: 'none',
      }),
    );
  return [...happened, ...missed];
}
