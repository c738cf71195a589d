import type { PolicyProblem } from '#diagram/policy/problems.ts';
import { policyLab as words } from '#strings/policy-lab.ts';
import { Icon } from '../icon.tsx';

/** Why IAM would not store a policy, with the place: what is shown, and what is said. */
export function problemText(problem: PolicyProblem): string {
  return `${words.policies.problem}. ${placeAndText(problem)}`;
}

function placeAndText({ policy, offset, place, text }: PolicyProblem): string {
  const comma = /,\s*$/.test(policy.text.slice(0, offset)) && /^[\]}]/.test(policy.text.slice(offset));
  return `${words.policies.line(place.line, place.column)}: ${text}${comma ? ` ${words.policies.comma}` : ''}`;
}

/** A policy's first fault, with the way to it. */
export function ProblemLine({ problem, onGo }: { problem: PolicyProblem; onGo: () => void }) {
  return (
    <div className="err">
      <Icon name="error" />
      <span>
        <b>{words.policies.problem}.</b> {placeAndText(problem)}
      </span>
      <button type="button" className="btn" onClick={onGo}>
        {words.policies.go}
      </button>
    </div>
  );
}
