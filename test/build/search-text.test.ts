import { describe, expect, it } from 'vitest';
import { unindexed } from '#build/search-text.mjs';

describe('what the interface says is kept out of the search index', () => {
  const marked = 'data-pagefind-ignore';
  const rows = [
    { name: 'a button', html: '<button type="button">Edit</button>', out: `<button ${marked} type="button">` },
    { name: 'a button without attributes', html: '<button>Edit</button>', out: `<button ${marked}>` },
    { name: 'the inspector', html: '<div class="side"><p>', out: `<div class="side" ${marked}>` },
    { name: 'the list of messages', html: '<ol class="message-feed">', out: `<ol class="message-feed" ${marked}>` },
    {
      name: 'the hint about keys',
      html: '<p class="sr" id="run-keys">',
      out: `<p class="sr" id="run-keys" ${marked}>`,
    },
  ];
  for (const { name, html, out } of rows) it(name, () => expect(unindexed(html)).toContain(out));

  it('not a transcript, not a paragraph, and not an island’s data', () => {
    const html = '<div class="transcript" hidden><p class="outcome"> props="&lt;button&gt;"';
    expect(unindexed(html)).toBe(html);
  });
});
