// A run of any flow without an engine: its planned beats, with messages that say little. Enough to draw, not to verify.
import type { CheckDescription } from '#protocol/check.ts';
import type { Beat, Flow, InputValue, Trace } from '#simulator/types.ts';
import { plannedBeats } from '../../src/diagram/planned-beats.ts';

type Held = { readonly thing: string; readonly chip: string; readonly beat: string; readonly lastsMs?: number };

export type PlannedRun = {
  readonly inputs?: { readonly [id: string]: InputValue };
  /** How often a step happens. */
  readonly repeats?: { readonly [step: string]: number };
  /** The step whose answer ends the run, refusing. */
  readonly refused?: string;
  readonly holder: string;
  readonly held: readonly Held[];
  /** The step of local work that checks, and what it checks: all pass but those of a refused run's last. */
  readonly checked?: { readonly step: string; readonly about: string; readonly checks: readonly string[] };
};

const start = Date.parse('2026-11-23T09:30:00Z');
const stepOf = (id: string): string => id.slice(0, id.lastIndexOf('.')).replace(/~\d+$/, '');

function beatOf(flow: Flow, id: string, seq: number, refuses: boolean): Beat {
  const step = flow.steps.find((one) => one.id === stepOf(id));
  if (!step) throw new Error(`The flow has no step for ${id}.`);
  const part = id.endsWith('.work') ? 'work' : id.endsWith('.response') ? 'response' : 'request';
  const [from, to] = part === 'response' ? [step.to, step.from] : [step.from, step.to];
  const shared = { id, step: step.id, part, seq, from, to, channel: step.channel, at: start + seq * 60 } as const;
  if (part === 'work') return { ...shared, record: { kind: 'work', mediaType: 'text/plain', body: { text: step.id } } };
  if (part === 'request')
    return {
      ...shared,
      record: { kind: 'http-request', method: 'POST', url: `https://${to}.example.com/`, headers: [] },
    };
  const body = refuses ? '<Error><Code>AccessDenied</Code><Message>No.</Message></Error>' : 'ok';
  return {
    ...shared,
    record: { kind: 'http-response', status: refuses ? 403 : 200, headers: [], body: { text: body } },
  };
}

/** The ids of the beats with repeats behind the first asking. */
const withRepeats = (ids: readonly string[], repeats: PlannedRun['repeats'] = {}): readonly string[] =>
  ids.flatMap((id) => {
    const step = stepOf(id);
    if (!id.endsWith('.response')) return [id];
    const again = Array.from({ length: (repeats[step] ?? 1) - 1 }, (_, index) => index + 2);
    return [id, ...again.flatMap((count) => [`${step}~${count}.request`, `${step}~${count}.response`])];
  });

/** The trace of a run as planned. */
export function plannedTrace(flow: Flow, run: PlannedRun): Trace {
  const inputs = { ...Object.fromEntries(flow.inputs.map((input) => [input.id, input.default])), ...run.inputs };
  const planned = withRepeats(plannedBeats(flow, inputs), run.repeats);
  const stop = planned.indexOf(`${run.refused}.response`);
  const ids = stop < 0 ? planned : planned.slice(0, stop + 1);
  const beats = ids.map((id, seq) => {
    const step = flow.steps.find((one) => one.id === stepOf(id));
    return beatOf(flow, id, seq, step?.expects === 'refusal' || (stop >= 0 && seq === stop));
  });
  const failing = stop < 0 ? undefined : run.checked?.checks.at(-1);
  const reached = beats.some(({ step }) => step === run.checked?.step);
  return {
    format: 1,
    flow: flow.id,
    seed: 1,
    start,
    inputs,
    faults: [],
    edits: [],
    tainted: false,
    actors: flow.actors,
    steps: flow.steps.map((step) => ({
      ...step,
      happened: beats.some((beat) => beat.step === step.id) ? 'yes' : 'not-reached',
    })),
    beats,
    checks: Object.fromEntries((run.checked?.checks ?? []).map((id) => [id, described(id)])),
    verdicts: (reached && run.checked ? run.checked.checks : []).map((check) => ({
      about: { beat: run.checked?.about ?? '', layer: 'form' },
      party: beats.find(({ step }) => step === run.checked?.step)?.from ?? '',
      check,
      enforced: true,
      known: 'documented',
      outcome: check === failing ? 'fail' : 'pass',
      partyOutcome: check === failing ? 'fail' : 'pass',
      beat: run.checked?.about ?? '',
    })),
    evaluations: [],
    holdings: run.held.flatMap(({ lastsMs, ...held }) => {
      const from = beats.find(({ id }) => id === held.beat)?.at;
      const until = from !== undefined && lastsMs !== undefined ? from + lastsMs : undefined;
      return from === undefined ? [] : [{ ...held, actor: run.holder, from, until, secret: true }];
    }),
    notes: [],
    outcome:
      stop < 0
        ? { status: 'completed' }
        : {
            status: 'refused',
            beat: ids[stop],
            party: beats.at(-1)?.from,
            error: { code: 'AccessDenied', httpStatus: 403, message: 'No.', known: 'documented' },
          },
  };
}

const described = (id: string): CheckDescription => ({ id, title: id, cite: ['saml-core', '§5'], why: 'It is asked.' });
