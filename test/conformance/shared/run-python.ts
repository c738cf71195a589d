import { spawnSync } from 'node:child_process';
import { findTool } from '../../../scripts/setup/tools.mjs';
import { root } from './kept.ts';

/** One of the scripts with its arguments, as a command of this machine's Python. */
export const pythonCommand = (script: string, args: readonly string[]): readonly string[] => [
  findTool('python') ?? 'python3',
  `test/conformance/shared/python/${script}`,
  ...args,
];

/** A command as one types it. */
export const typed = (command: readonly string[]): string =>
  command.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`)).join(' ');

/** Runs a command with this input and gives what it printed. Throws what it says when it fails. */
export function runScript([program = '', ...args]: readonly string[], input = ''): string {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', TZ: 'UTC' };
  const options = { cwd: root, input, encoding: 'utf8', maxBuffer: 100_000_000, env } as const;
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args[0]}: ${error?.message ?? stderr}`);
  return stdout;
}

/** The same command under a clock that begins at this instant, milliseconds since 1970. */
export function at(instant: number, command: readonly string[]): readonly string[] {
  // faketime reads its absolute start in the time zone of TZ.
  const start = `@${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')}`;
  return [findTool('faketime') ?? 'faketime', '-f', start, ...command];
}

/** What a script printed: a JSON object a line. */
export const objectsIn = <T>(printed: string): readonly T[] =>
  printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as T);
