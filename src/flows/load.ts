// From a flow's id to what executes. Only the engine imports this file: pages and islands see the catalogue.
import { mustBeOneOf } from '#simulator/author-error.ts';
import type { FlowProgram } from './shared/flow-program.ts';

const programs: { readonly [id: string]: () => Promise<FlowProgram> } = {
  'saml-sts': async () => (await import('./saml-sts/program.ts')).program,
};

/** The program of a flow, loaded on first use. Throws an AuthorError for an id that is none. */
export async function loadFlow(id: string): Promise<FlowProgram> {
  mustBeOneOf('flow', id, Object.keys(programs));
  return (programs[id] as () => Promise<FlowProgram>)();
}
