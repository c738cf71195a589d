// Addresses: `#<player>/<beat>` is a place, `#<player>/<beat>;s=v1.<deflated JSON, base64url>` a state of the player.
import type { Edit, Flow, InputValue } from '#simulator/types.ts';
import { type Change, noChange, type View } from './player-state.ts';

/** Turns text into few characters that may stand in a fragment, and back; unpack fails on anything else. */
export type Packing = {
  readonly pack: (text: string) => Promise<string>;
  readonly unpack: (packed: string) => Promise<string>;
};

export type PlayerPlace = { readonly player: string; readonly beat?: string | undefined };
export type PlayerLink = PlayerPlace & { readonly change?: Change; readonly view?: View | undefined };

/** What a link says that this version does not understand. */
export type LinkProblem = 'version' | 'unreadable' | 'unknown-flow' | 'unknown-parts';

const version = 'v1';
const views: readonly View[] = ['map', 'sequence', 'transcript'];

/** The fragment of a place, with its #. */
export const placeLink = ({ player, beat }: PlayerPlace): string =>
  `#${player}${beat ? `/${encodeURIComponent(beat)}` : ''}`;

/** The fragment of a state. A run made from pasted material has no link: it gives undefined. */
export async function stateLink(
  { player, beat, change = noChange, view }: PlayerLink,
  { flow, tainted }: { readonly flow: string; readonly tainted: boolean },
  { pack }: Packing,
): Promise<string | undefined> {
  if (tainted) return undefined;
  return `${placeLink({ player, beat })};s=${version}.${await pack(JSON.stringify({ flow, ...change, view }))}`;
}

/** What percent signs stand for; a text in which they stand for nothing, as links that mail has broken, is left as it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The place that a fragment names, or undefined when it names no player's place. */
export function readPlace(hash: string): PlayerPlace | undefined {
  const [place = ''] = hash.replace(/^#/, '').split(';', 1);
  const [player = '', ...beat] = place.split('/');
  return player ? { player, beat: beat.length ? decoded(beat.join('/')) : undefined } : undefined;
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValue = (value: unknown): value is InputValue => ['string', 'number', 'boolean'].includes(typeof value);

const isEdit = (value: unknown): value is Edit =>
  isRecord(value) &&
  typeof value['beat'] === 'string' &&
  typeof value['layer'] === 'string' &&
  isRecord(value['change']);

/** What a fragment's state says for this flow: parts that do not fit are left out, and the problem is named. */
export async function readState(
  hash: string,
  flow: Pick<Flow, 'id' | 'inputs' | 'faults'>,
  { unpack }: Packing,
): Promise<{ readonly change: Change; readonly view?: View | undefined; readonly problem?: LinkProblem | undefined }> {
  const packed = hash.match(/;s=([^;]*)/)?.[1];
  if (packed === undefined) return { change: noChange };
  const [stated, body = ''] = packed.split('.', 2);
  if (stated !== version) return { change: noChange, problem: 'version' };
  let said: unknown;
  try {
    said = JSON.parse(await unpack(body));
  } catch {
    return { change: noChange, problem: 'unreadable' };
  }
  if (!isRecord(said)) return { change: noChange, problem: 'unreadable' };
  if (said['flow'] !== flow.id) return { change: noChange, problem: 'unknown-flow' };
  const entries = (of: unknown) => Object.entries(isRecord(of) ? of : {});
  const known = (pair: [string, unknown]): pair is [string, InputValue] =>
    isValue(pair[1]) && flow.inputs.some(({ id }) => id === pair[0]);
  const inputs = entries(said['inputs']);
  const inForce = entries(said['inForce']).filter(known);
  const faults: readonly unknown[] = Array.isArray(said['faults']) ? said['faults'] : [];
  const edits: readonly unknown[] = Array.isArray(said['edits']) ? said['edits'] : [];
  const knownInputs = inputs.filter(known);
  const knownFaults = faults.filter((id): id is string => flow.faults.some((fault) => fault.id === id));
  const knownEdits = edits.filter(isEdit);
  const lost =
    knownInputs.length < inputs.length || knownFaults.length < faults.length || knownEdits.length < edits.length;
  return {
    change: {
      inputs: Object.fromEntries(knownInputs),
      ...(inForce.length ? { inForce: Object.fromEntries(inForce) } : {}),
      faults: knownFaults,
      edits: knownEdits,
    },
    view: views.find((view) => view === said['view']),
    problem: lost ? 'unknown-parts' : undefined,
  };
}
