import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runFlow } from '#engine/run-flow.ts';
import { exercises } from '#exercises/catalogue.ts';
import { catalogue } from '#flows/catalogue.ts';
import { sources } from '#protocol/sources.ts';
import { declaredBeats } from '#simulator/beats.ts';
import { curriculum } from '../../content/curriculum.ts';

const terms = readdirSync('content/glossary').map((file) => file.replace(/\.md$/, ''));
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);
/** Every quoted word in the arrays with this name: `faults: ['a', 'b']`, `faults={['a']}`. */
const listed = (text: string, name: string): readonly string[] =>
  all(text, new RegExp(`\\b${name}(?:: |=\\{)\\[([^\\]]*)\\]`, 'g')).flatMap((list) => all(list, /'([^']+)'/g));

describe.each(curriculum)('lesson $slug', ({ slug, flow: flowId }) => {
  const text = readFileSync(`content/lessons/${slug}/index.mdx`, 'utf8');
  const flow = catalogue.find(({ id }) => id === flowId);
  const beats = flow ? declaredBeats(flow.steps) : [];
  const faults = flow?.faults.map(({ id }) => id) ?? [];

  it('names beats that the flow has, in links and in parts', () => {
    const named = [...all(text, /\]\(#run\/([^)]+)\)/g), ...all(text, /\bbeat(?:=|: )["']([^"']+)["']/g)];
    expect(named.filter((beat) => !beats.includes(beat))).toEqual([]);
    if (flow) expect(named.length).toBeGreaterThan(0);
  });

  it('names faults and steps that the flow has', () => {
    expect(listed(text, 'faults').filter((id) => !faults.includes(id))).toEqual([]);
    // A lesson without a flow of its own may ask about the steps of one that its quiz names.
    const asked = flow ?? catalogue.find(({ id }) => text.includes(`<Quiz\n  flow="${id}"`));
    expect(listed(text, 'steps').filter((id) => !asked?.steps.some((step) => step.id === id))).toEqual([]);
    if (flow) expect(listed(text, 'faults').length).toBeGreaterThan(0);
  });

  it('names checks that are made in a run of the flow', async () => {
    const named = listed(text, 'checks');
    const made = flow ? Object.keys((await runFlow({ flow: flow.id })).checks) : [];
    expect(named.filter((id) => !made.includes(id))).toEqual([]);
  });

  it('names terms, sources and exercises that exist', () => {
    expect(all(text, /<Term id="([^"]+)"/g).filter((id) => !terms.includes(id))).toEqual([]);
    expect(all(text, /<Cite [^>]*source="([^"]+)"/g).filter((id) => !sources[id])).toEqual([]);
    const exercised = all(text, /<ExerciseShell\s+id="([^"]+)"/g);
    expect(exercised.filter((id) => !exercises.some((one) => one.id === id))).toEqual([]);
  });

  it('gives no part the id of a heading', () => {
    const headings = all(text, /^#+ (.+)$/gm).map((heading) => heading.toLowerCase().replace(/\W+/g, '-'));
    expect(all(text, /\bid=["']([^"']+)["']/g).filter((id) => !terms.includes(id) && headings.includes(id))).toEqual(
      [],
    );
  });

  it('explains a term at its first use only, and gives every part an id of its own', () => {
    for (const ids of [all(text, /<Term id="([^"]+)"/g), all(text, /\bid(?:=|: )["']([a-z-]+-[a-z-]+)["']/g)]) {
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index && !terms.includes(id));
      expect(twice).toEqual([]);
    }
    const explained = all(text, /<Term id="([^"]+)"/g);
    expect(explained.filter((id, index) => explained.indexOf(id) !== index)).toEqual([]);
  });
});
