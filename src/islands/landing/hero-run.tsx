import type { Source } from '#diagram/flow-page.ts';
import type { Row } from '#diagram/rows.ts';
import { landing } from '#strings/landing.ts';
import { player } from '#strings/player.ts';
import { Caption } from '../caption.tsx';
import { Icon } from '../icon.tsx';
import { Heading, RefusalNote, Stations } from '../inspector/heading.tsx';
import { Legend } from '../legend.tsx';
import { Mini } from '../mini.tsx';
import { HeroChecks } from './hero-checks.tsx';
import { type Changed, HeroFields } from './hero-fields.tsx';
import { HeroMap } from './hero-map.tsx';
import { type HeroView, spokenMap } from './hero-view.ts';

type Props = {
  view: HeroView;
  /** How many messages the run has. */
  count: number;
  sources: { readonly [short: string]: Source };
  /** Path of the field that can be changed. */
  open: string;
  changed?: Changed | undefined;
  /** The same run in a lesson's player. */
  link: { readonly href: string; readonly text: string };
};

type StoppedProps = { row: Row; count: number; checks: HeroView['checks']; stations: HeroView['stations'] };

/** What made the party stop, in the words of the check, and what it therefore never read. */
function Stopped({ row, count, checks, stations }: StoppedProps) {
  const found = checks.find(({ partyOutcome }) => partyOutcome === 'fail')?.actual ?? '';
  const unread = stations.some(({ id, state }) => id === 'trust' && state === 'not-reached');
  return (
    <div className="cap">
      <span className="n">
        <b>{row.number}</b> {player.caption.of(count)}
      </span>
      <p>
        {landing.run.stopped(row.from.name, found)} {unread && landing.run.unread}
      </p>
    </div>
  );
}

/** One run on the start page: the map and its sentence, and beside it what STS made of the message. Plain on the server, the same in the browser. */
export function HeroRun({ view, count, sources, open, changed, link }: Props) {
  const { drawing, sent, decided, checks, stations, fields, refused } = view;
  const about = refused ? player.inspector.checks : landing.run.fields;
  return (
    <>
      <div className="stage">
        <Mini row={sent} />
        <HeroMap drawing={drawing} label={landing.run.map(spokenMap(view))} />
        <Legend />
        <div className="bar">
          <button
            type="button"
            className="b go"
            data-play
            aria-label={landing.run.play(count)}
            title={landing.run.play(count)}
          >
            <Icon name="play" />
          </button>
          {refused ? (
            <Stopped row={decided} count={count} checks={checks} stations={stations} />
          ) : (
            <Caption row={decided} count={count} />
          )}
        </div>
      </div>
      <div className="side">
        <div className="iw">
          <section className="insp" aria-label={player.inspector.label}>
            <Heading row={sent} />
            <RefusalNote row={decided} />
            <Stations stations={stations} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard */}
            <section className="ib-body" aria-label={about} tabIndex={0}>
              {refused ? (
                <HeroChecks checks={checks} sources={sources} />
              ) : (
                <HeroFields fields={fields} open={open} changed={changed} />
              )}
            </section>
            <p className="acts">
              <a className="onto" href={link.href}>
                {link.text} <Icon name="arrow" />
              </a>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}
