import { spawnSync } from 'node:child_process';
import { findTool, tools, whyMissing } from '../../../scripts/setup/tools.mjs';
import type { Tool } from './claim.ts';

/** How each program says its version, and where in that. */
const versions = {
  xmlsec1: { args: ['--version'], pattern: /xmlsec1 (\S+)/ },
  openssl: { args: ['version'], pattern: /^\w+ (\S+)/ },
  aws: { args: ['--version'], pattern: /aws-cli\/(\S+)/ },
} as const;

/** A program of this machine with its version, or why it is not there. */
export function toolNamed(name: keyof typeof versions): Tool {
  const { title } = tools[name];
  const path = findTool(name);
  if (path === undefined) return { name: title, missing: whyMissing(name) };
  const { args, pattern } = versions[name];
  const said = spawnSync(path, args, { encoding: 'utf8' });
  const version = pattern.exec(said.stdout + said.stderr)?.[1];
  return version === undefined
    ? { name: title, missing: `${path} does not tell its version` }
    : { name: title, path, version };
}

/** The module of each library, the Debian package that brings it, and an expression for its version. */
const metadataVersion = (name: string): string => `importlib.metadata.version("${name}")`;
const libraries = {
  'python3-saml': {
    module: 'onelogin.saml2',
    debian: 'python3-onelogin-saml2',
    version: metadataVersion('python3-saml'),
  },
  pysaml2: { module: 'saml2', debian: 'python3-pysaml2', version: metadataVersion('pysaml2') },
  lasso: {
    module: 'lasso',
    debian: 'python3-lasso',
    // The library tells none; its package does.
    version:
      'subprocess.check_output(["dpkg-query", "--show", "--showformat", "${Version}", "python3-lasso"], text=True)',
  },
} as const;

export type Library = keyof typeof libraries;

/** A library of this machine's Python; `path` is that Python. */
export function libraryNamed(name: Library): Tool {
  const path = findTool('python');
  if (path === undefined) return { name, missing: whyMissing('python') };
  const { module, debian, version } = libraries[name];
  // Looked for and not imported: that would take a second for each file.
  const script = `import importlib.metadata, importlib.util, subprocess\nassert importlib.util.find_spec("${module}")\nprint(${version})`;
  const asked = spawnSync(path, ['-c', script], { encoding: 'utf8' });
  const install = process.platform === 'linux' ? `: sudo apt-get install ${debian}` : '';
  return asked.status === 0
    ? { name, path, version: asked.stdout.trim() }
    : { name, missing: `${path} has no module ${module}${install}` };
}

/** The same, where it has to believe that it is another time: that takes faketime. */
export function libraryAtAnyTime(name: Library): Tool {
  const tool = libraryNamed(name);
  return 'missing' in tool || findTool('faketime') ? tool : { name, missing: whyMissing('faketime') };
}
