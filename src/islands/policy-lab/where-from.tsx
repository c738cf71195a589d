import type { Lab, LabCaller } from '#diagram/policy/lab.ts';
import { provenance } from '#diagram/policy/provenance.ts';
import { policyLab as words } from '#strings/policy-lab.ts';

const longest = 24;

/** The way of the current key into each caller's session, hop by hop, back to the directory; or where it was lost. */
export function WhereFrom({
  lab,
  callers,
  name,
}: {
  lab: Lab;
  callers: readonly LabCaller[];
  name: string | undefined;
}) {
  if (name === undefined) return null;
  return callers.map((caller, index) => {
    const found = provenance(lab, caller, name);
    if (!found) return null;
    const { value, hops } = found;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: two places, side by side
      <div className="prov" key={index}>
        <p>
          {value === undefined ? (
            words.from.lost(caller.name)
          ) : (
            <>
              {words.from.came(value.length > longest ? `${value.slice(0, longest)}…` : value)}{' '}
              <small>{words.from.of(caller.name)}</small>
            </>
          )}
        </p>
        <ol>
          {hops.map(({ where, what, lost }) => (
            <li key={where + what} className={lost ? 'no' : undefined}>
              <b>{where}</b>
              <span>{what}</span>
              {lost && <span className="sr">{words.from.lostMark}</span>}
            </li>
          ))}
        </ol>
      </div>
    );
  });
}
