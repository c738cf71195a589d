import type { Dispatch } from 'react';
import { isBusy, isChanged, type PlayerAction, type PlayerState } from '#diagram/player-state.ts';
import { player } from '#strings/player.ts';
import { Icon } from './icon.tsx';

const words = player.banner;

/** How a run ended, in a sentence with the number of the message. */
export function endingOf({ trace }: Pick<PlayerState, 'trace'>): string {
  const { outcome, beats, actors } = trace;
  const number = beats.findIndex(({ id }) => id === outcome.beat) + 1;
  if (outcome.status === 'completed') return words.completed;
  if (outcome.status === 'deviated') return words.deviated(number);
  return words.refused(number, actors.find(({ id }) => id === outcome.party)?.name ?? outcome.party ?? '');
}

type Props = { state: PlayerState; dispatch: Dispatch<PlayerAction>; onShow: () => void; onDifferences: () => void };

/** What the learner changed and what came of it, with the way back. */
export function ChangeBanner({ state, dispatch, onShow, onDifferences }: Props) {
  if (!isChanged(state)) return null;
  const { flow, wanted, trace, cursor, undo } = state;
  const faults = flow.faults.filter(({ id }) => wanted.faults.includes(id)).map(({ title }) => title);
  const inputs = flow.inputs
    .filter(({ id }) => id in wanted.inputs)
    .map(({ id, label, kind, options }) => {
      const value = String(wanted.inputs[id]);
      const said = options?.find((option) => option.value === value)?.label ?? value;
      return kind === 'policy' || kind === 'secret' ? label : `${label}: ${said}`;
    });
  const edits = wanted.edits.map(({ beat, layer }) =>
    player.edit.edited(trace.beats.findIndex(({ id }) => id === beat) + 1, layer),
  );
  const unfit = trace.notes.filter(({ kind }) => kind === 'edit-does-not-fit').map(({ text }) => text);
  const end = trace.outcome.beat;
  return (
    <div className="fork">
      <Icon name="swap" />
      <p>
        <b>{words.changed}</b> {[...faults, ...inputs, ...edits].join('; ')}.{' '}
        {isBusy(state) ? words.running : endingOf(state)}
        {unfit.length > 0 && <small> {unfit.join('; ')}</small>}
      </p>
      {end !== undefined && trace.beats[cursor]?.id !== end && (
        <button
          type="button"
          className="btn"
          onClick={() => {
            dispatch({ type: 'go-to-beat', beat: end });
            onShow();
          }}
        >
          {words.refusedAt}
        </button>
      )}
      {!isBusy(state) && (
        <button type="button" className="btn" onClick={onDifferences}>
          {words.differs}
        </button>
      )}
      <button
        type="button"
        className="btn"
        onClick={() => dispatch(undo.length ? { type: 'undo' } : { type: 'reset' })}
      >
        <Icon name="undo" />
        {words.undo}
      </button>
    </div>
  );
}
