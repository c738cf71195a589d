import { useState } from 'react';
import { decisiveFields, fieldGroups } from '#diagram/field-groups.ts';
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
  onSelect: (key: string | undefined) => void;
};

const worst: readonly CheckOutcome[] = ['fail', 'pass', 'not-reached', 'not-applicable'];

/** The one mark of several checks: a failure beats everything; undefined when no check looks at the field. */
const together = (outcomes: readonly CheckOutcome[]): CheckOutcome | undefined =>
  worst.find((outcome) => outcomes.includes(outcome));

/** The name under which a field is selected. */
export const fieldKey = ({ layer, path }: { layer: string; path: string }): string => `${layer} ${path}`;

/** Values longer than this are cut until the field is opened. */
const longValue = 160;

function Value({ text, open }: { text: string; open: boolean }) {
  if (text.length <= longValue) return <code>{text}</code>;
  if (open) return <code className="long">{text}</code>;
  return (
    <code>
      {text.slice(0, 96)}… <small>{words.bytes(text.length)}</small>
    </code>
  );
}

type FieldProps = Pick<Props, 'checks' | 'sources' | 'selected' | 'onSelect'> & { field: ExplainedField };

function Field({ field, checks, sources, selected, onSelect }: FieldProps) {
  const key = fieldKey(field);
  const looking = checks.filter(({ check }) => field.checks.includes(check));
  const party = together(looking.map(({ partyOutcome }) => partyOutcome));
  const strict = together(looking.map(({ outcome }) => outcome));
  const open = selected === key;
  return (
    <div className={`f c ${open ? 'sel' : ''} ${party === 'fail' ? 'fail' : ''}`} data-field={key}>
      <button type="button" className="fb" aria-expanded={open} onClick={() => onSelect(open ? undefined : key)}>
        {field.label}
      </button>
      <div>
        {field.value && <Value text={field.value} open={open} />}
        <p className="why">{field.meaning}</p>
        {open && field.aws && <p className="why">{field.aws}</p>}
        {open && field.cite && (
          <p className="why">
            <Citation cite={field.cite} sources={sources} />
          </p>
        )}
        {open && looking.length > 0 && (
          <ul className="why looked">
            {looking.map(({ check, description, outcome, enforced }) => (
              <li key={check}>
                <OutcomeMark outcome={outcome} /> {description.title}
                {!enforced && ` (${words.strict.toLowerCase()})`}
              </li>
            ))}
          </ul>
        )}
      </div>
      <span className="v2">{party && <OutcomeMark outcome={party} />}</span>
      <span className="v2">{strict && <OutcomeMark outcome={strict} />}</span>
    </div>
  );
}

/** The fields of a message in plain words, with what this party and a strict one make of each. */
export function Explained({ fields, checks, sources, selected, onSelect }: Props) {
  const [all, showAll] = useState(false);
  if (!fields.length) return <p className="empty">{words.empty.explained}</p>;
  const failed = new Set(checks.filter(({ outcome }) => outcome === 'fail').map(({ check }) => check));
  const decisive = decisiveFields(fields, failed);
  const hidden = selected !== undefined && !decisive.some((field) => fieldKey(field) === selected);
  const shown = all || hidden ? fields : decisive;
  const groups = fieldGroups(shown);
  return (
    <>
      <div className="fh c" aria-hidden="true">
        <span>{words.field}</span>
        <span>{words.value}</span>
        <span>{checks.length > 0 && words.party}</span>
        <span>{checks.length > 0 && words.strict}</span>
      </div>
      {groups.map(({ layer, fields: members }) => (
        <div key={layer}>
          {groups.length > 1 && <p className="cks">{layer}</p>}
          {members.map((field) => (
            <Field key={fieldKey(field)} {...{ field, checks, sources, selected, onSelect }} />
          ))}
        </div>
      ))}
      {decisive.length < fields.length && (
        <button type="button" className="more" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? words.fewFields : words.allFields(fields.length)}
        </button>
      )}
    </>
  );
}
