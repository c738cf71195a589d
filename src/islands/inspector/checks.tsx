import { useEffect, useRef } from 'react';
import type { Source } from '#diagram/flow-page.ts';
import { checkGroups, countChecks, isSaml } from '#diagram/stations.ts';
import { type CheckLine, splitChecks } from '#diagram/verdicts.ts';
import { player } from '#strings/player.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { Icon } from '../icon.tsx';
import { type Kept, useKept } from '../use-kept.ts';
import { CheckDetail } from './check-detail.tsx';
import { checkKey } from './check-key.ts';
import { OutcomeMark } from './outcome-mark.tsx';

const words = player.inspector;

type Props = {
  checks: readonly CheckLine[];
  sources: { readonly [short: string]: Source };
  nameOf: (actor: string) => string;
  /** The plain name of the place that a check looked at, where that is explained. */
  nameOfPlace: (line: CheckLine) => string | undefined;
  /** Shows that place. */
  onLook: (line: CheckLine) => void;
  /** The check that is opened at first, by its key; the one that failed when absent. */
  first: string | undefined;
  kept: Kept;
  /** The name under which this list is kept. */
  place: string;
  /** Ids of the checks that look at the field that is selected. */
  lit: readonly string[];
};

/** Lists of this length or shorter are shown whole; longer ones fold into their stations. */
const shortList = 16;

type RowProps = { line: CheckLine; number: number; open: boolean; lit: boolean; onToggle: () => void };

function Row({ line, number, open, lit, onToggle }: RowProps) {
  const { description, known, partyOutcome, outcome, enforced } = line;
  const failed = partyOutcome === 'fail' || (!enforced && outcome === 'fail');
  return (
    <button
      type="button"
      className={`ckr ${failed ? 'fail' : ''} ${partyOutcome === 'not-reached' ? 'nr' : ''} ${lit ? 'sel' : ''}`}
      aria-expanded={open}
      onClick={onToggle}
    >
      <b>{number}</b>
      <span className="nm">{failed ? playerLazy.checks.failed(description.title) : description.title}</span>
      <span className={`bs bs-${known[0]}`} title={words.knownBy[known]}>
        <i />
        {words.known[known]}
      </span>
      <OutcomeMark outcome={partyOutcome} made={enforced} />
      <OutcomeMark outcome={outcome} />
    </button>
  );
}

/** The checks in the order in which they were made: this party's, then those that only a strict party would make. */
export function Checks({ checks, sources, nameOf, nameOfPlace, onLook, first, lit, kept, place }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opened = list.current?.querySelector<HTMLElement>('.ckr[aria-expanded=true]');
    const pane = opened?.closest<HTMLElement>('.ib-body');
    // The pane, not the page: a step must not move what the learner is reading.
    if (opened && pane && (first !== undefined || !kept.has(place))) pane.scrollTop = opened.offsetTop - 60;
    if (first !== undefined) opened?.focus({ preventScroll: true });
  }, [first, kept, place]);
  const [chosen, choose] = useKept<string | undefined>(kept, `${place} check`, undefined);
  const [toggled, toggle] = useKept<{ readonly [group: string]: boolean }>(kept, `${place} groups`, {});
  if (!checks.length) return <p className="empty">{playerLazy.checks.empty}</p>;
  const failing = checks.find(({ partyOutcome }) => partyOutcome === 'fail');
  const open = chosen ?? (failing && checkKey(failing));
  const { enforced, strictOnly } = splitChecks(checks);
  const groups = enforced.length > shortList ? checkGroups(enforced) : [{ id: undefined, lines: enforced }];
  // Counted as they stand here, from the first to the last, whatever is folded.
  const numbers = new Map([...groups.flatMap(({ lines }) => lines), ...strictOnly].map((line, at) => [line, at + 1]));
  const range = (lines: readonly CheckLine[]) =>
    [...new Set([lines[0], lines.at(-1)])].map((line) => line && numbers.get(line)).join('–');
  const row = (line: CheckLine) => {
    const key = checkKey(line);
    return (
      <li key={key}>
        <Row
          line={line}
          number={numbers.get(line) ?? 0}
          open={open === key}
          lit={lit.includes(line.check)}
          onToggle={() => choose(open === key ? '' : key)}
        />
        {open === key && <CheckDetail {...{ line, sources, nameOfPlace, onLook }} />}
      </li>
    );
  };
  return (
    <div className="ckl" ref={list}>
      <div className="ckh" aria-hidden="true">
        <span />
        <span>{words.checkOrder}</span>
        <span>{words.howWeKnow}</span>
        <span>{words.party}</span>
        <span title={words.strictWhy}>{words.strict}</span>
      </div>
      {groups.map(({ id, lines }) => {
        if (id === undefined) return <ol key="all">{lines.map(row)}</ol>;
        const opened = lines.some((line) => checkKey(line) === open || lit.includes(line.check));
        const unfolded = toggled[id] ?? (opened || (!failing && (id === 'signature' || id === 'trust')));
        return (
          <section key={id}>
            <button
              type="button"
              className="ckg"
              aria-expanded={unfolded}
              onClick={() => toggle({ ...toggled, [id]: !unfolded })}
            >
              <Icon name="down" />
              <span>{words.group(words.stations[id], ...countChecks(lines))}</span>
              <small>{range(lines)}</small>
            </button>
            {unfolded && <ol>{lines.map(row)}</ol>}
          </section>
        );
      })}
      {strictOnly[0] && <div className="cks">{words.strictOnly(nameOf(strictOnly[0].party), isSaml(strictOnly))}</div>}
      <ol>{strictOnly.map(row)}</ol>
    </div>
  );
}
