import { expect, it } from 'vitest';
import { codeLines } from '#build/code-lines.ts';

it('code is a span a line with its indent apart, and its text stays what it was', () => {
  const code = '{\n  "a": "<&>",\n\n    b\n}';
  const markup = codeLines(code);
  expect(markup).toContain('<span><i>  </i><span>&quot;a&quot;: &quot;&lt;&amp;&gt;&quot;,\n</span></span>');
  expect(markup.match(/<i>/g)).toHaveLength(5);
  const text = markup.replaceAll(/<[^>]*>/g, '');
  expect(text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(
    code,
  );
});
