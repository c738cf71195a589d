import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeCite, sources } from '#protocol/sources.ts';

/** Every `cite: ['name', …` and `cite: cite('name'` in the source, wherever it stands. */
function cited(): readonly (readonly [file: string, name: string])[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/\bcite: \[\s*'([^']+)'/g)].map(
      ([, name]) => [file, name ?? ''] as const,
    ),
  );
}

describe('sources', () => {
  it('list every short name that is cited', () => {
    expect(cited().length).toBeGreaterThan(50);
    expect(cited().filter(([, name]) => sources[name] === undefined)).toEqual([]);
  });

  it('each have a title and an address', () => {
    for (const { title, url } of Object.values(sources)) {
      expect(title.length).toBeGreaterThan(8);
      expect(URL.canParse(url)).toBe(true);
    }
  });

  it('are said in words with their section', () => {
    expect(describeCite(['saml-core', '§2.5.1.4'])).toMatch(/^Assertions and Protocols.* §2\.5\.1\.4 \(https:/);
    expect(describeCite(['nowhere'])).toBe('nowhere');
  });
});
