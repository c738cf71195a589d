import type { Source } from '#diagram/flow-page.ts';
import type { Row } from '#diagram/rows.ts';
import { landing } from '#strings/landing.ts';
import { player } from '#strings/player.ts';
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

/** What made the party stop, in the words of the check, and what it therefore never read. */
function stopped({ decided, checks, stations }: HeroView): string {
  const found = checks.find(({ partyOutcome }) => partyOutcome === 'fail')?.actual ?? '';
  const unread = stations.some(({ id, state }) => id === 'trust' && state === 'not-reached');
  return [landing.run.stopped(decided.from.name, found), ...(unread ? [landing.run.unread] : [])].join(' ');
}

/** That everything holds; and of a changed assertion, why it does again. */
function holds({ decided, fields }: HeroView, changed: Changed | undefined): string {
  const value = fields.find(({ path }) => path === changed?.path)?.value;
  const who = decided.from.name;
  return value === undefined ? landing.run.holds(who) : landing.run.holdsAgain(who, value);
}

/** The number of the work in which the party decided, and one sentence on what came of it. */
function Said({ row, count, text }: { row: Row; count: number; text: string }) {
  return (
    <div className="cap">
      <span className="n">
        <b>{row.number}</b> {player.caption.of(count)}
      </span>
      <p>{text}</p>
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
          <Said row={decided} count={count} text={refused ? stopped(view) : holds(view, changed)} />
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
