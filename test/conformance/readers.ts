// Libraries of Python's as the service provider: what they make of a Response.
import { spawnSync } from 'node:child_process';
import { encodeBase64 } from '#wire/base64.ts';
import { bytesOfText } from '#wire/bytes.ts';
import { findTool } from '../../scripts/setup/tools.mjs';
import { kept, root } from './kept.ts';
import type { Wanted } from './responses.ts';
import type { Library } from './tools.ts';

export type Judgement =
  | { readonly outcome: 'accepted'; readonly nameId: string; readonly roles: readonly string[] }
  | { readonly outcome: 'refused'; readonly reason: string };

export type Submitted = { readonly xml: string; readonly wants: readonly Wanted[] };

const script = (library: Library): string => `test/conformance/python/read_${library.replace('-', '_')}.py`;
const knows = ['--idp', kept.idp, '--sp', kept.sp, '--key', kept.spKey, '--certificate', kept.spCertificate];

/** The command that hands it what another command prints. */
export const readerCommand = (python: string, library: Library): string =>
  `${python} ${script(library)} ${knows.join(' ')}`;

/** One judgement for each Response, in order. `at` (milliseconds since 1970) makes the library believe that it is then. */
export function judge(
  python: string,
  library: Library,
  responses: readonly Submitted[],
  at?: number,
): readonly Judgement[] {
  const input = responses.map(({ xml, wants }) => JSON.stringify({ response: encodeBase64(bytesOfText(xml)), wants }));
  const args = [script(library), ...knows];
  const [program, all] =
    at === undefined ? [python, args] : [findTool('faketime') ?? '', ['-f', instant(at), python, ...args]];
  const done = spawnSync(program, all, {
    cwd: root,
    input: `${input.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', TZ: 'UTC' },
  });
  const lines = done.stdout.split('\n').filter((line) => line.startsWith('{"outcome"'));
  if (lines.length !== responses.length) throw new Error(`${library} judged ${lines.length}: ${done.stderr}`);
  return lines.map((line) => JSON.parse(line) as Judgement);
}

/** faketime's absolute start, which it reads in the time zone of TZ. */
const instant = (ms: number): string => `@${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}`;
