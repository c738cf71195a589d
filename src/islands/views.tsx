import type { Dispatch } from 'react';
import type { PlayerAction, Speed, View } from '#diagram/player-state.ts';
import { player } from '#strings/player.ts';

const views: readonly View[] = ['map', 'sequence', 'transcript'];

type Props = { view: View; speed: Speed; dispatch: Dispatch<PlayerAction> };

/** Which picture of the run is shown. A narrow screen has the messages in the map's place, and the speed beside it. */
export function Views({ view, speed, dispatch }: Props) {
  const words = player.views;
  return (
    <div className="views">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is a part of a form */}
      <div className="seg" role="group" aria-label={words.label}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            className={`see-${one}`}
            aria-pressed={view === one}
            onClick={() => dispatch({ type: 'view', view: one })}
          >
            {one === 'map' ? (
              <>
                <span className="wide">{words.map}</span>
                <span className="narrow">{words.messages}</span>
              </>
            ) : (
              words[one]
            )}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="txt"
        aria-label={player.bar.speedLabel(speed)}
        onClick={() => {
          dispatch({ type: 'speed', by: 1 });
          if (speed === 2) for (const _ of [1, 2, 3]) dispatch({ type: 'speed', by: -1 });
        }}
      >
        {player.bar.speed(speed)}
      </button>
    </div>
  );
}
