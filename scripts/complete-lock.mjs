// @ts-check
// Completes package-lock.json with the builds for other systems that a registry left out, so that `npm ci` takes the
// lock everywhere. Run it after every `npm install` that changed the lock; it changes nothing that is there.
//
// A package such as rolldown names one optional package per system. npm records those the registry served when the lock
// was made, and `npm ci` refuses a lock that misses one. System and processor of the others are read off their names;
// their integrity is unknown here, so npm takes it from the registry when such a package is installed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup/root.mjs';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, resolved?: string, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} Entry */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
/** @type {Record<string, string>} */
const otherSystemNames = { windows: 'win32', linuxmusl: 'linux' };
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
/** @type {Record<string, string>} */
const otherProcessorNames = { armv7: 'arm', ppc64le: 'ppc64' };

const file = join(root, 'package-lock.json');
/** @type {{ packages: Record<string, Entry> }} */
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = completed(lock.packages);
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
for (const entry of Object.values(lock.packages)) {
  // An address of whatever registry was asked is of no use to anyone else; the integrity says what must come.
  if (entry.resolved?.startsWith('http')) delete entry.resolved;
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock is complete.' : `Added ${added.length}:\n  ${added.join('\n  ')}`);

/**
 * Adds what is missing and gives its names. Throws when a name does not tell the system.
 * @param {Record<string, Entry>} packages
 */
function completed(packages) {
  const names = [];
  for (const [from, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = resolved(packages, from, name);
      const exact = /^\d/.test(range);
      if (found && (!exact || packages[found]?.version === range)) continue;
      const at = found ? `${from}/node_modules/${name}` : `node_modules/${name}`;
      packages[at] = missingEntry(name, range, entry);
      names.push(`${name} ${range}`);
    }
  }
  return names;
}

/**
 * Where Node would find a package from another one's folder, going up; undefined when nowhere.
 * @param {Record<string, Entry>} packages @param {string} from @param {string} name
 * @returns {string | undefined}
 */
function resolved(packages, from, name) {
  const key = `${from}${from ? '/' : ''}node_modules/${name}`;
  if (packages[key]) return key;
  if (from === '') return undefined;
  const up = from.lastIndexOf('/node_modules/');
  return resolved(packages, up < 0 ? '' : from.slice(0, up), name);
}

/**
 * @param {string} name @param {string} range @param {Entry} parent
 * @returns {Entry}
 */
function missingEntry(name, range, parent) {
  const words = name.slice(name.lastIndexOf('/') + 1).split(/[-.]/);
  const system = words.map((word) => otherSystemNames[word] ?? word).find((word) => systems.includes(word));
  const processor = words.map((word) => otherProcessorNames[word] ?? word).find((word) => processors.includes(word));
  if (!processor || (!system && processor !== 'wasm32')) throw new Error(`${name} does not tell its system.`);
  const library = system !== 'linux' ? undefined : words.some((word) => word.includes('musl')) ? 'musl' : 'glibc';
  return {
    version: range.replace(/^[\^~]/, ''),
    cpu: [processor],
    ...(parent.dev ? { dev: true } : {}),
    ...(library ? { libc: [library] } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
  };
}
