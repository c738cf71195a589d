import { nearest } from '#simulator/author-error.ts';
import { declaredBeats, declaredName } from '#simulator/beats.ts';
import type { Edit, Flow, Input, InputValue, RunRequest } from '#simulator/types.ts';
import { parseInstant } from '#wire/instant.ts';
import { type Args, splitOnce } from './args.ts';
import { type Io, UsageError } from './io.ts';

export const runOptions = { valued: ['input', 'fault', 'edit', 'seed', 'clock'], switches: ['json'] } as const;

/** What `--input`, `--fault`, `--edit`, `--seed` and `--clock` ask for. Throws a UsageError with the near match. */
export function runRequestOf(flow: Flow, { options }: Args, io: Io): RunRequest {
  const inputs: { [id: string]: InputValue } = {};
  for (const word of options['input'] ?? []) {
    const [id, value] = splitOnce(word, '=');
    const input = oneOf(`input of ${flow.id}`, id, flow.inputs, (one) => one.id);
    if (value === undefined) throw new UsageError(`--input ${id} needs a value: --input ${id}=VALUE or ${id}=@FILE.`);
    inputs[id] = inputValue(input, value.startsWith('@') ? io.readFile(value.slice(1)) : value);
  }
  const faults = (options['fault'] ?? []).map(
    (id) => oneOf(`fault of ${flow.id}`, id, flow.faults, (one) => one.id).id,
  );
  const seed = options['seed']?.at(-1);
  if (seed !== undefined && !/^\d{1,9}$/.test(seed))
    throw new UsageError(`--seed takes a whole number, not “${seed}”.`);
  return {
    flow: flow.id,
    inputs,
    faults,
    edits: (options['edit'] ?? []).map((word) => editOf(flow, word, io)),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...startOf(options['clock']?.at(-1), io),
  };
}

function editOf(flow: Flow, word: string, io: Io): Edit {
  const [place, file] = splitOnce(word, '=');
  if (file === undefined) throw new UsageError('--edit takes BEAT=FILE or BEAT:LAYER=FILE.');
  const [beat, layer = ''] = splitOnce(place, ':');
  const beats = declaredBeats(flow.steps);
  if (!beats.includes(declaredName(beat))) oneOf(`message in ${flow.id}`, beat, beats, (one) => one);
  return { beat, layer, change: { replace: io.readFile(file) } };
}

function startOf(clock: string | undefined, io: Io): { start?: number } {
  if (clock === undefined) return {};
  if (clock === 'now') return { start: io.now() };
  const start = parseInstant(clock);
  if (start === undefined)
    throw new UsageError(`--clock takes “now” or an instant like 2026-11-23T09:30:00Z, not “${clock}”.`);
  return { start };
}

function inputValue(input: Input, text: string): InputValue {
  switch (input.kind) {
    case 'number': {
      const value = Number(text);
      if (text.trim() === '' || !Number.isFinite(value))
        throw new UsageError(`--input ${input.id} takes a number, not “${text}”.`);
      return value;
    }
    case 'switch':
      if (!['true', 'false'].includes(text))
        throw new UsageError(`--input ${input.id} takes true or false, not “${text}”.`);
      return text === 'true';
    case 'choice':
      return oneOf(`choice for ${input.id}`, text, input.options ?? [], (one) => one.value).value;
    default:
      return text;
  }
}

/** The item with this id, or a UsageError that lists what there is. */
export function oneOf<T>(what: string, id: string, items: readonly T[], idOf: (item: T) => string): T {
  const found = items.find((item) => idOf(item) === id);
  if (found !== undefined) return found;
  const ids = items.map(idOf);
  const near = nearest(id, ids);
  const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
  throw new UsageError(`There is no ${what} “${id}”.${hint}\nThere is: ${ids.join(', ')}`);
}
