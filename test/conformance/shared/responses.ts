// Every Response of every flow that makes one: a flow has one when its artefacts say so.
import { artefactNames, artefactOf } from '#engine/artefact.ts';
import { runFlow } from '#engine/run-flow.ts';
import { catalogue } from '#flows/catalogue.ts';
import type { RunRequest } from '#simulator/types.ts';
import { decodeBase64 } from '#wire/base64.ts';
import { textOfBytes } from '#wire/bytes.ts';
import { providerArn, roleArn } from '../../protocol/saml/fixture.ts';
import { keep } from './kept.ts';

/** What a run is asked for: the flow's id, inputs and faults. */
export type Asked = Pick<RunRequest, 'flow' | 'inputs' | 'faults'>;

/** The XML of the Response of one run that began at this instant, milliseconds since 1970. */
export async function responseOf(asked: Asked, start: number): Promise<string> {
  const base64 = await artefactOf(await runFlow({ start, ...asked }), 'response');
  return textOfBytes(decodeBase64((base64 ?? '').trim()) ?? new Uint8Array());
}

/** The command that prints the same Response as base64. */
export const commandFor = ({ flow, inputs = {}, faults = [] }: Asked): string =>
  [
    `npm run --silent lab -- artefact ${flow} response --clock now`,
    ...Object.entries(inputs).map(([id, value]) => `--input ${id}=${value}`),
    ...faults.map((id) => `--fault ${id}`),
  ].join(' ');

export type Wanted = 'assertion' | 'response';

type Variant = Omit<Asked, 'flow'> & {
  readonly name: string;
  /** What is signed in it. */
  readonly wants: readonly Wanted[];
  readonly nameId: string;
  /** How many values its Role attribute has, and one of them. */
  readonly roles?: { readonly count: number; readonly one: string };
};

/** What is taken for true of a flow's Response where nothing else is said below. */
const usual: Variant = { name: 'signed assertion', wants: ['assertion'], nameId: 'alice' };

const one = { ...usual, roles: { count: 1, one: `${roleArn},${providerArn}` } };
const both = ['assertion', 'response'] as const;

/** Flows that can make several, or say more than who somebody is. */
const variants: { readonly [flow: string]: readonly Variant[] } = {
  'saml-sts': [
    one,
    { ...one, name: 'Response and assertion signed', inputs: { signing: 'both' }, wants: both },
    { ...one, name: 'only the Response signed', inputs: { signing: 'response' }, wants: ['response'] },
    { ...one, name: 'encrypted assertion', inputs: { encryption: true } },
    {
      ...one,
      name: 'encrypted assertion in a signed Response',
      inputs: { encryption: true, signing: 'both' },
      wants: both,
    },
    {
      ...one,
      name: 'two hundred roles',
      inputs: { person: 'frank' },
      nameId: 'frank',
      roles: { ...one.roles, count: 200 },
    },
  ],
};

/** The metadata of both sides of a flow, as files for a tool. */
export type Sides = { readonly idp: string; readonly sp: string };

async function metadataOf(flow: string): Promise<Sides> {
  const trace = await runFlow({ flow });
  const kept = async (side: string, artefact: string) => {
    const text = await artefactOf(trace, artefact);
    if (text === undefined) throw new Error(`${flow} has a Response and no artefact “${artefact}” to verify it with`);
    return keep(`${flow}-${side}.xml`, text);
  };
  return { idp: await kept('idp', 'metadata'), sp: await kept('sp', 'aws-metadata') };
}

const artefacts = await Promise.all(catalogue.map(async ({ id }) => ({ id, names: await artefactNames(id) })));

/** The flows that have a Response, with both sides of it. */
export const flowsWithResponse = await Promise.all(
  artefacts
    .filter(({ names }) => names.includes('response'))
    .map(async ({ id }) => ({ flow: id, sides: await metadataOf(id) })),
);

/** All that they can make, and what everybody has to read in it. */
export const genuine = flowsWithResponse.flatMap(({ flow, sides }) =>
  (variants[flow] ?? [usual]).map((variant) => ({ ...variant, flow, sides, name: `${flow}, ${variant.name}` })),
);
