// Libraries of Python's as the service provider: what they make of a Response.
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { kept } from './kept.ts';
import type { Sides, Wanted } from './responses.ts';
import { at, objectsIn, pythonCommand, runScript } from './run-python.ts';
import type { Library } from './tools.ts';

export type Judgement =
  | { readonly outcome: 'accepted'; readonly nameId: string; readonly roles: readonly string[] }
  | { readonly outcome: 'refused'; readonly reason: string };

/** A Response, what has to be signed in it, and the metadata of both sides where it is not the fixture's. */
export type Submitted = { readonly xml: string; readonly wants: readonly Wanted[]; readonly sides?: Sides };

/** The command that reads what another command prints. */
export const readerCommand = (library: Library, { idp, sp }: Sides = kept): readonly string[] =>
  pythonCommand(`read_${library.replace('-', '_')}.py`, [
    ...['--idp', idp, '--sp', sp, '--key', kept.spKey, '--certificate', kept.spCertificate],
  ]);

/** One judgement for each, in order. `instant` (milliseconds since 1970) makes the library believe that it is then. */
export function judge(library: Library, responses: readonly Submitted[], instant?: number): readonly Judgement[] {
  const lines = responses.map(({ xml, wants, sides }) =>
    JSON.stringify({ response: encodeBase64(bytesOfText(xml)), wants, ...sides }),
  );
  const command = readerCommand(library);
  const said = runScript(instant === undefined ? command : at(instant, command), `${lines.join('\n')}\n`);
  const judged = objectsIn<Judgement>(said).filter((line) => 'outcome' in line);
  if (judged.length !== responses.length) throw new Error(`${library} judged ${judged.length} of ${responses.length}`);
  return judged;
}
