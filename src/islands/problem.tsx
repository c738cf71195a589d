import type { Dispatch } from 'react';
import type { PlayerAction, PlayerState } from '#diagram/player-state.ts';
import { player } from '#strings/player.ts';
import type { Engine } from './engine.ts';
import { Icon } from './icon.tsx';

const words = player.problem;

type Props = {
  state: PlayerState;
  notice: string | undefined;
  onDismiss: () => void;
  dispatch: Dispatch<PlayerAction>;
  engine: Engine;
};

/** What stands between the learner and a fresh run, said in sight, with the way on. */
export function Problem({ state, notice, onDismiss, dispatch, engine }: Props) {
  const { problem } = state;
  const restart = async () => {
    await engine().then(
      (client) => client.restart(),
      () => undefined,
    );
    dispatch({ type: 'retry' });
  };
  return (
    <>
      {problem && (
        <div className="fork problem">
          <Icon name="warn" />
          <p>
            {problem.kind === 'insecure' ? words.insecure : words.engine} <small>{problem.text}</small>
          </p>
          {problem.kind !== 'insecure' && (
            <button type="button" className="btn" onClick={restart}>
              {words.restart}
            </button>
          )}
        </div>
      )}
      {notice && (
        <div className="fork notice">
          <Icon name="link" />
          <p>{notice}</p>
          <button type="button" className="btn" onClick={onDismiss}>
            {words.dismiss}
          </button>
        </div>
      )}
    </>
  );
}
