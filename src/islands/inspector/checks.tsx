import { useState } from 'react';
import type { Source } from '#diagram/flow-page.ts';
import { type CheckLine, splitChecks } from '#diagram/verdicts.ts';
import { player } from '#strings/player.ts';
import { Citation } from './citation.tsx';
import { OutcomeMark } from './outcome-mark.tsx';

const words = player.inspector;

type Props = {
  checks: readonly CheckLine[];
  sources: { readonly [short: string]: Source };
  nameOf: (actor: string) => string;
  /** Shows the place that a check looked at. */
  onLook: (line: CheckLine) => void;
};

const keyOf = ({ party, check, beat }: CheckLine): string => `${party} ${check} ${beat}`;

function Row({
  line,
  number,
  open,
  onToggle,
}: {
  line: CheckLine;
  number: number;
  open: boolean;
  onToggle: () => void;
}) {
  const { description, known, partyOutcome, outcome, enforced } = line;
  const failed = partyOutcome === 'fail' || (!enforced && outcome === 'fail');
  return (
    <button
      type="button"
      className={`ckr ${failed ? 'fail' : ''} ${partyOutcome === 'not-reached' ? 'nr' : ''}`}
      aria-expanded={open}
      onClick={onToggle}
    >
      <b>{number}</b>
      <span className="nm">{description.title}</span>
      <span className={`bs bs-${known[0]}`} title={words.knownBy[known]}>
        <i />
        {words.known[known]}
      </span>
      <OutcomeMark outcome={partyOutcome} made={enforced} />
      <OutcomeMark outcome={outcome} />
    </button>
  );
}

function Detail({ line, sources, onLook }: Pick<Props, 'sources' | 'onLook'> & { line: CheckLine }) {
  const { actual, expected, description, about } = line;
  return (
    <dl className="ckx">
      <dt>{words.found}</dt>
      <dd>{actual ?? words.nothing}</dd>
      <dt>{words.expected}</dt>
      <dd>{expected ?? words.nothing}</dd>
      <dt>{words.why}</dt>
      <dd className="w">{description.why}</dd>
      {about.path && (
        <>
          <dt>{words.lookAt}</dt>
          <dd className="w">
            <button type="button" className="link" onClick={() => onLook(line)}>
              {about.path}
            </button>
          </dd>
        </>
      )}
      <dt>{words.source}</dt>
      <dd className="w">
        <Citation cite={description.cite} sources={sources} />
      </dd>
    </dl>
  );
}

/** The checks in the order in which they were made: this party's, then those that only a strict party would make. */
export function Checks({ checks, sources, nameOf, onLook }: Props) {
  const failing = checks.find(({ partyOutcome }) => partyOutcome === 'fail');
  const [chosen, choose] = useState<string | undefined>();
  if (!checks.length) return <p className="empty">{words.empty.checks}</p>;
  const open = chosen ?? (failing && keyOf(failing));
  const { enforced, strictOnly } = splitChecks(checks);
  const row = (line: CheckLine, number: number) => {
    const key = keyOf(line);
    return (
      <div key={key}>
        <Row line={line} number={number} open={open === key} onToggle={() => choose(open === key ? '' : key)} />
        {open === key && <Detail line={line} sources={sources} onLook={onLook} />}
      </div>
    );
  };
  return (
    <div className="ckl">
      <div className="ckh" aria-hidden="true">
        <span />
        <span>{words.checkOrder}</span>
        <span>{words.howWeKnow}</span>
        <span>{words.party}</span>
        <span>{words.strict}</span>
      </div>
      {enforced.map((line, index) => row(line, index + 1))}
      {strictOnly.length > 0 && <div className="cks">{words.strictOnly(nameOf(strictOnly[0]?.party ?? ''))}</div>}
      {strictOnly.map((line, index) => row(line, enforced.length + index + 1))}
    </div>
  );
}
