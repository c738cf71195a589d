import type { Lab, PolicySlot } from './lab.ts';
import { readCase } from './lab-link.ts';

/** What a pasted text is: a policy, a whole case, or neither. */
export type Pasted =
  | { readonly kind: 'policy'; readonly text: string; readonly slot: PolicySlot }
  | { readonly kind: 'case'; readonly lab: Lab }
  | { readonly kind: 'neither' };

type Members = { readonly [name: string]: unknown };

/** Recognises what was pasted; a list of cases of one question becomes one lab with several callers. */
export function readPasted(pasted: string): Pasted {
  let value: unknown;
  try {
    value = JSON.parse(pasted);
  } catch {
    // Half a policy is still worth a look: the editor says where it breaks.
    return /"Statement"|"Effect"/.test(pasted)
      ? { kind: 'policy', text: pasted, slot: slotOf(pasted) }
      : { kind: 'neither' };
  }
  if (isRecord(value) && 'Statement' in value) return { kind: 'policy', text: pasted.trim(), slot: slotOf(pasted) };
  const cases = (Array.isArray(value) ? value : [value]).filter((one) => isRecord(one) && 'request' in one);
  try {
    const labs = cases.map((one, index) => readCase(one, `Caller ${index + 1}`, ''));
    const [first] = labs;
    return first
      ? { kind: 'case', lab: { ...first, callers: labs.flatMap(({ callers }) => callers) } }
      : { kind: 'neither' };
  } catch {
    return { kind: 'neither' };
  }
}

function slotOf(text: string): PolicySlot {
  return /"(?:Not)?Principal"/.test(text) ? 'resource' : 'identity';
}

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
