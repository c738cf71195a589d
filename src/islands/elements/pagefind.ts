/** One found page, as Pagefind describes it: its address, its metadata and an escaped excerpt with <mark>. */
export type PagefindPage = { readonly url: string; readonly meta: Record<string, string>; readonly excerpt: string };

/** The part of Pagefind's browser module that the search field uses (pagefind.app/docs/api). */
export type Pagefind = {
  debouncedSearch(
    words: string,
    options: object,
    milliseconds: number,
  ): Promise<{ readonly results: readonly { data(): Promise<PagefindPage> }[] } | null>;
  init(): Promise<void>;
};

/** Loads the index that the build wrote beside the pages; fails where there is none, as in development. */
export const loadPagefind = async (url: string): Promise<Pagefind> => {
  const pagefind: Pagefind = await import(/* @vite-ignore */ url);
  await pagefind.init();
  return pagefind;
};
