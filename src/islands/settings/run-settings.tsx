import { type Dispatch, Fragment, useEffect, useRef } from 'react';
import { notesToSay } from '#diagram/notes-to-say.ts';
import type { PlayerAction, PlayerState } from '#diagram/player-state.ts';
import { isBusy, isChanged } from '#diagram/player-state.ts';
import { player } from '#strings/player.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { CopyButton } from '../copy-button.tsx';
import { endingOf, endOf } from '../ending.ts';
import { Icon } from '../icon.tsx';
import { isNarrow } from '../use-wide.ts';
import { InputField } from './input-field.tsx';
import { Notes } from './note.tsx';

const words = playerLazy.change;

type Props = {
  id: string;
  state: PlayerState;
  dispatch: Dispatch<PlayerAction>;
  onClose: () => void;
  linkState: () => Promise<string | undefined>;
  onSaid: (said: string) => void;
};

/** Faults to switch and inputs to set, in the inspector's place: the map beside it shows what they do. */
export function RunSettings({ id, state, dispatch, onClose, linkState, onSaid }: Props) {
  const { flow, wanted, trace, undo, redo } = state;
  const end = endOf(trace);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    // On a narrow screen it takes the place of something longer, of which one has scrolled to the end.
    if (isNarrow()) panel.current?.scrollIntoView({ block: 'start' });
  }, []);
  const notes = notesToSay(trace);
  const groups = [...new Set(flow.inputs.map(({ group }) => group))];
  return (
    <section ref={panel} className="insp settings" aria-label={words.title} tabIndex={-1}>
      <div className="ih">
        <div className="r">
          <span>{words.title}</span>
        </div>
        <p className="x">{words.intro}</p>
      </div>
      {isChanged(state) && (
        <p className="ending">
          {isBusy(state) ? player.banner.running : endingOf(trace)}
          {!isBusy(state) && end !== undefined && (
            <button
              type="button"
              className="link"
              onClick={() => {
                dispatch({ type: 'go-to-beat', beat: end });
                onClose();
              }}
            >
              {words.showWhere}
            </button>
          )}
        </p>
      )}
      <div className="ib-body">
        {flow.faults.length > 0 && (
          <fieldset className="group">
            <legend>{words.faults}</legend>
            {flow.faults.map(({ id: fault, title, story, caughtBy }) => (
              <Fragment key={fault}>
                <label className="fault">
                  <input
                    type="checkbox"
                    checked={wanted.faults.includes(fault)}
                    aria-describedby={`${id}-${fault}-note`}
                    onChange={(event) => dispatch({ type: 'fault', id: fault, on: event.target.checked })}
                  />
                  <span>
                    {title}
                    <small>
                      {story}
                      {caughtBy === 'nobody' && ` ${words.caughtByNobody}`}
                    </small>
                  </span>
                </label>
                <Notes id={`${id}-${fault}-note`} notes={notes.filter((note) => note.fault === fault)} />
              </Fragment>
            ))}
          </fieldset>
        )}
        {groups.map((group) => (
          <fieldset key={group} className="group">
            <legend>{group}</legend>
            {flow.inputs
              .filter((input) => input.group === group)
              .map((input) => (
                <InputField
                  key={input.id}
                  id={`${id}-${input.id}`}
                  input={input}
                  value={wanted.inputs[input.id] ?? trace.inputs[input.id] ?? input.default}
                  touched={input.id in wanted.inputs}
                  notes={notes.filter((note) => note.input === input.id)}
                  onChange={(value) => dispatch({ type: 'input', id: input.id, value })}
                />
              ))}
          </fieldset>
        ))}
      </div>
      <div className="acts">
        <button type="button" onClick={onClose}>
          <Icon name="previous" />
          {words.close}
        </button>
        <span className="sp" />
        <button
          type="button"
          aria-label={words.undo}
          aria-disabled={!undo.length}
          onClick={() => dispatch({ type: 'undo' })}
        >
          <Icon name="undo" />
        </button>
        <button
          type="button"
          aria-label={words.redo}
          aria-disabled={!redo.length}
          onClick={() => dispatch({ type: 'redo' })}
        >
          <Icon name="redo" />
        </button>
        <CopyButton label={words.copyState} icon="link" text={linkState} onDone={onSaid} />
        <button
          type="button"
          aria-label={words.resetLabel}
          aria-disabled={!isChanged(state)}
          onClick={() => dispatch({ type: 'reset' })}
        >
          {words.reset}
        </button>
      </div>
    </section>
  );
}
