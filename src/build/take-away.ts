// What a learner carries away from a lesson: texts of the run itself, none of them typed by hand.
import { artefactNames, artefactOf } from '#engine/artefact.ts';
import { AuthorError, mustBeOneOf } from '#simulator/author-error.ts';
import type { Trace } from '#simulator/types.ts';
import { peel } from '#wire/layers.ts';
import { scanXml } from '#wire/xml.ts';
import { findXml } from '#wire/xml-path.ts';
import { flowNamed, type Run } from './lesson-runs.ts';

/** Where a text comes from: an artefact of the run, an input of the flow, or a call as the lines of a shell. */
export type TakeAwaySource =
  | { readonly artefact: string }
  | { readonly input: string }
  | { readonly cli: 'assume-role-with-saml' | 'set-up-saml' };

/** The text. Throws an AuthorError for an artefact or input that the flow does not have. */
export async function takeAwayText(run: Run, flowId: string, from: TakeAwaySource): Promise<string> {
  const flow = flowNamed(flowId);
  if ('input' in from) {
    mustBeOneOf(
      `input of ${flowId}`,
      from.input,
      flow.inputs.map(({ id }) => id),
    );
    return String(flow.inputs.find(({ id }) => id === from.input)?.default);
  }
  const trace = await run(flowId);
  if ('cli' in from) return from.cli === 'set-up-saml' ? setUpLines(trace) : assumeRoleLines(trace);
  mustBeOneOf(`artefact of ${flowId}`, from.artefact, await artefactNames(flowId));
  return (await artefactOf(trace, from.artefact)) ?? '';
}

/** The text of one element of a message of the run, as it was sent. Throws an AuthorError where there is none. */
export async function excerptOf(
  trace: Trace,
  place: { readonly beat: string; readonly layer: string; readonly path: string },
): Promise<string> {
  const record = trace.beats.find(({ id }) => id === place.beat)?.record;
  const layers = record === undefined ? [] : peel(record);
  mustBeOneOf(
    `layer of ${place.beat}`,
    place.layer,
    layers.map(({ path }) => path),
  );
  const text = layers.find(({ path }) => path === place.layer)?.text ?? '';
  const { root } = scanXml(text);
  const element = root && findXml(root, place.path)?.element;
  if (element === undefined)
    throw new AuthorError(`There is nothing at “${place.path}” of ${place.beat}, ${place.layer}.`);
  return text.slice(element.start, element.end);
}

const field = (trace: Trace, name: string): string => {
  const record = trace.beats.find(({ id }) => id === 'assume-role.request')?.record;
  const value = record && peel(record).find(({ path }) => path === `form`)?.text;
  return new URLSearchParams(value).get(name) ?? '';
};

const lines = (...parts: readonly string[]): string => `${parts.join(' \\\n  ')}\n`;

const assumeRoleLines = (trace: Trace): string =>
  lines(
    'aws sts assume-role-with-saml',
    `--role-arn ${field(trace, 'RoleArn')}`,
    `--principal-arn ${field(trace, 'PrincipalArn')}`,
    '--saml-assertion file://response.b64',
    `--duration-seconds ${field(trace, 'DurationSeconds')}`,
  );

const setUpLines = (trace: Trace): string => {
  const last = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);
  return (
    lines(
      'aws iam create-saml-provider',
      `--name ${last(field(trace, 'PrincipalArn'))}`,
      '--saml-metadata-document file://idp-metadata.xml',
    ) +
    lines(
      'aws iam create-role',
      `--role-name ${last(field(trace, 'RoleArn'))}`,
      '--assume-role-policy-document file://trust-policy.json',
    )
  );
};
