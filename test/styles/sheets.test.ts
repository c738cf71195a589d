import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/styles');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));

describe('a style sheet', () => {
  it.each(sheets)('%s is about one topic, which it names at its head', (file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\/\*/);
    expect(lines.length).toBeLessThan(300);
  });
});
