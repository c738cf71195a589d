import type { Input, InputValue, Trace } from '#simulator/types.ts';

type Values = { readonly [id: string]: InputValue };
type Touched = { readonly inputs: Values; readonly inForce?: Values; readonly faults: readonly string[] };

/** The change with an input set; undefined where it already has this value. */
export function withInput<T extends Touched>(
  wanted: T,
  trace: Pick<Trace, 'inputs'>,
  input: Input,
  value: InputValue,
): T | undefined {
  if ((wanted.inputs[input.id] ?? input.default) === value) return undefined;
  const { [input.id]: _, ...rest } = wanted.inputs;
  // A value put back to its default still counts as touched where a fault sets the same input.
  const keep = value !== input.default || wanted.faults.length > 0;
  return { ...wanted, inputs: keep ? { ...rest, [input.id]: value } : rest, ...inForceBefore(wanted, trace, input) };
}

/** The policy that the run shown has in force stays, should AWS not take the new one. The default needs no mention. */
function inForceBefore(
  { inForce }: Touched,
  { inputs }: Pick<Trace, 'inputs'>,
  { id, kind, at, default: own }: Input,
): Pick<Touched, 'inForce'> {
  const stored = inputs[id];
  if (kind !== 'policy' || at === undefined || stored === undefined || stored === own) return {};
  return { inForce: { ...inForce, [id]: stored } };
}
