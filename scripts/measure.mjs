// @ts-check
// `npm run measure`: builds, measures, writes reports/measure-YYYY-MM-DD.md. Nothing of it is asserted anywhere: it is of
// this machine, today. `--no-lighthouse` leaves that out; npm fetches it the first time. `--built` takes dist/ as it is, and
// builds nothing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join, relative } from 'node:path';
import { secondsToBuild } from './measure/build-time.mjs';
import { lighthouse } from './measure/lighthouse.mjs';
import { spread, table } from './measure/report.mjs';
import { defaultBase, serveStatic } from './serve-static.mjs';
import { readOptions } from './setup/options.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { root } from './setup/root.mjs';
import { buildSite } from './setup/site.mjs';
import { findTool, whyMissing } from './setup/tools.mjs';

const { values } = readOptions({ options: { 'no-lighthouse': { type: 'boolean' }, built: { type: 'boolean' } } });
const slowdown = 4;
/** So many lessons more than there are, each with a player, are built to see what a lesson costs. */
const moreLessons = [0, 20, 40];

try {
  await ensurePackages();
  const chromium = findTool('chromium');
  if (!chromium) throw new Error(whyMissing('chromium'));
  const day = new Date().toISOString().slice(0, 10);
  const sections = [`# Measured on ${day}`, await aboutThis()];
  if (!values.built && (await buildSite()) !== 0) throw new Error('The build failed; its messages are above.');
  const { measureSite } = await import('../src/build/budgets.mjs');
  const measures = await measureSite(join(root, 'dist'), defaultBase);
  const lesson = pageOf(measures, 'lesson');
  if (!values.built && lesson !== undefined) sections.push(buildTable(lesson));
  sections.push(bundleTable(measures));
  const { url, close } = await serveStatic({ root: join(root, 'dist'), port: 0, compress: true });
  try {
    sections.push(...(await inTheBrowser(url, lesson, chromium)));
    if (!values['no-lighthouse']) sections.push(await scoreTable(url, measures, chromium));
  } finally {
    await close();
  }
  const file = join(root, 'reports', `measure-${day}.md`);
  mkdirSync(join(root, 'reports'), { recursive: true });
  writeFileSync(file, `${sections.filter(Boolean).join('\n\n')}\n`);
  console.log(relative(process.cwd(), file));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function aboutThis() {
  const processors = os.cpus();
  let commit = 'no git';
  try {
    commit = execFileSync('git', ['describe', '--always', '--dirty'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // An archive of the source has no history.
  }
  return `${commit}, ${os.type()} ${os.release()}, ${processors.length} × ${processors[0]?.model.trim()}, load ${os.loadavg()[0]?.toFixed(1)} at the start.`;
}

/** @param {string} lesson its page */
function buildTable(lesson) {
  const slug = lesson.split('/')[1] ?? '';
  const rows = moreLessons.map((copies) => {
    console.log(`The build with ${copies} lessons more …`);
    return [copies, secondsToBuild(slug, copies).toFixed(1)];
  });
  return `## Build, seconds, with copies of the lesson ${slug}\n\n${table(['lessons more', 'seconds'], rows)}`;
}

/** @param {readonly import('../src/build/budgets.mjs').Measure[]} measures */
function bundleTable(measures) {
  const rows = measures.map(({ kind, page, bytes, limit }) => [kind, page, (bytes / 1024).toFixed(1), limit]);
  return `## What is loaded, KB after gzip\n\n${table(['kind', 'page or run', 'is', 'may be'], rows)}`;
}

/** @param {readonly import('../src/build/budgets.mjs').Measure[]} measures @param {string} kind */
function pageOf(measures, kind) {
  return measures.find((measure) => measure.kind === kind)?.page.replace(/index\.html$/, '');
}

/** @param {string} url @param {string | undefined} lesson @param {string} chromium */
async function inTheBrowser(url, lesson, chromium) {
  if (lesson === undefined) return ['No page has a player.'];
  const { chromium: playwright } = await import('playwright');
  const { notePaints, timeFrames, timeInteractions } = await import('./measure/interactions.mjs');
  const browser = await playwright.launch({ executablePath: chromium, args: ['--no-sandbox'] });
  const rows = [];
  const frames = [];
  for (const [name, viewport] of /** @type {const} */ ([
    ['wide', { width: 1280, height: 800 }],
    ['phone', { width: 390, height: 844 }],
  ])) {
    console.log(`The player, ${name}, at ${slowdown}× slowdown …`);
    const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.addInitScript(notePaints);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(url + lesson);
    for (const { what, samples } of await timeInteractions(page))
      rows.push([name, what, samples.length, ...spread(samples)]);
    for (const rate of name === 'wide' ? [1, slowdown] : []) {
      await session.send('Emulation.setCPUThrottlingRate', { rate });
      await page.goto(`${url}${lesson}#run/issue.work`);
      await page.reload();
      const gaps = await timeFrames(page);
      frames.push([`${rate}×`, gaps.length, ...spread(gaps), gaps.filter((gap) => gap > 34).length]);
    }
    await context.close();
  }
  await browser.close();
  return [
    `## Next paint at ${slowdown}× slowdown, milliseconds\n\n${table(['screen', 'what', 'samples', 'median', '95 %', 'most'], rows)}`,
    `## Frames while a token travels, milliseconds between two\n\n${table(['slowdown', 'frames', 'median', '95 %', 'most', 'over 34 ms'], frames)}`,
  ];
}

/**
 * One page of each kind, and every page about the site.
 * @param {readonly import('../src/build/budgets.mjs').Measure[]} measures
 * @returns {(readonly [kind: string, page: string])[]}
 */
function pagesToScore(measures) {
  const lessonsToRead = measures.filter(({ kind, page }) => kind === 'reading' && /^lessons\/./.test(page));
  const about = measures.filter(({ kind, page }) => kind === 'reading' && page.startsWith('about/'));
  const kinds = /** @type {const} */ ([
    ['landing', ''],
    ['list of lessons', 'lessons/'],
    ['lesson with a player', pageOf(measures, 'lesson')],
    ['lesson to read', lessonsToRead.find(({ page }) => page !== 'lessons/index.html')?.page],
    ['lab', pageOf(measures, 'lab')],
    ['embed', pageOf(measures, 'embed')],
    ['glossary', 'glossary/'],
    ...about.map(({ page }) => /** @type {const} */ (['about', page])),
    ['not found', '404.html'],
  ]);
  return kinds.flatMap(([kind, page]) =>
    page === undefined ? [] : [/** @type {const} */ ([kind, page.replace(/index\.html$/, '')])],
  );
}

/** @param {string} url @param {readonly import('../src/build/budgets.mjs').Measure[]} measures @param {string} chromium */
async function scoreTable(url, measures, chromium) {
  const rows = [];
  for (const [kind, page] of pagesToScore(measures)) {
    console.log(`Lighthouse, /${page} …`);
    const scores = await lighthouse(url + page, page, chromium);
    if (!scores) return '## Lighthouse\n\nIt did not run here.';
    for (const { form, scores: of, paint, blocked, shift, lost } of scores)
      rows.push([kind, `/${page}`, form, ...Object.values(of), paint, blocked, shift, lost]);
  }
  const heads = ['kind', 'page', 'as', 'performance', 'accessibility', 'best practices', 'SEO'];
  heads.push('largest paint', 'blocked', 'shift', 'what is not perfect, but for speed');
  return `## Lighthouse\n\n${table(heads, rows)}`;
}
