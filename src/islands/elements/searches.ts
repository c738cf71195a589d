// What is asked of the index for the words typed, and which place of a page found answers them.
import type { PagefindPage } from './pagefind.ts';

/**
 * The questions to ask, best first: the words as they stand, then what an error says after the last colon, then the
 * single words. One word is one question.
 */
export function searchesFor(words: string): readonly string[] {
  const exact = (text: string) => `"${text.replaceAll('"', ' ').trim()}"`;
  const said = words.split(/:\s/).at(-1)?.trim() ?? '';
  const phrases = [words, said].filter((text) => /\S\s+\S/.test(text)).map(exact);
  return [...new Set([...phrases, words])];
}

/** A place in a page: what to put behind its address, its name, and an excerpt; a number is that of a run's message. */
export type Place = {
  readonly hash: string;
  readonly name: string | number | undefined;
  readonly excerpt: string;
};

/** How many words after a hit still are the same place. */
const near = 30;

/**
 * The heading that is hit itself, or else the one under which most of the hits stand close together, or the message of a
 * run. A message is taken only where no text of the page has a hit: its bytes repeat every name.
 */
export function placeOf({ anchors, locations, sub_results: parts, excerpt }: PagefindPage): Place {
  const places = anchors.filter(({ element, id }) => /^h\d$/.test(element) || id.includes('/'));
  const messages = places.filter(({ id }) => id.includes('/'));
  const at = (location: number) => places.findLast((place) => place.location <= location);
  const ofText = locations.filter((location) => !at(location)?.id.includes('/'));
  const hits = ofText.length > 0 ? ofText : locations;
  const close = (hit: number) => hits.filter((other) => other >= hit && other < hit + near).length;
  const weight = (hit: number) => close(hit) + (places.some(({ location }) => location === hit) ? near : 0);
  const best = hits.reduce((most, hit) => (weight(hit) > weight(most) ? hit : most), hits[0] ?? 0);
  const place = at(best);
  const part = parts.find(({ locations: own }) => own.includes(best));
  if (!place || place.id === '_top') return { hash: '', name: undefined, excerpt: part?.excerpt ?? excerpt };
  const number = messages.indexOf(place) + 1;
  return { hash: `#${place.id}`, name: number || place.text, excerpt: part?.excerpt ?? excerpt };
}
