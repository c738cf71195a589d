import type { CheckOutcome } from '#protocol/check.ts';
import { player } from '#strings/player.ts';
import { Icon } from '../icon.tsx';

const words = player.inspector;

/** How a check ended in one column: tick, cross, dash for "not made", dot for "not reached"; always with its word. */
export function OutcomeMark({ outcome, made = true }: { outcome: CheckOutcome; made?: boolean }) {
  if (!made || outcome === 'not-applicable')
    return (
      <span className="na">
        <Icon name="dash" />
        <span className="sr">{words.notMade}</span>
      </span>
    );
  if (outcome === 'not-reached')
    return (
      <span className="na">
        <Icon name="circle" />
        <span className="sr">{words.notReached}</span>
      </span>
    );
  const passed = outcome === 'pass';
  return (
    <span>
      <Icon name={passed ? 'tick' : 'cross'} className={passed ? 'ok' : 'bad'} />
      <span className="sr">{passed ? words.passed : words.failed}</span>
    </span>
  );
}
