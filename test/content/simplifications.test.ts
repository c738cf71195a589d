import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { simplificationsIn } from '#build/simplifications.ts';

const declared = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('build'))
  .flatMap((file) => simplificationsIn(file, readFileSync(`src/${file}`, 'utf8')));

describe('a simplification is read on a page of its own, far from its code', () => {
  it('so each says in whole sentences how it is in reality, and how here', () => {
    expect(declared.length).toBeGreaterThan(30);
    const whole = /^In reality .+\. Here .+\.$/;
    expect(declared.filter(({ text }) => !whole.test(text))).toEqual([]);
  });

  it('and closes the code that it opens', () => {
    expect(declared.filter(({ text }) => text.split('`').length % 2 === 0)).toEqual([]);
  });
});
