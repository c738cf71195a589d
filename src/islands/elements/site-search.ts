import { elements } from '#strings/elements.ts';
import type { Ask, Found } from './search-index.ts';
import { readSetting, writeSetting } from './settings.ts';

/**
 * The header's search field. The index is asked for on first focus, so that a page that is only read pays nothing
 * for it. Results are ordinary links: Tab and the arrow keys go through them, Escape returns to the field. Where
 * the field is an icon until it has the focus, a button closes it again.
 */
class SiteSearch extends HTMLElement {
  private index: Promise<Ask> | undefined;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    const found = this.querySelector<HTMLElement>('.found');
    const slash = this.querySelector<HTMLInputElement>('input[type=checkbox]');
    if (!input || !found || !slash) return;
    slash.checked = readSetting('slash') !== 'off';
    slash.addEventListener('change', () => writeSetting('slash', slash.checked ? undefined : 'off'));
    input.addEventListener('focus', () => {
      // An import would be found from this script's place, not from the page's.
      const address = new URL(this.dataset['index'] ?? '', location.href).href;
      this.index ??= import('./search-index.ts').then(({ openIndex }) => openIndex(address));
      this.index.catch(() => this.tell(elements.search.failed));
      if (input.value) found.hidden = false;
    });
    input.addEventListener('input', () => void this.search(input.value.trim()));
    this.querySelector('.close')?.addEventListener('click', () => {
      found.hidden = true;
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
    this.addEventListener('keydown', (event) => this.move(event, input, found));
    this.addEventListener('focusout', (event) => {
      if (!(event.relatedTarget instanceof Node && this.contains(event.relatedTarget))) found.hidden = true;
    });
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || !slash.checked || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (target?.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      input.focus();
    });
  }

  private async search(words: string): Promise<void> {
    const found = this.querySelector<HTMLElement>('.found');
    if (!found) return;
    found.hidden = words === '';
    if (words === '') return;
    this.tell(elements.search.loading);
    try {
      const answer = await (await this.index)?.(words);
      if (!answer) return;
      this.show(answer.found);
      this.tell(answer.count === 0 ? elements.search.none : elements.search.found(answer.count));
    } catch {
      this.index = undefined;
      this.show([]);
      this.tell(elements.search.failed);
    }
  }

  private tell(text: string): void {
    const status = this.querySelector('.status');
    if (status) status.textContent = text;
  }

  private show(found: readonly Found[]): void {
    const list = this.querySelector('ul');
    list?.replaceChildren(
      ...found.map(({ href, title, place, excerpt }) => {
        const link = document.createElement('a');
        link.href = href;
        const page = document.createElement('b');
        page.textContent = title;
        const within = document.createElement('i');
        within.textContent = place ?? '';
        const text = document.createElement('span');
        // Pagefind escapes the page's text and adds only <mark>.
        text.innerHTML = excerpt;
        link.append(page, ...(place ? [within] : []), text);
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
  }

  private move(event: KeyboardEvent, input: HTMLInputElement, found: HTMLElement): void {
    if (event.key === 'Escape') {
      if (found.hidden) input.blur();
      else input.focus();
      found.hidden = true;
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: readonly (Element | null)[] = [input, ...this.querySelectorAll('li a')];
    const here = stops.indexOf(document.activeElement);
    const next = stops[here + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  }
}

customElements.define('site-search', SiteSearch);
