import type { PolicyProblem } from '#diagram/policy/problems.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

/** Why IAM would not store a policy, with the place: what is shown, and what is said. */
export function problemText({ place, text }: PolicyProblem): string {
  return `${words.policies.problem}. ${words.policies.line(place.line, place.column)}: ${text}`;
}

/** A policy's first fault, with the way to it. */
export function ProblemLine({ problem, onGo }: { problem: PolicyProblem; onGo: () => void }) {
  const { place, text } = problem;
  return (
    <div className="err">
      <Icon name="error" />
      <span>
        <b>{words.policies.problem}.</b> {words.policies.line(place.line, place.column)}: {text}
      </span>
      <button type="button" className="btn" onClick={onGo}>
        {words.policies.go}
      </button>
    </div>
  );
}
