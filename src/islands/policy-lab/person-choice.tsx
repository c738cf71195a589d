import type { Lab } from '#diagram/policy/lab.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

type Props = { lab: Lab; place: 0 | 1; chosen: number | undefined; onChoose: (caller: number) => void };

/** Who stands in one of the two places; as wide as the name that is chosen. */
export function PersonChoice({ lab: { callers }, place, chosen, onChoose }: Props) {
  return (
    <span className="pick person" data-name={callers[chosen ?? 0]?.name}>
      <select
        aria-label={place === 0 ? words.fill.person : words.fill.second}
        value={chosen}
        onChange={({ target }) => onChoose(Number(target.value))}
      >
        {callers.map(({ name }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a caller is known by its place
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
