import type { Lab, PolicySlot } from './lab.ts';
import { readCase } from './lab-link.ts';

/** Why a pasted text is of no use here. */
export type PasteFault = 'empty' | 'token' | 'xml' | 'text' | 'json' | 'statement' | 'case';

/** What a pasted text is: a policy, a whole case, or neither, with the reason and for broken JSON its place. */
export type Pasted =
  | { readonly kind: 'policy'; readonly text: string; readonly slot: PolicySlot }
  | { readonly kind: 'case'; readonly lab: Lab }
  | { readonly kind: 'neither'; readonly fault: PasteFault; readonly offset?: number | undefined };

type Members = { readonly [name: string]: unknown };

/** Recognises what was pasted; a list of cases of one question becomes one lab with several callers. */
export function readPasted(pasted: string): Pasted {
  let value: unknown;
  try {
    value = JSON.parse(pasted);
  } catch (error) {
    // Half a policy is still worth a look: the editor says where it breaks.
    return /"Statement"|"Effect"/.test(pasted)
      ? { kind: 'policy', text: pasted, slot: slotOf(pasted) }
      : { kind: 'neither', ...faultOf(pasted, String(error)) };
  }
  if (isRecord(value) && 'Statement' in value) return { kind: 'policy', text: pasted.trim(), slot: slotOf(pasted) };
  const cases = (Array.isArray(value) ? value : [value]).filter((one) => isRecord(one) && 'request' in one);
  if (cases.length === 0) return { kind: 'neither', fault: 'statement' };
  try {
    const labs = cases.map((one, index) => readCase(one, `Caller ${index + 1}`, ''));
    return { kind: 'case', lab: { ...(labs[0] as Lab), callers: labs.flatMap(({ callers }) => callers) } };
  } catch {
    return { kind: 'neither', fault: 'case' };
  }
}

function faultOf(pasted: string, error: string): { readonly fault: PasteFault; readonly offset?: number | undefined } {
  const text = pasted.trim();
  if (text === '') return { fault: 'empty' };
  // A header of a JWT and an XML declaration or element, each also as base64, as a form carries it.
  if (/^(?:Bearer )?eyJ/i.test(text)) return { fault: 'token' };
  if (/^(?:<|PD9|PHNhbW)/.test(text)) return { fault: 'xml' };
  if (!/^[{[]/.test(text)) return { fault: 'text' };
  return { fault: 'json', offset: placeIn(pasted, error) };
}

// Engines name the place in their own words: an offset, or a line and a column; some do not name it.
function placeIn(text: string, error: string): number | undefined {
  const [, position] = /position (\d+)/.exec(error) ?? [];
  if (position !== undefined) return Number(position);
  const [, line, column] = /line (\d+) column (\d+)/.exec(error) ?? [];
  if (line === undefined) return undefined;
  const before = text.split('\n').slice(0, Number(line) - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + Number(column) - 1;
}

function slotOf(text: string): PolicySlot {
  return /"(?:Not)?Principal"/.test(text) ? 'resource' : 'identity';
}

function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
