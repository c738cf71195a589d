// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { projectEnvironment, projectNode } from './project-node.mjs';
import { root } from './root.mjs';

/**
 * Runs a program, in the project's folder unless told another, with its output passed through. Gives its exit code: 127 when it could not
 * be started, 128 and the signal's number when one ended it. `endsItself` leaves it to the program how a Ctrl-C ends it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, endsItself?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: 'inherit',
    });
    if (options.endsItself) {
      // A terminal sends SIGINT to the program too; a SIGTERM reaches only this process.
      process.on('SIGINT', () => {});
      process.on('SIGTERM', () => child.kill('SIGTERM'));
    }
    child.once('error', () => resolve(127));
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Runs the program of an installed package, by the name in its package.json's `bin`, under the project's own Node.
 * @param {string} packageName
 * @param {string} bin
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function runPackage(packageName, bin, args, env = {}) {
  const node = projectNode();
  if (!node) throw new Error('The packages are not installed.');
  return run(node, [packageProgram(packageName, bin), ...args], { env: projectEnvironment(env) });
}

/**
 * @param {string} packageName
 * @param {string} bin
 */
function packageProgram(packageName, bin) {
  const folder = join(root, 'node_modules', packageName);
  /** @type {{ bin?: string | Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const program = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[bin];
  if (!program) throw new Error(`The package ${packageName} has no program ${bin}.`);
  return join(folder, program);
}
