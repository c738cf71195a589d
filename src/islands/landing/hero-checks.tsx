import type { Source } from '#diagram/flow-page.ts';
import { checkGroups, countChecks } from '#diagram/stations.ts';
import { type CheckLine, splitChecks } from '#diagram/verdicts.ts';
import { player } from '#strings/player.ts';
import { Citation } from '../inspector/citation.tsx';
import { OutcomeMark } from '../inspector/outcome-mark.tsx';

const words = player.inspector;

type Sources = { readonly [short: string]: Source };

function Failed({ line, number, sources }: { line: CheckLine; number: number; sources: Sources }) {
  const { description, known, partyOutcome, outcome, actual, expected } = line;
  return (
    <>
      <div className="ckr fail">
        <b>{number}</b>
        <span className="nm">{description.title}</span>
        <span className={`bs bs-${known[0]}`} title={words.knownBy[known]}>
          <i />
          {words.known[known]}
        </span>
        <OutcomeMark outcome={partyOutcome} />
        <OutcomeMark outcome={outcome} />
      </div>
      <dl className="ckx">
        <dt>{words.found}</dt>
        <dd>{actual ?? words.nothing}</dd>
        <dt>{words.expected}</dt>
        <dd>{expected ?? words.nothing}</dd>
        <dt>{words.why}</dt>
        <dd className="w">{description.why}</dd>
        <dt>{words.source}</dt>
        <dd className="w">
          <Citation cite={description.cite} sources={sources} />
        </dd>
      </dl>
    </>
  );
}

/** The checks in short: how many passed at each station, and whole the one that refused. */
export function HeroChecks({ checks, sources }: { checks: readonly CheckLine[]; sources: Sources }) {
  const { enforced } = splitChecks(checks);
  return (
    <div className="ckl hero-checks">
      <div className="ckh" aria-hidden="true">
        <span />
        <span>{words.checkOrder}</span>
        <span>{words.howWeKnow}</span>
        <span>{words.party}</span>
        <span>{words.strict}</span>
      </div>
      <ol>
        {checkGroups(enforced).map(({ id, lines }) => {
          const failed = lines.filter(({ partyOutcome }) => partyOutcome === 'fail');
          return (
            <li key={id}>
              <p className="ckg">{words.group(words.stations[id], ...countChecks(lines))}</p>
              {failed.map((line) => (
                <Failed key={line.check} line={line} number={enforced.indexOf(line) + 1} sources={sources} />
              ))}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
