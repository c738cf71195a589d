// Libraries of Python's as the service provider: what they make of a Response.
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { findTool } from '../../scripts/setup/tools.mjs';
import { kept } from './kept.ts';
import type { Wanted } from './responses.ts';
import { runPythonAt, runScript, scripts } from './run-python.ts';
import type { Library } from './tools.ts';

export type Judgement =
  | { readonly outcome: 'accepted'; readonly nameId: string; readonly roles: readonly string[] }
  | { readonly outcome: 'refused'; readonly reason: string };

export type Submitted = { readonly xml: string; readonly wants: readonly Wanted[] };

const commandOf = (python: string, library: Library): readonly string[] => [
  python,
  `${scripts}/read_${library.replace('-', '_')}.py`,
  ...['--idp', kept.idp, '--sp', kept.sp, '--key', kept.spKey, '--certificate', kept.spCertificate],
];

/** The command that reads what another command prints. */
export const readerCommand = (python: string, library: Library): string => commandOf(python, library).join(' ');

/** One judgement for each Response, in order. `at` (milliseconds since 1970) makes the library believe that it is then. */
export function judge(
  python: string,
  library: Library,
  responses: readonly Submitted[],
  at?: number,
): readonly Judgement[] {
  const command = commandOf(python, library);
  const lines = responses.map(({ xml, wants }) => JSON.stringify({ response: encodeBase64(bytesOfText(xml)), wants }));
  const input = `${lines.join('\n')}\n`;
  const said =
    at === undefined ? runScript(command, input) : runPythonAt(at, findTool('faketime') ?? '', command, input);
  const judged = said.split('\n').filter((line) => line.startsWith('{"outcome"'));
  if (judged.length !== responses.length) throw new Error(`${library} judged ${judged.length} of ${responses.length}`);
  return judged.map((line) => JSON.parse(line) as Judgement);
}
