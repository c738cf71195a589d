import { escapeHtml } from '#wire/html-text.ts';

/**
 * Returns code as markup, a span a line: its indent in an i, the rest in a span, so that a style can hang what wraps. The
 * text of the markup is the code, unchanged: it is one string, since a template would put spaces between its tags.
 */
export function codeLines(code: string): string {
  return code
    .split(/(?<=\n)/)
    .map((line) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      return `<span><i>${indent}</i><span>${escapeHtml(line.slice(indent.length))}</span></span>`;
    })
    .join('');
}
