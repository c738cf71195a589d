import type { ReactNode, RefObject } from 'react';
import type { Row } from '#diagram/rows.ts';
import { spoken } from '#diagram/spoken.ts';
import { player } from '#strings/player.ts';
import { stateClass } from './map/state-class.ts';

type Props = {
  rows: readonly Row[];
  last: number;
  /** On a narrow screen the list is the diagram: it takes the focus, and the current message opens in its place. */
  feed: boolean;
  onChoose: (beat: string) => void;
  /** Where the current message stands. */
  current: RefObject<HTMLLIElement | null>;
  /** What stands under the current message, where the list is in sight. */
  children?: ReactNode;
};

/** Who, to whom, and how: 'Client app → AWS STS, through the device'. */
export function routeOf({ from, to, part, channel }: Row): string {
  const words = player.list;
  if (part === 'work') return words.works(from.name);
  return `${words.route(from.name, to.name)}${channel === 'back' ? `, ${words.back}` : ''}`;
}

/**
 * The ordered list of messages: in sight as the feed of a narrow screen, and out of sight beside the map, where it is the
 * accessible twin of the picture.
 */
export function MessageList({ rows, last, feed, onChoose, current: here, children }: Props) {
  const words = player.list;
  return (
    <ol className="message-feed" aria-label={words.label}>
      {rows.map((row) => {
        const { beat, number, state, title, reached, edited, says } = row;
        const current = state === 'active' || state === 'refused';
        return (
          <li
            key={beat}
            ref={current ? here : undefined}
            className={`${stateClass(state)} ${row.channel === 'back' ? 'bk' : ''}`}
          >
            <button
              type="button"
              disabled={!reached}
              tabIndex={feed ? undefined : -1}
              aria-current={current ? 'step' : undefined}
              onClick={() => onChoose(beat)}
            >
              <b className="num" aria-hidden="true">
                {number}
              </b>
              <span className="sr">
                {reached ? spoken(row, last + 1, player.spoken) : `${title}, ${words.notReached}`}
              </span>
              <span aria-hidden="true">
                <strong className="ttl">{title}</strong>
                <span>
                  {routeOf(row)}
                  {reached ? '' : `, ${words.notReached}`}
                  {edited ? `, ${words.edited}` : ''}
                  {says && current ? `: ${says.error?.code ?? ''}` : ''}
                </span>
              </span>
            </button>
            {current && children && <div className="card">{children}</div>}
          </li>
        );
      })}
    </ol>
  );
}
