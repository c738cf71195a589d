import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#flows/catalogue.ts';
import { curriculum, groups } from '../../content/curriculum.ts';

const lesson = (slug: string): string => readFileSync(`content/lessons/${slug}/index.mdx`, 'utf8');
const field = (text: string, name: string): string | undefined =>
  new RegExp(`^${name}: *'?(.*?)'?$`, 'm').exec(text.split('\n---\n')[0] ?? '')?.[1];
const terms = readdirSync('content/glossary').map((file) => file.replace(/\.md$/, ''));

it('the curriculum names every lesson once, and every lesson that it names is there', () => {
  expect(curriculum.map(({ slug }) => slug).toSorted()).toEqual(readdirSync('content/lessons').toSorted());
});

describe.each(curriculum)('lesson $slug', ({ slug, title, flow, group, minutes }) => {
  const text = lesson(slug);

  it('says the same as the curriculum', () => {
    expect(field(text, 'title')).toBe(title);
    expect(field(text, 'flow')).toBe(flow);
    expect(Number(field(text, 'minutes'))).toBe(minutes);
    expect(groups.map(({ id }) => id)).toContain(group);
  });

  it('has no import lines: what it may use is in LessonBody.astro', () => {
    expect(text).not.toMatch(/^(?:import|export)\b/m);
  });

  it('uses components that exist', () => {
    const known = readFileSync('src/components/LessonBody.astro', 'utf8');
    for (const [, name = ''] of text.matchAll(/<([A-Z]\w*)/g)) expect(known).toMatch(new RegExp(`\\b${name}\\b`));
  });

  it('shows flows that exist', () => {
    const ids = catalogue.map(({ id }) => id);
    for (const [, id] of text.matchAll(/\bflow="([^"]+)"/g)) expect(ids).toContain(id);
    if (flow) expect(ids).toContain(flow);
  });

  it('links only to terms that the glossary has', () => {
    for (const [, id] of text.matchAll(/\/glossary\/#([\w-]+)/g)) expect(terms).toContain(id);
  });

  it('is one idea: its text, without what the parts say, is not longer than a thousand words', () => {
    const prose = (text.split('\n---\n')[1] ?? '').replace(/<[A-Z]\w*\s(?:[^{}>]|\{[\s\S]*?\}(?=[\s/>]))*?\/?>/g, '');
    expect(prose.split(/\s+/).length).toBeLessThan(1000);
  });
});

it.each(terms)('the term %s has a source that can be opened', (term) => {
  const text = readFileSync(`content/glossary/${term}.md`, 'utf8');
  expect(text).toMatch(/^ {2}url: https:\/\/\S+$/m);
});
