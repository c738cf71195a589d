// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment } from '../setup/project-node.mjs';
import { root } from '../setup/root.mjs';

const sources = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const listEnd = /\n\];\n$/;

/**
 * Seconds that a build takes with so many copies of a lesson more than there are. The copies are made, and built, in a
 * folder of their own under .cache, which is removed again. Throws with the end of what the build said when it fails.
 * @param {string} lesson its folder under content/lessons @param {number} copies
 */
export function secondsToBuild(lesson, copies) {
  const folder = join(root, '.cache', 'measure-build');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    addCopies(folder, lesson, copies);
    const start = performance.now();
    const done = spawnSync('astro', ['build'], {
      cwd: folder,
      env: projectEnvironment(),
      shell: process.platform === 'win32',
      encoding: 'utf8',
    });
    if (done.status !== 0) throw new Error(`With ${copies} lessons more: ${done.stdout.slice(-600)}${done.stderr}`);
    return (performance.now() - start) / 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder @param {string} lesson @param {number} copies */
function addCopies(folder, lesson, copies) {
  const lessons = join(folder, 'content', 'lessons');
  const curriculum = join(folder, 'content', 'curriculum.ts');
  const text = readFileSync(curriculum, 'utf8');
  if (!listEnd.test(text)) throw new Error('content/curriculum.ts does not end with its list of lessons.');
  const line = text.split('\n').find((one) => one.includes(`slug: '${lesson}'`));
  if (line === undefined) throw new Error(`content/curriculum.ts has no line for ${lesson}.`);
  let more = '';
  for (let index = 1; index <= copies; index += 1) {
    cpSync(join(lessons, lesson), join(lessons, `${lesson}-${index}`), { recursive: true });
    more += `\n${line.replace(`'${lesson}'`, `'${lesson}-${index}'`)}`;
  }
  writeFileSync(curriculum, text.replace(listEnd, `${more}\n];\n`));
}
