import { describe, expect, it } from 'vitest';
import type { ExplainedField } from '#diagram/flow-page.ts';
import { mask, masked, secretsOf } from '#diagram/masked.ts';

const field = (value: string, secret?: boolean): ExplainedField => ({
  layer: 'form',
  path: 'password',
  label: 'Password',
  value,
  meaning: '',
  checks: [],
  secret,
});

describe('a secret', () => {
  const secret = `corr"ect <horse> & o'n+e/=`;
  const rows = [
    { name: 'as it is', text: `password: ${secret}.` },
    { name: 'percent-encoded (RFC 3986 §2.1)', text: `password=${encodeURIComponent(secret)}.` },
    { name: 'in a form (WHATWG URL §5.2)', text: `${new URLSearchParams({ password: secret })}.` },
    { name: 'in JSON (RFC 8259 §7)', text: `{"password":${JSON.stringify(secret)}}.` },
    { name: 'in markup', text: `<p>corr"ect &lt;horse&gt; &amp; o'n+e/=</p>.` },
    { name: 'in an attribute', text: `<input value="corr&quot;ect &lt;horse&gt; &amp; o'n+e/=">.` },
    {
      name: 'in shell quotes (POSIX.1-2017, Shell Command Language §2.2.2)',
      text: `'corr"ect <horse> & o'\\''n+e/='.`,
    },
  ];
  for (const { name, text } of rows)
    it(`is out of sight ${name}`, () => {
      const shown = masked(text, [secret]);
      expect(shown).toContain(mask);
      expect(shown).not.toMatch(/corr|horse|n%2Be|n\+e/);
      expect(shown.endsWith('.')).toBe(true);
    });

  it('that holds another one is masked whole', () => {
    expect(masked('Bearer abcdef abc', secretsOf([field('abc', true), field('abcdef', true)]))).toBe(
      `Bearer ${mask} ${mask}`,
    );
  });

  it('is only what a field says it is; an empty one masks nothing', () => {
    expect(secretsOf([field('alice'), field('', true), field('x', true)])).toEqual(['x']);
    expect(masked('alice', secretsOf([field('alice')]))).toBe('alice');
  });
});
