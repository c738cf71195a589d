// @ts-check
// `npm test`: installs missing npm packages, then runs every section and counts. `npm test -- unit lint` runs those two.
// With CI=true or --no-skips a skipped test is a failed one.

import { nothing, sum } from './sections/counts.mjs';
import { sections } from './sections/sections.mjs';
import { readOptions } from './setup/options.mjs';
import { ensurePackages } from './setup/packages.mjs';

const { values, positionals } = readOptions({ options: { 'no-skips': { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((id) => !sections.some((section) => section.id === id));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}; there are: ${sections.map(({ id }) => id).join(', ')}.`);
  process.exit(2);
}
process.exitCode = await testAll(values['no-skips'] === true || process.env['CI'] === 'true');

/** @param {boolean} noSkips */
async function testAll(noSkips) {
  const results = [];
  try {
    await ensurePackages();
    for (const section of sections.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
      console.log(`\n━━ ${section.id}: ${section.does}`);
      const start = performance.now();
      const counts = await runSection(section);
      results.push({ id: section.id, counts, seconds: Math.round((performance.now() - start) / 1000) });
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    results.push({ id: 'packages', counts: { ...nothing, failed: 1 }, seconds: 0 });
  }
  return summarise(results, noSkips);
}

/** @param {import('./sections/sections.mjs').Section} section */
async function runSection(section) {
  try {
    return await section.run();
  } catch (error) {
    console.error(error);
    return { ...nothing, failed: 1 };
  }
}

/**
 * @param {readonly { id: string, counts: import('./sections/counts.mjs').Counts, seconds: number }[]} results
 * @param {boolean} noSkips
 */
function summarise(results, noSkips) {
  console.log('\n━━ summary');
  for (const { id, counts, seconds } of results) {
    const { passed, failed, skipped } = counts;
    const bad = failed > 0 || (noSkips && skipped.length > 0);
    const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
    console.log(`  ${bad ? '✗' : '✓'} ${id.padEnd(8)} ${passed} passed, ${failed} failed${tail} (${seconds} s)`);
  }
  const { passed, failed, skipped } = sum(results.map(({ counts }) => counts));
  for (const name of skipped) console.log(`  skipped${noSkips ? ', which counts as failed here' : ''}: ${name}`);
  console.log('');
  if (noSkips) console.log(`${passed} passed, ${failed + skipped.length} failed`);
  else console.log(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`);
  return failed > 0 || (noSkips && skipped.length > 0) ? 1 : 0;
}
