/**
 * A simplification as its docstring declares it: the file it stands in (path in src/), and its text in one line, in which
 * `backticks` mark code.
 */
export type Simplification = { readonly file: string; readonly text: string };

/** Source is typed with straight apostrophes; a page has curved ones, but for its code. */
const typographic = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/(?<=\w)'/g, '’')))
    .join('`');

/**
 * Returns every text after `Simplified:` in a source's comments, up to the end of the comment, a blank comment line or
 * the next tag. Texts that go over several lines are joined.
 */
export const simplificationsIn = (file: string, source: string): readonly Simplification[] => {
  const found: Simplification[] = [];
  let text: string | undefined;
  const end = (): void => {
    if (text) found.push({ file, text: typographic(text.trim()) });
    text = undefined;
  };
  for (const line of source.split('\n')) {
    const comment = /^\s*(?:\/\*\*?|\*(?!\/)|\/\/)\s?(.*)$/.exec(line)?.[1];
    if (comment === undefined) {
      end();
      continue;
    }
    const closed = comment.includes('*/');
    const words = comment.replace(/\s*\*\/.*$/, '').trim();
    const start = words.indexOf('Simplified: ');
    if (start >= 0) {
      end();
      text = words.slice(start + 'Simplified: '.length);
    } else if (text !== undefined) {
      if (words === '' || words.startsWith('@')) end();
      else text += ` ${words}`;
    }
    if (closed) end();
  }
  end();
  return found;
};
