import { readSetting, writeSetting } from './settings.ts';

type Theme = 'system' | 'light' | 'dark';

const systemIsDark = (): boolean => matchMedia('(prefers-color-scheme: dark)').matches;

/** From the system's theme the first press goes to the other one, so that something is seen to happen. */
const order = (): readonly Theme[] => (systemIsDark() ? ['system', 'light', 'dark'] : ['system', 'dark', 'light']);

const current = (): Theme => order().find((theme) => theme === readSetting('theme')) ?? 'system';

/** Button that goes through the themes: the system's, the other one, the system's own by choice. It stays in this browser. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    this.show(current());
    this.addEventListener('click', () => {
      const next = order()[order().indexOf(current()) + 1] ?? 'system';
      writeSetting('theme', next === 'system' ? undefined : next);
      this.show(next);
    });
  }

  private show(theme: Theme): void {
    const root = document.documentElement;
    const dark = theme === 'system' ? systemIsDark() : theme === 'dark';
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
