// @ts-check
// `npm run conformance:snapshot`: takes the table of the last conformance run into the source, from where the site shows
// it. A machine that builds the site need not have the tools. Run `npm test -- conformance` first.
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { proofsFile } from './sections/proofs.mjs';
import { root } from './setup/root.mjs';

const file = join(root, 'src', 'build', 'conformance.json');

try {
  const { format, at, rows } = JSON.parse(readFileSync(proofsFile, 'utf8'));
  if (format !== 2 || rows.length === 0) throw new Error('The last run has no table.');
  const cases = rows.flatMap((/** @type {import('./sections/proofs.mjs').ProofRow} */ row) => row.cases);
  const failed = cases.filter(
    (/** @type {import('./sections/proofs.mjs').ProofCase} */ one) => one.outcome === 'failed',
  );
  if (failed.length > 0) throw new Error(`${failed.length} cases failed; a snapshot is of a run without failures.`);
  const machine = { system: systemName(), node: `Node.js ${nodeVersion()}` };
  const text = JSON.stringify({ format, at, machine, rows }, null, 2);
  if (text.includes(root)) throw new Error(`A command names this machine's folder ${root}.`);
  writeFileSync(file, `${text}\n`);
  console.log(`${rows.length} rows of ${at}, with ${cases.length} cases, are in src/build/conformance.json.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('Run `npm test -- conformance` first: it writes the table.');
  process.exitCode = 1;
}

/** The Node that the tests run under: the pinned one. */
function nodeVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
}

function systemName() {
  try {
    const name = /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    if (name) return name;
  } catch {
    // Not a Linux.
  }
  return `${os.type()} ${os.release()}`;
}
