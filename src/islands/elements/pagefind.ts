/** An element of the page that has an id: its text, and the place of its first word. */
type Anchor = { readonly element: string; readonly id: string; readonly text: string; readonly location: number };

/** One found page, as Pagefind describes it: its address, metadata, the places of hits, and escaped excerpts with <mark>. */
export type PagefindPage = {
  readonly url: string;
  readonly meta: Record<string, string>;
  readonly excerpt: string;
  readonly locations: readonly number[];
  readonly anchors: readonly Anchor[];
  readonly sub_results: readonly { readonly excerpt: string; readonly locations: readonly number[] }[];
};

type Result = { readonly id: string; data(): Promise<PagefindPage> };
type Answer = { readonly results: readonly Result[] };

/** The part of Pagefind's browser module that the search field uses (pagefind.app/docs/api). */
export type Pagefind = {
  search(words: string): Promise<Answer>;
  debouncedSearch(words: string, options: object, milliseconds: number): Promise<Answer | null>;
  init(): Promise<void>;
};

/** Loads the index that the build wrote beside the pages; fails where there is none, as in development. */
export const loadPagefind = async (url: string): Promise<Pagefind> => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ url);
  await pagefind.init();
  return pagefind;
};
