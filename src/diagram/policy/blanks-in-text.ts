import type { Explanation, ExplanationNode } from '#policy/explanation.ts';
import type { Run } from './cells.ts';
import { compare } from './cells.ts';
import type { Lab, LabPolicy } from './lab.ts';
import { engineName, typeOf } from './lab-case.ts';
import { typeAt } from './tree-nodes.ts';

/** A variable in a policy's text, and the blank that stands there for one caller. */
export type BlankInText = {
  readonly offset: number;
  readonly length: number;
  readonly blank: Extract<Run, { kind: 'blank' }>;
};

/** Every variable that a caller's evaluation reached in one policy, in the order of the text. */
export function blanksInText(lab: Lab, policy: LabPolicy, explanation: Explanation): readonly BlankInText[] {
  const type = typeOf(lab, policy.slot);
  const found: BlankInText[] = [];
  const visit = (node: ExplanationNode): void => {
    const blanks = compare(node.pieces ?? [], askedFor(node), true).form.filter((run) => run.kind === 'blank');
    node.variables?.forEach(({ at }, index) => {
      const blank = blanks[index];
      if (at && blank) found.push({ offset: at.offset, length: at.length, blank });
    });
    node.children?.forEach(visit);
  };
  explanation.children?.forEach((node, index) => {
    if (typeAt(explanation, String(index)) !== type) return;
    const own = node.children?.filter(({ label }) => label === engineName(lab, policy)) ?? [];
    own.forEach(visit);
  });
  return found.toSorted((a, b) => a.offset - b.offset);
}

function askedFor({ asked }: ExplanationNode): string {
  return typeof asked === 'string' ? asked : (asked?.[0] ?? '');
}
