import type { Explanation } from '#policy/explanation.ts';
import type { Lab, LabPolicy } from './lab.ts';
import { policyAt } from './lab-case.ts';
import { type TextPlace, textPlace } from './text-place.ts';
import { typeAt } from './tree-nodes.ts';

/** A policy that IAM would not store: AWS's words and ours, and the place in its text. */
export type PolicyProblem = {
  readonly policy: LabPolicy;
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  readonly place: TextPlace;
};

// What such a policy comes to is said beside it.
const prefix = /^Grants nothing: [^.]*\.\s*/;

/** The policies of a lab that IAM would refuse, each with its first error. */
export function problemsIn(lab: Lab, explanation: Explanation): readonly PolicyProblem[] {
  return (explanation.children ?? []).flatMap((type, index) =>
    (type.children ?? []).flatMap(({ outcome, label, text, at }) => {
      const policy = outcome === 'malformed' ? policyAt(lab, typeAt(explanation, String(index)), label) : undefined;
      if (!policy) return [];
      const offset = at?.offset ?? 0;
      return [
        {
          policy,
          text: text.replace(prefix, '').trim(),
          offset,
          length: at?.length ?? 1,
          place: textPlace(policy.text, offset),
        },
      ];
    }),
  );
}

/** The lab with other texts for some of its policies, by their ids. */
export function withTexts(lab: Lab, texts: { readonly [id: string]: string }): Lab {
  return {
    ...lab,
    policies: lab.policies.map((policy) => ({ ...policy, text: texts[policy.id] ?? policy.text })),
  };
}
