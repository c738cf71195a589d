// npm run --silent lab -- …: the simulator in the terminal.
import { readFileSync } from 'node:fs';
import { argv, env, exit, stderr, stdin, stdout } from 'node:process';
import { main } from './main.ts';

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const status = await main(argv.slice(2), {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  readFile: (path) => readFileSync(path, 'utf8'),
  stdin: readStdin,
  now: () => Date.now(),
  colour: env['NO_COLOR'] === undefined && (stdout.isTTY || env['FORCE_COLOR'] !== undefined),
});
// Let a pipe drain before the process ends: a trace is larger than a pipe's buffer.
await new Promise<void>((resolve) => stdout.write('', () => resolve()));
exit(status);
