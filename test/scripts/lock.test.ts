import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completeLock, type Entry } from '../../scripts/setup/lock.mjs';
import { root } from '../../scripts/setup/root.mjs';

const packages = () =>
  JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages as Record<string, Entry>;

test('the lock names every build of every optional package, so npm ci takes it on any system', () => {
  expect(completeLock(packages())).toEqual([]);
});

test.each(['darwin', 'linux', 'win32'].flatMap((os) => ['arm64', 'x64'].map((cpu) => ({ os, cpu }))))(
  'bundler and linter have a build for $os on $cpu',
  ({ os, cpu }) => {
    const builds = Object.entries(packages()).filter(([, entry]) => entry.os?.includes(os) && entry.cpu?.includes(cpu));
    const names = builds.map(([name]) => name);
    for (const part of ['rolldown', 'biome', 'astro', 'pagefind', 'oxc-parser']) {
      expect(
        names.filter((name) => name.includes(part)),
        part,
      ).not.toEqual([]);
    }
  },
);

test('the lock records no registry’s address, so each machine asks its own', () => {
  expect(Object.values(packages()).filter(({ resolved }) => resolved)).toEqual([]);
});

test('a missing build is put back with its system, processor and C library', () => {
  const name = 'node_modules/@rolldown/binding-linux-arm64-musl';
  const { [name]: removed, ...others } = packages();
  expect(completeLock(others)).toEqual([`@rolldown/binding-linux-arm64-musl ${removed?.version}`]);
  expect(others[name]).toMatchObject({ os: ['linux'], cpu: ['arm64'], libc: ['musl'], optional: true });
});
