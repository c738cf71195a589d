import { landing } from '#strings/landing.ts';
import { player } from '#strings/player.ts';
import { OutcomeMark } from '../inspector/outcome-mark.tsx';
import type { HeroField } from './hero-field.ts';

const words = player.inspector;

/** What a visitor changed: where, and what was signed there. */
export type Changed = { readonly path: string; readonly signed: string };

type Props = { fields: readonly HeroField[]; open: string; changed: Changed | undefined };

/** What the assertion says, with what this party and a strict one make of it. The field at `open` is the one that can be changed. */
export function HeroFields({ fields, open, changed }: Props) {
  return (
    <table className="hero-fields">
      <caption className="sr">{landing.run.fields}</caption>
      <thead>
        <tr className="fh c">
          <th scope="col">{words.field}</th>
          <th scope="col">{words.value}</th>
          <th scope="col">{words.party}</th>
          <th scope="col">{words.strict}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ path, label, value, party, strict }) => {
          const edited = changed?.path === path && changed.signed !== value;
          return (
            <tr key={path} className={`f c ${edited ? 'edit' : path === open ? 'sel' : ''}`}>
              <th scope="row">{label}</th>
              <td>
                {edited ? <ins>{value}</ins> : <code>{value}</code>}
                {edited && <p className="why">{landing.run.was(changed.signed)}</p>}
              </td>
              <td className="v2">{party && <OutcomeMark outcome={party} />}</td>
              <td className="v2">{strict && <OutcomeMark outcome={strict} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
