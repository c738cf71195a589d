import { rulePages } from '#diagram/policy/rule-pages.ts';
import type { WalkStep } from '#diagram/policy/walk.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

type Props = { steps: readonly WalkStep[]; at: number; open: boolean; onStep: (step: WalkStep) => void };

/** Back, next, where one is, and the page of AWS's guide that this step follows. */
export function WalkBar({ steps, at, open, onStep }: Props) {
  const step = steps[at];
  const go = (to: number) => {
    const next = steps[to];
    if (next) onStep(next);
  };
  if (!step) return null;
  const page = rulePages[step.kind];
  return (
    <div className="walk">
      <button type="button" className="btn" disabled={at <= 0} onClick={() => go(at - 1)}>
        <Icon name="previous" />
        {words.walk.back}
      </button>
      <button type="button" className="btn pri" disabled={at >= steps.length - 1} onClick={() => go(at + 1)}>
        {words.walk.next}
        <Icon name="next" />
      </button>
      <span className="count">{words.walk.of(at + 1, steps.length)}</span>
      <span className="sp" />
      <span className={`known ${open ? 'half' : ''}`}>
        <i aria-hidden="true" />
        {open ? words.walk.open : words.walk.documented}: <a href={page.url}>{page.title}</a>
      </span>
    </div>
  );
}
