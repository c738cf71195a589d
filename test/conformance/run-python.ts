import { spawnSync } from 'node:child_process';
import { root } from './kept.ts';

export const scripts = 'test/conformance/python';

/** Runs one of the scripts with this Python and gives what it printed. Throws what it says when it fails. */
export function runPython(python: string, script: string, args: readonly string[], input = ''): string {
  return runScript([python, `${scripts}/${script}`, ...args], input);
}

/** The same, under a clock that begins at this instant, milliseconds since 1970. */
export function runPythonAt(at: number, faketime: string, command: readonly string[], input: string): string {
  // faketime reads its absolute start in the time zone of TZ.
  const instant = `@${new Date(at).toISOString().slice(0, 19).replace('T', ' ')}`;
  return runScript([faketime, '-f', instant, ...command], input);
}

export function runScript([program = '', ...args]: readonly string[], input: string): string {
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1', TZ: 'UTC' };
  const options = { cwd: root, input, encoding: 'utf8', maxBuffer: 100_000_000, env } as const;
  const { status, stdout, stderr, error } = spawnSync(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args[0]}: ${error?.message ?? stderr}`);
  return stdout;
}
