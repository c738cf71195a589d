import { readSetting, writeSetting } from './settings.ts';

const order = ['system', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

const current = (): Theme => order.find((theme) => theme === readSetting('theme')) ?? 'system';

/** Button that goes through system, light and dark; the choice stays in this browser. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    this.show(current());
    this.addEventListener('click', () => {
      const next = order[(order.indexOf(current()) + 1) % order.length] ?? 'system';
      writeSetting('theme', next === 'system' ? undefined : next);
      this.show(next);
    });
  }

  private show(theme: Theme): void {
    const root = document.documentElement;
    const dark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
    root.dataset['theme'] = dark ? 'dark' : 'light';
    if (theme === 'system') delete root.dataset['scheme'];
    else root.dataset['scheme'] = theme;
    const button = this.querySelector('button');
    const label = this.dataset[theme] ?? '';
    button?.setAttribute('aria-label', label);
    button?.setAttribute('title', label);
  }
}

customElements.define('theme-toggle', ThemeToggle);
