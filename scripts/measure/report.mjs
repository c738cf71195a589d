// @ts-check

/**
 * A table in Markdown.
 * @param {readonly string[]} heads @param {readonly (readonly (string | number)[])[]} rows
 */
export const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/**
 * Median, 95th percentile and maximum of milliseconds, whole.
 * @param {readonly number[]} samples
 */
export function spread(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (/** @type {number} */ part) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  return [at(0.5), at(0.95), at(1)].map(Math.round);
}
