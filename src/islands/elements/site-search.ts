import { elements } from '#strings/elements.ts';
import { loadPagefind, type Pagefind, type PagefindPage } from './pagefind.ts';
import { readSetting, writeSetting } from './settings.ts';

const most = 8;

/**
 * The header's search field. The index is asked for on first focus, so that a page that is only read pays nothing
 * for it. Results are ordinary links: Tab and the arrow keys go through them, Escape returns to the field.
 */
class SiteSearch extends HTMLElement {
  private pagefind: Promise<Pagefind> | undefined;

  connectedCallback(): void {
    const input = this.querySelector<HTMLInputElement>('input[type=search]');
    const found = this.querySelector<HTMLElement>('.found');
    const slash = this.querySelector<HTMLInputElement>('input[type=checkbox]');
    if (!input || !found || !slash) return;
    slash.checked = readSetting('slash') !== 'off';
    slash.addEventListener('change', () => writeSetting('slash', slash.checked ? undefined : 'off'));
    input.addEventListener('focus', () => {
      // An import would be found from this script's place, not from the page's.
      this.pagefind ??= loadPagefind(new URL(this.dataset['index'] ?? '', location.href).href);
      this.pagefind.catch(() => this.tell(elements.search.failed));
      if (input.value) found.hidden = false;
    });
    input.addEventListener('input', () => void this.search(input.value.trim()));
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
      const pagefind = await this.pagefind;
      // Null: another letter was typed meanwhile, and that search will answer.
      const answer = await pagefind?.debouncedSearch(words, {}, 150);
      if (!answer) return;
      this.show(await Promise.all(answer.results.slice(0, most).map((result) => result.data())));
      this.tell(answer.results.length === 0 ? elements.search.none : elements.search.found(answer.results.length));
    } catch {
      this.pagefind = undefined;
      this.show([]);
      this.tell(elements.search.failed);
    }
  }

  private tell(text: string): void {
    const status = this.querySelector('.status');
    if (status) status.textContent = text;
  }

  private show(pages: readonly PagefindPage[]): void {
    const list = this.querySelector('ul');
    list?.replaceChildren(
      ...pages.map(({ url, meta, excerpt }) => {
        const link = document.createElement('a');
        link.href = url;
        const title = document.createElement('b');
        title.textContent = meta['title'] ?? url;
        const text = document.createElement('span');
        // Pagefind escapes the page's text and adds only <mark>.
        text.innerHTML = excerpt;
        link.append(title, text);
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
