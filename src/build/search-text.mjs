// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { htmlFiles } from './html-files.mjs';

/** Of a player its transcript is text; these parts show a moment of the same run, or are pressed. */
const parts = ['bar', 'cap', 'key tall', 'message-feed', 'mini', 'side', 'views'];
const opening = new RegExp(
  `<(?:button|select)(?=[\\s>])|<\\w+ class="(?:${parts.join('|')}) ?"|<p class="sr" id="[\\w-]+-keys"`,
  'g',
);

/**
 * The page with everything marked that is the interface's and not a text, so that no result of the search quotes it.
 * @param {string} html
 */
export const unindexed = (html) => html.replace(opening, '$& data-pagefind-ignore');

/**
 * Marks every page before Pagefind reads it: stands before Starlight, whose own hook writes the index. The parts of the
 * player are islands, and an attribute that they carried themselves would be sent again as script.
 * @returns {import('astro').AstroIntegration}
 */
export function searchText() {
  return {
    name: 'search-text',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const { file } of await htmlFiles(fileURLToPath(dir)))
          await writeFile(file, unindexed(await readFile(file, 'utf8')));
      },
    },
  };
}
