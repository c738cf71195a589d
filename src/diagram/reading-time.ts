/** How long a caption stands while playing, in milliseconds at speed 1: about 250 words a minute, three seconds at least. */
export function readingTime(caption: string): number {
  const words = caption.split(/\s+/).filter(Boolean).length;
  return Math.max(3000, 1200 + 240 * words);
}
