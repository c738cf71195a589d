// Loaded when the search field first has the focus: asks Pagefind, and says what to show of its answers.
import { elements } from '#strings/elements.ts';
import { loadPagefind } from './pagefind.ts';
import { placeOf, searchesFor } from './searches.ts';

const most = 8;

/** A result as it is shown: where it leads, the page, the place in it, and an escaped excerpt with <mark>. */
export type Found = {
  readonly href: string;
  readonly title: string;
  readonly place: string | undefined;
  readonly excerpt: string;
};

/** Answers a search: how many pages, and the first of them. Undefined when a later search will answer in its place. */
export type Ask = (words: string) => Promise<{ readonly count: number; readonly found: readonly Found[] } | undefined>;

/** Opens the index at an address; fails where there is none, as in development. */
export async function openIndex(address: string): Promise<Ask> {
  const pagefind = await loadPagefind(address);
  let turn = 0;
  return async (words) => {
    const own = ++turn;
    const [first = words, ...others] = searchesFor(words);
    const answer = await pagefind.debouncedSearch(first, {}, 150);
    if (!answer) return undefined;
    const answers = [answer, ...(await Promise.all(others.map((other) => pagefind.search(other))))];
    // A page found by the whole phrase is shown for it, and not again for its words.
    const results = answers
      .flatMap((one) => one.results)
      .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index);
    const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
    if (own !== turn) return undefined;
    return {
      count: results.length,
      found: pages.map((page) => {
        const { hash, name, excerpt } = placeOf(page);
        const place = typeof name === 'number' ? elements.search.message(name) : name;
        return { href: page.url + hash, title: page.meta['title'] ?? page.url, place, excerpt };
      }),
    };
  };
}
