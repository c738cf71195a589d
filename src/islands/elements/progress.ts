import { readSetting, writeSetting } from './settings.ts';

/** Returns the slugs of the lessons marked as done. Unknown formats and damaged text count as none. */
export const readDone = (): readonly string[] => {
  try {
    const stored: unknown = JSON.parse(readSetting('progress') ?? 'null');
    if (typeof stored !== 'object' || stored === null || !('done' in stored) || !Array.isArray(stored.done)) return [];
    return stored.done.filter((slug): slug is string => typeof slug === 'string');
  } catch {
    return [];
  }
};

/** Marks a lesson as done or not done and tells the page with the event `federation-lab:progress`. */
export const markDone = (slug: string, done: boolean): void => {
  const others = readDone().filter((other) => other !== slug);
  const all = done ? [...others, slug] : others;
  writeSetting('progress', all.length ? JSON.stringify({ format: 1, done: all }) : undefined);
  document.dispatchEvent(new CustomEvent('federation-lab:progress'));
};
