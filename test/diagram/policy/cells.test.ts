import { describe, expect, it } from 'vitest';
import { compare, differsInCaseOnly, type Run, textOf } from '#diagram/policy/cells.ts';
import { stepDetail } from '#diagram/policy/detail.ts';
import { tellingStep, walk } from '#diagram/policy/walk.ts';
import { explained, preset } from './explained.ts';

/** One side as a line: [D|1|2] a blank, x! a letter that differs, <…> what a wildcard took, {…} what nothing took. */
const drawn = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.kind === 'blank')
        return `[${run.letters.map(({ letter, same }) => `${letter || '_'}${run.state === 'other' && !same ? '!' : ''}`).join('|')}]`;
      return run.kind === 'wildcard' ? `<${run.text}>` : run.kind === 'rest' ? `{${run.text}}` : run.text;
    })
    .join('');

const text = (form: string, took?: string) =>
  ({ kind: 'text', form, ...(took === undefined ? {} : { took }) }) as const;
const star = (took?: string) => ({ kind: 'wildcard', form: '*', ...(took === undefined ? {} : { took }) }) as const;
const blank = (filled: string | null, took?: string, form = '${k}') =>
  ({ kind: 'variable', form, filled, ...(took === undefined ? {} : { took }) }) as const;

describe('a form laid against what was asked for', () => {
  const rows = [
    {
      name: 'fits letter by letter',
      pieces: [text('home/', 'home/'), blank('D12', 'D12'), text('/', '/'), star('q3.csv')],
      asked: 'home/D12/q3.csv',
      matched: true,
      form: 'home/[D|1|2]/<*>',
      askedFor: 'home/[D|1|2]/<q3.csv>',
    },
    {
      name: 'an empty blank is as wide as what was asked for there, and no letter fits',
      pieces: [text('home/', 'home/'), blank(null), text('/'), star()],
      asked: 'home/D12/q3.csv',
      matched: false,
      form: 'home/[_|_|_]/<*>',
      askedFor: 'home/[D!|1!|2!]/q3.csv',
    },
    {
      name: 'another value shows which letters differ',
      pieces: [text('home/', 'home/'), blank('D12'), text('/'), star()],
      asked: 'home/D34/q3.csv',
      matched: false,
      form: 'home/[D|1|2]/<*>',
      askedFor: 'home/[D|3!|4!]/q3.csv',
    },
    {
      name: 'letters behind the end of the form are left over',
      pieces: [text('some/path/', 'some/path/'), blank('a1', 'a1')],
      asked: 'some/path/a1/',
      matched: false,
      form: 'some/path/[a|1]',
      askedFor: 'some/path/[a|1]{/}',
    },
    {
      name: 'other text is marked from the first letter that differs',
      pieces: [text('Amazon/')],
      asked: 'Amazing/x',
      matched: false,
      form: 'Amazon/',
      askedFor: 'Amaz{ing/x}',
    },
    {
      name: 'text that the engine cut at a colon goes on',
      pieces: [text('arn:aws:s3:::', 'arn:aws:s3:::'), text('b/', 'b/'), blank('x', 'x')],
      asked: 'arn:aws:s3:::b/x',
      matched: true,
      form: 'arn:aws:s3:::b/[x]',
      askedFor: 'arn:aws:s3:::b/[x]',
    },
    {
      name: 'where the engine matched in another way than from the left, the text stands as it is',
      pieces: [star('a'), text('b'), star()],
      asked: 'abab',
      matched: true,
      form: '<*>b<*>',
      askedFor: 'abab',
    },
  ];
  it.each(rows)('$name', ({ pieces, asked, matched, form, askedFor }) => {
    const sides = compare(pieces, asked, matched);
    expect(drawn(sides.form)).toBe(form);
    expect(drawn(sides.asked)).toBe(askedFor);
    expect(textOf(sides.asked, '')).toBe(asked);
  });

  it('tells a default from a value', () => {
    const [run] = compare([blank('none', 'none', "${k, 'none'}")], 'none', true).form;
    expect(run).toMatchObject({ state: 'default' });
  });

  it('knows values that differ in capitals only', () => {
    expect(differsInCaseOnly('Amazon/x', 'amazon/x')).toBe(true);
    expect(differsInCaseOnly('a', 'a')).toBe(false);
  });
});

it('the first thing to look at is the blank, for both people at once', () => {
  const { lab } = preset('saml-tag');
  const explanations = explained(lab).map(({ explanation }) => explanation);
  const steps = walk(explanations);
  const step = steps[tellingStep(explanations, steps)];
  expect(step?.kind).toBe('resource');
  const sides = explanations.map(
    (one) =>
      step &&
      stepDetail(one, step, { action: lab.action, resource: lab.resource, principal: '' })?.values[0]?.comparison,
  );
  expect(sides.map((side) => side && drawn(side.form))).toEqual([
    'arn:aws:s3:::example-reports/[D|1|2]/<*>',
    'arn:aws:s3:::example-reports/[_|_|_]/<*>',
    'arn:aws:s3:::example-reports/[D|3|4]/<*>',
  ]);
  expect(sides.map((side) => side && drawn(side.asked))).toEqual([
    'arn:aws:s3:::example-reports/[D|1|2]/<q3.csv>',
    'arn:aws:s3:::example-reports/[D!|1!|2!]/q3.csv',
    'arn:aws:s3:::example-reports/[D|1!|2!]/q3.csv',
  ]);
});
