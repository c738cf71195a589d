// @ts-check

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, resolved?: string, os?: string[], cpu?: string[],
 *   libc?: string[], optionalDependencies?: Record<string, string> }} Entry */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
/** @type {Record<string, string>} */
const otherSystemNames = { windows: 'win32', linuxmusl: 'linux' };
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];
/** @type {Record<string, string>} */
const otherProcessorNames = { armv7: 'arm', ppc64le: 'ppc64' };

/**
 * Adds to a lock's packages the builds for other systems that it misses, and gives their names and versions. System and
 * processor are read off a name; throws when it does not tell them.
 * @param {Record<string, Entry>} packages
 */
export function completeLock(packages) {
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
