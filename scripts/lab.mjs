// @ts-check
// The terminal: `npm run --silent lab -- flow list`. Prints nothing of its own.
import { join } from 'node:path';
import { projectNode } from './setup/project-node.mjs';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';

const node = projectNode();
if (node) {
  // npm runs scripts in the project's folder; a file named on the command line is meant from where the person stands.
  const cwd = process.env['INIT_CWD'] ?? process.cwd();
  const args = [join(root, 'src', 'cli', 'lab.ts'), ...process.argv.slice(2)];
  process.exitCode = await run(node, args, { cwd, endsItself: true });
} else {
  console.error('The packages are not installed yet: run `npm start` or `npm test` first.');
  process.exitCode = 2;
}
