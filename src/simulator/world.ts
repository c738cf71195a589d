// base ← settings of faults ← inputs the learner touched. Wire faults and edits come later, on the bytes.
import { mustBeOneOf } from './author-error.ts';
import { patched } from './pointer.ts';
import type { Fault, FaultChange, Flow, Input, InputValue, Json, Note, RunRequest } from './types.ts';

type Of<Kind extends FaultChange['kind']> = Extract<FaultChange, { kind: Kind }>;

/** What a run starts from, after everything that changes the world itself. */
export type World = {
  readonly data: Json;
  readonly inputs: { readonly [id: string]: InputValue };
  readonly skewMs: { readonly [actor: string]: number };
  /** Actors played by another service than their own. */
  readonly replaced: { readonly [actor: string]: string };
  readonly wire: readonly Of<'wire'>[];
  readonly notes: readonly Note[];
};

/** Why a value that the learner typed is not taken by whoever would store or receive it; undefined where it is. */
export type RefusesInput = (input: Input, value: InputValue) => string | undefined;

/**
 * Composes the world of one run. A value that `refuses` gives a reason against is not stored: what was in force stays.
 * Throws an AuthorError for an unknown input or fault and for a patch that misses.
 */
export function composeWorld(
  flow: Flow,
  base: Json,
  request: RunRequest,
  refuses: RefusesInput = () => undefined,
): World {
  const touched = request.inputs ?? {};
  for (const id of Object.keys(touched))
    mustBeOneOf(
      `input of ${flow.id}`,
      id,
      flow.inputs.map((input) => input.id),
    );
  const faults = (request.faults ?? []).map((id) => faultNamed(flow, id));

  const inputs: { [id: string]: InputValue } = {};
  for (const input of flow.inputs) inputs[input.id] = input.default;
  const skewMs: { [actor: string]: number } = {};
  const replaced: { [actor: string]: string } = {};
  const wire: Of<'wire'>[] = [];
  const notes: Note[] = [];
  let data = base;

  // What the learner sends is refused when it arrives; what would be stored is not stored, and the one before stays.
  const taken = (input: Input): InputValue | undefined => {
    const typed = touched[input.id];
    if (typed === undefined || input.at === undefined || refuses(input, typed) === undefined) return typed;
    const before = request.inForce?.[input.id];
    return before !== undefined && refuses(input, before) === undefined ? before : undefined;
  };

  for (const { id: fault, title, change } of faults) {
    if (change.kind === 'clock') skewMs[change.actor] = (skewMs[change.actor] ?? 0) + change.skewMs;
    if (change.kind === 'wire') wire.push(change);
    if (change.kind === 'party') replaced[change.actor] = change.service;
    if (change.kind === 'setting' || change.kind === 'party') {
      for (const patch of change.world ?? []) data = patched(data, patch);
      Object.assign(inputs, change.inputs);
      for (const input of flow.inputs.filter((one) => taken(one) !== undefined && sets(change, one))) {
        notes.push({
          kind: 'input-wins-over-fault',
          input: input.id,
          fault,
          text: `“${title}” would change “${input.label}”; your own value is used.`,
        });
      }
    }
  }
  for (const input of flow.inputs) {
    const value = taken(input);
    const typed = touched[input.id];
    const reason = typed === undefined ? undefined : refuses(input, typed);
    if (reason !== undefined) notes.push({ kind: 'policy-not-taken', input: input.id, text: reason });
    if (value === undefined) continue;
    inputs[input.id] = value;
    if (input.at !== undefined) data = patched(data, { at: input.at, value });
  }
  return { data, inputs, skewMs, replaced, wire, notes };
}

/** True when the fault changes what this input changes: the input itself, or the datum of the world behind it. */
const sets = (change: Of<'setting' | 'party'>, { id, at }: Input): boolean =>
  change.inputs?.[id] !== undefined || (change.world ?? []).some((patch) => patch.at === at);

function faultNamed(flow: Flow, id: string): Fault {
  mustBeOneOf(
    `fault of ${flow.id}`,
    id,
    flow.faults.map((fault) => fault.id),
  );
  return flow.faults.find((fault) => fault.id === id) as Fault;
}
