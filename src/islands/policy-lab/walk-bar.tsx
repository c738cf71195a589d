import { rulePages } from '#diagram/policy/rule-pages.ts';
import type { WalkStep } from '#diagram/policy/walk.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

type Props = { steps: readonly WalkStep[]; at: number; open: boolean; onStep: (step: WalkStep) => void };

/** The checks before and after by name, where one is, and the page of AWS's guide that this check follows. */
export function WalkBar({ steps, at, open, onStep }: Props) {
  const step = steps[at];
  if (!step) return null;
  const page = rulePages[step.kind];
  return (
    <div className="walk">
      <Go to={steps[at - 1]} onStep={onStep} label={words.walk.back} back />
      <Go to={steps[at + 1]} onStep={onStep} label={words.walk.next} />
      <span className="count">{words.walk.of(at + 1, steps.length)}</span>
      <span className="sp" />
      <span className={`known ${open ? 'half' : ''}`}>
        <i aria-hidden="true" />
        {open ? words.walk.open : words.walk.documented}: <a href={page.url}>{page.title}</a>
      </span>
    </div>
  );
}

type GoProps = Pick<Props, 'onStep'> & { to: WalkStep | undefined; label: string; back?: boolean };

// At either end it keeps the focus: a button that is disabled would drop it.
function Go({ to, onStep, label, back = false }: GoProps) {
  return (
    <button
      type="button"
      className={`btn ${back ? '' : 'pri'}`}
      aria-disabled={to === undefined}
      onClick={() => to && onStep(to)}
    >
      {back && <Icon name="previous" />}
      <span>
        {label}
        {to && <small>{words.walk.names[to.kind]}</small>}
      </span>
      {!back && <Icon name="next" />}
    </button>
  );
}
