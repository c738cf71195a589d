import { describe, expect, it } from 'vitest';
import { simplificationsIn } from '#build/simplifications.ts';

describe('a simplification is read from the comment that declares it', () => {
  const rows = [
    {
      name: 'a line of a docstring',
      source: '/**\n * Signs.\n * Simplified: not constant in time.\n */',
      expected: ['not constant in time.'],
    },
    {
      name: 'the end of a sentence on one line',
      source: '/** Compares. Simplified: slowly. */',
      expected: ['slowly.'],
    },
    { name: 'several lines', source: '// Simplified: one\n// two\nconst a = 1;', expected: ['one two'] },
    { name: 'up to a blank line', source: '/**\n * Simplified: one.\n *\n * More.\n */', expected: ['one.'] },
    { name: 'up to a tag', source: '/**\n * Simplified: one.\n * @param x\n */', expected: ['one.'] },
    { name: 'two in a row', source: '// Simplified: one.\n// Simplified: two.', expected: ['one.', 'two.'] },
    {
      name: 'with the apostrophes of a page, but for code',
      source: "// Simplified: AWS's token, the services' clocks, `don't`.",
      expected: ["AWS’s token, the services’ clocks, `don't`."],
    },
    { name: 'not from code', source: "const a = 'Simplified: no';", expected: [] },
  ];
  for (const { name, source, expected } of rows)
    it(name, () => expect(simplificationsIn('wire/x.ts', source).map(({ text }) => text)).toEqual(expected));
});
