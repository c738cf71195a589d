import type { ExplainedField, Source } from '#diagram/flow-page.ts';
import type { CheckLine } from '#diagram/verdicts.ts';
import type { CheckOutcome } from '#protocol/check.ts';
import { player } from '#strings/player.ts';
import { Citation } from './citation.tsx';
import { OutcomeMark } from './outcome-mark.tsx';

const words = player.inspector;

type Props = {
  fields: readonly ExplainedField[];
  checks: readonly CheckLine[];
  sources: { readonly [short: string]: Source };
  selected: string | undefined;
  onSelect: (field: ExplainedField) => void;
};

const worst: readonly CheckOutcome[] = ['fail', 'pass', 'not-reached', 'not-applicable'];

/** The one mark of several checks: a failure beats everything; undefined when no check looks at the field. */
const together = (outcomes: readonly CheckOutcome[]): CheckOutcome | undefined =>
  worst.find((outcome) => outcomes.includes(outcome));

/** The fields of a message in plain words, with what this party and a strict one make of each. */
export function Explained({ fields, checks, sources, selected, onSelect }: Props) {
  if (!fields.length) return <p className="empty">{words.empty.explained}</p>;
  return (
    <>
      <div className="fh c" aria-hidden="true">
        <span>{words.field}</span>
        <span>{words.value}</span>
        <span>{checks.length ? words.party : ''}</span>
        <span>{checks.length ? words.strict : ''}</span>
      </div>
      {fields.map((field) => {
        const key = `${field.layer} ${field.path}`;
        const looking = checks.filter(({ check }) => field.checks.includes(check));
        const party = together(looking.map(({ partyOutcome }) => partyOutcome));
        const strict = together(looking.map(({ outcome }) => outcome));
        const open = selected === key;
        return (
          <div key={key} className={`f c ${open ? 'sel' : ''} ${party === 'fail' ? 'fail' : ''}`}>
            <button type="button" className="dt" aria-expanded={open} onClick={() => onSelect(field)}>
              {field.label}
            </button>
            <div className="dd">
              <code>{field.value}</code>
              <p className="why">{field.meaning}</p>
              {open && field.aws && <p className="why">{field.aws}</p>}
              {open && field.cite && <Citation cite={field.cite} sources={sources} />}
            </div>
            <span className="v2">{party && <OutcomeMark outcome={party} />}</span>
            <span className="v2">{strict && <OutcomeMark outcome={strict} />}</span>
          </div>
        );
      })}
    </>
  );
}
