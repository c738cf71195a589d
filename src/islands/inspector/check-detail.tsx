import type { Source } from '#diagram/flow-page.ts';
import type { CheckLine } from '#diagram/verdicts.ts';
import { player } from '#strings/player.ts';
import { playerLazy } from '#strings/player-lazy.ts';
import { Breakable } from './breakable.tsx';
import { Citation } from './citation.tsx';

const words = player.inspector;

type Props = {
  line: CheckLine;
  sources: { readonly [short: string]: Source };
  /** The plain name of the place that a check looked at, where that is explained. */
  nameOfPlace: (line: CheckLine) => string | undefined;
  /** Shows that place. */
  onLook: (line: CheckLine) => void;
};

/** What a check found, what it expected, what it is there for, and where that is written. */
export function CheckDetail({ line, sources, nameOfPlace, onLook }: Props) {
  const { actual, expected, description, about } = line;
  const name = nameOfPlace(line);
  return (
    <dl className="ckx">
      {actual !== undefined && (
        <>
          <dt>{words.found}</dt>
          <dd>
            <Breakable text={actual} />
          </dd>
        </>
      )}
      {expected !== undefined && (
        <>
          <dt>{words.expected}</dt>
          <dd>
            <Breakable text={expected} />
          </dd>
        </>
      )}
      <dt className="whole">{playerLazy.checks.prevents}</dt>
      <dd className="w whole">{description.why}</dd>
      {about.path && (
        <>
          <dt>{playerLazy.checks.lookAt}</dt>
          <dd className="w">
            <button type="button" className="link" onClick={() => onLook(line)}>
              {name ?? about.path}
            </button>
            {name !== undefined && (
              <small>
                <Breakable text={about.path} />
              </small>
            )}
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
