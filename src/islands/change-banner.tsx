import { type Dispatch, Fragment, useEffect, useRef, useState } from 'react';
import type { FlowPage } from '#diagram/flow-page.ts';
import { notesToSay } from '#diagram/notes-to-say.ts';
import { isBusy, type PlayerAction, type PlayerState } from '#diagram/player-state.ts';
import { signatureBroken } from '#diagram/seal.ts';
import { player } from '#strings/player.ts';
import { EditSaid, useSigners } from './edit-said.tsx';
import { endingOf, endOf } from './ending.ts';
import type { Engine } from './engine.ts';
import { Icon } from './icon.tsx';

const words = player.banner;

type Props = {
  state: PlayerState;
  page: FlowPage;
  engine: Engine;
  dispatch: Dispatch<PlayerAction>;
  onShow: () => void;
  onDifferences: () => void;
};

/** What the learner changed and what came of it, in one line, with the ways on and back. */
export function ChangeBanner({ state, page, engine, dispatch, onShow, onDifferences }: Props) {
  const { flow, wanted, trace, cursor, undo } = state;
  const busy = isBusy(state);
  const faults = flow.faults.filter(({ id }) => wanted.faults.includes(id)).map(({ title }) => title);
  const inputs = flow.inputs
    .filter(({ id }) => id in wanted.inputs)
    .map(({ id, label, kind, options }) => {
      const value = String(wanted.inputs[id]);
      const said = options?.find((option) => option.value === value)?.label ?? value;
      return kind === 'policy' || kind === 'secret' ? label : `${label}: ${said}`;
    });
  const notes = notesToSay(trace).map(({ text }) => text);
  const parts = [
    ...[...faults, ...inputs].map((text) => ({ key: text, said: text })),
    ...wanted.edits.map((edit, at) => ({
      key: `edit ${at}`,
      said: <EditSaid {...{ edit, page, trace, engine }} />,
    })),
  ];
  // Cut where it is longer than the line; the whole of it is there to be pointed at, and to be listened to.
  const what = useRef<HTMLSpanElement>(null);
  const [whole, setWhole] = useState('');
  useEffect(() => setWhole(what.current?.textContent ?? ''));
  const broken = !busy && signatureBroken(trace);
  const unsigned = broken ? wanted.edits.findLast(({ sign }) => sign === undefined) : undefined;
  const signer = useSigners({ edit: unsigned, page, trace, engine })?.[0];
  const end = endOf(trace);
  const ending = busy ? words.running : endingOf(trace);
  return (
    <div className="fork run">
      <Icon name="swap" />
      <p>
        <b>{words.changed}</b>{' '}
        <span className="what" title={whole} ref={what}>
          {notes.map((text) => (
            <small key={text}>{text} </small>
          ))}
          {parts.map(({ key, said }, at) => (
            <Fragment key={key}>
              {at > 0 && '; '}
              {said}
            </Fragment>
          ))}
          .
        </span>{' '}
        {!busy && end !== undefined && trace.beats[cursor]?.id !== end ? (
          <button
            type="button"
            className="link"
            aria-label={words.refusedAt(ending)}
            onClick={() => {
              dispatch({ type: 'go-to-beat', beat: end });
              onShow();
            }}
          >
            {ending}
          </button>
        ) : (
          <span>{ending}</span>
        )}
      </p>
      {unsigned && signer && (
        <button
          type="button"
          className="btn"
          onClick={() => dispatch({ type: 'edit', edit: { ...unsigned, sign: signer.id } })}
        >
          <Icon name="shield" />
          {words.resign(signer.who)}
        </button>
      )}
      {!busy && (
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
