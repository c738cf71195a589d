import type { Edit, Trace } from '#simulator/types.ts';
import { playerLazy as words } from '#strings/player-lazy.ts';
import { sha256Hex } from '#wire/hash.ts';
import { mutations } from '#wire/mutations.ts';

type Props = {
  trace: Trace;
  beat: string;
  layer: string;
  name: string;
  /** The layer's text as it would have been sent, where it is known. */
  original: string | undefined;
  onEdit: (edit: Edit) => void;
};

/** One press each: the layer's bytes are changed by a rule, and the flow runs again. Every press chooses another place. */
export function Mutations({ trace, beat, layer, name, original, onEdit }: Props) {
  const seed = trace.edits.length + 1;
  return (
    <div className="mutations">
      <p className="why">{words.mutateWhy}</p>
      <ul aria-label={words.mutateLabel(name)}>
        {Object.entries(mutations).map(([mutation, { title }]) => (
          <li key={mutation}>
            <button
              type="button"
              className="btn"
              onClick={() =>
                onEdit({
                  beat,
                  layer,
                  change: { mutation, params: { seed } },
                  ...(original !== undefined && { base: sha256Hex(original) }),
                })
              }
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
