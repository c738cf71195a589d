// Which declared step a message belongs to. Services know nothing of steps: parties, kind and order decide.
import type { Channel, InputValue, Step } from './types.ts';

export type Slot = {
  readonly step: string;
  readonly beat: string;
  readonly channel: Channel;
  readonly unplanned: boolean;
};
export type Exchange = {
  readonly from: string;
  readonly to: string;
  readonly operation?: 'bind' | 'search' | undefined;
  readonly work?: string | undefined;
};

/** How often each step has happened, and how many messages fitted none. Plain data, so that a run can be checkpointed. */
export type Plan = { readonly happened: { [step: string]: number }; unplanned: number };

/** True when the inputs make this step part of the run. */
export const applies = (step: Step, inputs: { readonly [id: string]: InputValue }): boolean =>
  step.when === undefined || inputs[step.when.input] === step.when.equals;

/**
 * Claims the step for an exchange: the one the drive named, if it fits, else the first in declared order that fits and
 * has not happened. A repeat is `poll~2`. What fits nothing is `unplanned-1`, and drawn as such.
 */
export function claim(
  plan: Plan,
  steps: readonly Step[],
  inputs: { readonly [id: string]: InputValue },
  exchange: Exchange,
  named?: string,
): Slot {
  const fitting = steps.filter((step) => fits(step, exchange) && applies(step, inputs));
  const free = fitting.filter((step) => step.repeats || !plan.happened[step.id]);
  const step = free.find(({ id }) => id === named) ?? free[0];
  if (step === undefined) {
    const id = `unplanned-${++plan.unplanned}`;
    return { step: id, beat: id, channel: exchange.from === exchange.to ? 'internal' : 'back', unplanned: true };
  }
  const count = (plan.happened[step.id] ?? 0) + 1;
  plan.happened[step.id] = count;
  return { step: step.id, beat: count > 1 ? `${step.id}~${count}` : step.id, channel: step.channel, unplanned: false };
}

function fits(step: Step, { from, to, operation, work }: Exchange): boolean {
  if (step.from !== from || step.to !== to) return false;
  if ((work !== undefined) !== (step.channel === 'internal' && from === to)) return false;
  if (step.match?.operation !== undefined && step.match.operation !== operation) return false;
  return step.match?.work === undefined || step.match.work === work;
}
