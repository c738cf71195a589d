/** Texts that the small elements of a page say in the browser, which loads these and none of the others. */
export const elements = {
  progress: {
    of: (done: number, all: number) => `${done} of ${all}`,
    label: 'Lessons done',
    done: 'done',
    mark: 'Mark this lesson as done',
    unmark: 'Done. Mark as not done',
  },
  search: {
    placeholder: 'Search, or paste an error',
    label: 'Search this site',
    key: 'Shortcut: / opens search',
    close: 'Close search',
    message: (number: number) => `Message ${number} of the run`,
    loading: 'Searching',
    none: 'Nothing found. Try fewer words, or the exact text of an error.',
    failed: 'The search index could not be loaded. It exists in the built site only.',
    found: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  },
  terms: {
    left: (count: number) => (count === 0 ? 'No term has these words.' : count === 1 ? '1 term' : `${count} terms`),
  },
  privacy: {
    clear: 'Clear what this site stores here',
    cleared: (count: number) => (count === 1 ? 'Cleared 1 entry.' : `Cleared ${count} entries.`),
    empty: 'Nothing was stored.',
  },
} as const;
