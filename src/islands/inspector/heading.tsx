import type { Row } from '#diagram/rows.ts';
import type { Station } from '#diagram/stations.ts';
import { player } from '#strings/player.ts';
import { Icon } from '../icon.tsx';
import { Breakable } from './breakable.tsx';

const words = player.inspector;
const channelIcons = { front: 'device', back: 'server', internal: 'gear' } as const;
const stationClass = { passed: 'ok', refused: 'bad', partly: 'so-far', 'not-reached': 'nr' } as const;

/** Who sends what to whom, how, and over which boundaries. */
export function Heading({ row }: { row: Row }) {
  const { from, to, part, channel, startLine, crosses } = row;
  return (
    <div className="ih">
      <div className="r">
        <span>
          {from.name}
          {part !== 'work' && (
            <>
              {' '}
              <Icon name="arrow" /> {to.name}
            </>
          )}
        </span>
        <span className="ch">
          <Icon name={channelIcons[channel]} />
          <span>{words[channel]}</span>
        </span>
      </div>
      <p className="u">
        <Breakable text={startLine} />
      </p>
      {part !== 'work' && <p className="x">{words.crosses(crosses)}</p>}
    </div>
  );
}

/** The words of the party that refuses. */
export function RefusalNote({ row }: { row: Row }) {
  const error = row.says?.error;
  if (!error) return null;
  return (
    <div className={`err ${row.says?.expected ? 'meant' : ''}`}>
      <Icon name="error" />
      <div>
        <code>
          {error.code}
          {error.message && `: ${error.message}`}
        </code>
        {[error.httpStatus && words.http(error.httpStatus), row.says?.expected ? undefined : words.known[error.known]]
          .filter(Boolean)
          .join(', ')}
      </div>
    </div>
  );
}

/** The verdict in one line of stations. */
export function Stations({ stations }: { stations: readonly Station[] }) {
  if (!stations.length) return null;
  return (
    <ol className="st4" aria-label={words.verdict}>
      {stations.map((one) => (
        <li key={one.id} className={stationClass[one.state]}>
          <i>{one.state !== 'not-reached' && <Icon name={one.state === 'refused' ? 'cross' : 'tick'} />}</i>
          <b>{words.stations[one.id]}</b>
          <span>{one.state === 'partly' ? words.partly(one.passed, one.made) : words.states[one.state]}</span>
        </li>
      ))}
    </ol>
  );
}
