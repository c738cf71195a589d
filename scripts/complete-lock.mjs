// @ts-check
// Completes package-lock.json with the builds for other systems that a registry left out, so that `npm ci` takes the
// lock everywhere. Run it after every `npm install` that changed the lock; it changes nothing that is there.
//
// A package such as rolldown names one optional package per system. npm records those the registry served when the lock
// was made, and `npm ci` refuses a lock that misses one. System and processor of the others are read off their names;
// their integrity is unknown here, so npm takes it from the registry when such a package is installed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock } from './setup/lock.mjs';
import { root } from './setup/root.mjs';

const file = join(root, 'package-lock.json');
/** @type {{ packages: Record<string, import('./setup/lock.mjs').Entry> }} */
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = completeLock(lock.packages);
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
for (const entry of Object.values(lock.packages)) {
  // An address of whatever registry was asked is of no use to anyone else; the integrity says what must come.
  if (entry.resolved?.startsWith('http')) delete entry.resolved;
}
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock is complete.' : `Added ${added.length}:\n  ${added.join('\n  ')}`);
