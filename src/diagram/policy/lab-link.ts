// Addresses of the lab: `#<example>` is an example, `#<example>;s=v1.<deflated JSON, base64url>` a lab with changes, and
// `#run;s=v1.…` the question that a service of a run answered.
import type { PolicyCase, PrincipalType } from '#policy/types.ts';
import type { Packing } from '../player-link.ts';
import { type Lab, type LabCaller, type LabContext, type LabPolicy, policySlots } from './lab.ts';
import { labOf } from './lab-case.ts';
import type { LabState, Shown } from './lab-history.ts';
import type { Preset } from './presets/preset.ts';
import { presetById } from './presets/presets.ts';

/**
 * The run that a question came from, so that the lab can lead back: a site path and a fragment. With the id of its flow
 * the lab can also offer to run it with the policies as changed.
 */
export type RunPlace = { readonly path: string; readonly fragment: string; readonly flow?: string | undefined };

/** What a link says; `problem` where it cannot be followed. */
export type LabLink =
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly problem: 'version' | 'unreadable' | 'unknown' }
  | { readonly kind: 'preset'; readonly preset: Preset }
  | {
      readonly kind: 'lab';
      readonly lab: Lab;
      readonly shown?: Shown | undefined;
      readonly preset?: Preset | undefined;
      readonly from?: RunPlace | undefined;
    };

const version = 'v1';
const types: readonly PrincipalType[] = [
  'User',
  'AssumedRole',
  'FederatedUser',
  'OIDC',
  'SAML',
  'Service',
  'Anonymous',
];

/**
 * The site path with fragment that opens a question of a run in the lab. A case holds policies, the principal and the
 * request context, never credentials; the caller of this function must not pass one made from pasted material.
 */
export async function policyLabLink(question: PolicyCase, from: RunPlace, { pack }: Packing): Promise<string> {
  return `/policy/#run;s=${version}.${await pack(JSON.stringify({ case: question, from }))}`;
}

/** The fragment of the lab as it stands; only the example's name as long as nothing of it was changed. */
export async function labFragment({ preset, lab, start, shown }: LabState, { pack }: Packing): Promise<string> {
  const place = `#${preset?.id ?? 'own'}`;
  if (preset && lab === start) return place;
  return `${place};s=${version}.${await pack(JSON.stringify({ lab: withoutOrigins(lab), shown }))}`;
}

/** What a fragment asks for. Never throws: parts that are not as they should be make the link unreadable. */
export async function readLabLink(hash: string, { unpack }: Packing): Promise<LabLink> {
  const [place = '', ...state] = hash.replace(/^#/, '').split(';');
  if (place === '' || place.startsWith('_')) return { kind: 'none' };
  const preset = presetById(place);
  const packed = state.find((one) => one.startsWith('s='))?.slice(2);
  if (packed === undefined) return preset ? { kind: 'preset', preset } : { kind: 'problem', problem: 'unknown' };
  const [stated, body = ''] = packed.split('.', 2);
  if (stated !== version) return { kind: 'problem', problem: 'version' };
  try {
    const said = JSON.parse(await unpack(body)) as Partial<Record<'lab' | 'case' | 'from' | 'shown', unknown>>;
    if (said.case !== undefined) return { kind: 'lab', lab: runLab(said.case), from: runPlace(said.from) };
    const lab = readLab(said.lab);
    const callers = lab.callers.map((caller) => ({ ...caller, origins: originsOf(preset, caller) }));
    return { kind: 'lab', lab: { ...lab, callers }, shown: readShown(said.shown, lab), preset };
  } catch {
    return { kind: 'problem', problem: 'unreadable' };
  }
}

/** A case as exported or pasted; throws where it is none. */
export function readCase(value: unknown, name: string, note: string): Lab {
  const { request, policies } = members(value);
  const { action, resource, principal, context } = members(request);
  const { type } = members(principal);
  if (!types.includes(type as PrincipalType)) throw new Error('principal');
  const given = members(policies ?? {});
  const question = {
    ...(value as object),
    request: {
      ...members(request),
      action: text(action),
      resource: text(resource),
      context: readContext(context ?? {}),
    },
    policies: Object.fromEntries(
      ['identity', 'resource', 'session', 'boundary', 'scps', 'rcps', 'endpoint'].map((one) => [
        one,
        given[one] ?? null,
      ]),
    ),
  };
  return labOf(question as unknown as PolicyCase, name, note);
}

function runLab(value: unknown): Lab {
  const { request } = members(value);
  const { arn, provider } = members(members(request)['principal']);
  const name =
    String(arn ?? provider ?? 'Caller')
      .split('/')
      .at(-1) ?? 'Caller';
  return readCase(value, name, 'as in the run');
}

function runPlace(value: unknown): RunPlace | undefined {
  if (value === undefined) return undefined;
  const { path, fragment, flow } = members(value);
  // A link leads back into this site only.
  return typeof path === 'string' && /^\/(?!\/)[\w/-]*$/.test(path) && typeof fragment === 'string'
    ? { path, fragment, ...(typeof flow === 'string' ? { flow } : {}) }
    : undefined;
}

function readLab(value: unknown): Lab {
  const { action, resource, resourceAccount, context, policies, callers } = members(value);
  return {
    action: text(action),
    resource: text(resource),
    resourceAccount: resourceAccount === undefined ? undefined : text(resourceAccount),
    context: readContext(context),
    policies: list(policies).map(readPolicy),
    callers: atLeastOne(list(callers).map(readCaller)),
  };
}

function readPolicy(value: unknown): LabPolicy {
  const { id, slot, name, level, text: written } = members(value);
  const known = policySlots.find((one) => one === slot);
  if (!known) throw new Error('slot');
  const base = { id: text(id), slot: known, name: text(name), text: text(written) };
  return level === undefined ? base : { ...base, level: text(level) };
}

function readCaller(value: unknown): LabCaller {
  const { name, note, principal, context } = members(value);
  const { type } = members(principal);
  if (!types.includes(type as PrincipalType)) throw new Error('type');
  for (const part of Object.values(members(principal))) text(part);
  return {
    name: text(name),
    note: text(note),
    principal: principal as LabCaller['principal'],
    context: readContext(context),
  };
}

function readShown(value: unknown, { callers }: Lab): Shown | undefined {
  if (!Array.isArray(value)) return undefined;
  const [one, other] = value.map((index) => (callers[Number(index)] && index !== null ? Number(index) : undefined));
  return one === undefined ? undefined : [one, other];
}

function readContext(value: unknown): LabContext {
  for (const one of Object.values(members(value))) for (const part of [one].flat()) text(part);
  return value as LabContext;
}

function originsOf(preset: Preset | undefined, { name }: LabCaller): LabCaller['origins'] {
  return preset?.lab.callers.find((caller) => caller.name === name)?.origins;
}

function withoutOrigins(lab: Lab): Lab {
  return { ...lab, callers: lab.callers.map(({ origins: _, ...caller }) => caller) };
}

function members(value: unknown): { readonly [name: string]: unknown } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no object');
  return value as { readonly [name: string]: unknown };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('no list');
  return value;
}

function atLeastOne<One>(values: readonly One[]): readonly One[] {
  if (values.length === 0) throw new Error('nobody');
  return values;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error('no text');
  return value;
}
