import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { clockTime } from '#diagram/clock-time.ts';
import type { MapSheet } from '#diagram/map-plan.ts';
import { masked } from '#diagram/masked.ts';
import { recordText } from '#diagram/record-text.ts';
import type { Row } from '#diagram/rows.ts';
import { secretsByName } from '#diagram/secrets-by-name.ts';
import { checksAt } from '#diagram/verdicts.ts';
import type { Trace } from '#simulator/types.ts';
import { player } from '#strings/player.ts';
import { asTallAsMap } from './as-tall-as-map.ts';
import { routeOf } from './message-list.tsx';

const words = player.transcript;

/** How the run ended. */
function Outcome({ trace }: { trace: Trace }) {
  const { outcome, actors } = trace;
  const who = actors.find(({ id }) => id === outcome.party)?.name ?? '';
  const said =
    outcome.status === 'completed'
      ? player.outcome.completed
      : outcome.status === 'deviated'
        ? player.outcome.deviated
        : player.outcome.refused(who, outcome.error?.code ?? '');
  return <p className={`outcome ${outcome.status === 'completed' ? '' : 'no'}`}>{said}</p>;
}

/** The whole run in words and bytes: the page's text without JavaScript, the third view with it, and what is printed. */
export const Transcript = memo(function Transcript({
  id,
  sheet,
  rows,
  trace,
  hidden,
  current,
}: {
  id: string;
  sheet: MapSheet;
  rows: readonly Row[];
  trace: Trace;
  hidden: boolean;
  /** The beat at which the player stands, where this is the view that shows it. */
  current: string | undefined;
}) {
  const pane = useRef<HTMLDivElement>(null);
  const here = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    if (current === undefined || !pane.current || !here.current) return;
    // Where it scrolls by itself the page stays; elsewhere the page goes along.
    if (getComputedStyle(pane.current).overflowY === 'auto') pane.current.scrollTop = here.current.offsetTop;
    else here.current.scrollIntoView({ block: 'start' });
  }, [current]);
  const nameOf = (actor: string) => trace.actors.find(({ id: one }) => one === actor)?.name ?? actor;
  const [shown, show] = useState(false);
  const secrets = useMemo(() => secretsByName(trace), [trace]);
  useEffect(() => {
    // What is printed is masked, whatever was shown: paper is passed on.
    const hide = () => flushSync(() => show(false));
    window.addEventListener('beforeprint', hide);
    return () => window.removeEventListener('beforeprint', hide);
  }, []);
  return (
    <section
      className="transcript"
      ref={pane}
      hidden={hidden}
      aria-label={player.views.transcript}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard
      tabIndex={0}
      style={asTallAsMap(sheet)}
    >
      {secrets.length > 0 && (
        <label className="wrap-toggle js">
          <input type="checkbox" checked={shown} onChange={(event) => show(event.target.checked)} />
          {player.inspector.showSecrets}
        </label>
      )}
      <ol>
        {rows.map((row) => {
          const beat = trace.beats.find((one) => one.id === row.beat);
          if (!beat) return null;
          const own = checksAt(trace, beat).filter(({ beat: during }) => during === beat.id);
          const made = own.filter(({ enforced, partyOutcome }) => enforced && partyOutcome !== 'not-applicable');
          const strict = own.filter(({ enforced, outcome }) => !enforced && outcome === 'fail');
          return (
            <li
              key={row.beat}
              id={`${id}/${row.beat}`}
              ref={row.beat === current ? here : undefined}
              aria-current={row.beat === current ? 'step' : undefined}
              className={row.says && !row.says.expected ? 'no' : ''}
            >
              <h3>{words.heading(row.number, row.title)}</h3>
              <p className="route">{routeOf(row)}</p>
              <p className="say-it">{row.caption}</p>
              {trace.holdings
                .filter((holding) => holding.beat === beat.id)
                .map(({ actor, thing, until }) => (
                  <p key={thing} className="route">
                    {words.holds(nameOf(actor), thing, until === undefined ? '' : clockTime(until))}
                  </p>
                ))}
              <pre>{masked(recordText(beat.record), shown ? [] : secrets)}</pre>
              {made.length > 0 && (
                <ul className="verdicts">
                  <li>
                    {words.enforced(made.filter(({ partyOutcome }) => partyOutcome === 'pass').length, made.length)}
                  </li>
                  {made
                    .filter(({ partyOutcome }) => partyOutcome === 'fail')
                    .map(({ check, description, actual, expected }) => (
                      <li key={check} className="bad">
                        {description.title}: {actual} ≠ {expected}. {description.why}
                      </li>
                    ))}
                  {strict.length > 0 && (
                    <li>{words.strictFailed(strict.map(({ description }) => description.title).join('; '))}</li>
                  )}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      <Outcome trace={trace} />
    </section>
  );
});
