import { elements } from '#strings/elements.ts';

/** The glossary with a field that leaves only the terms in which all typed words stand. Without script it is a plain list. */
class GlossaryFilter extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    input?.addEventListener('input', () => this.filter(input.value));
    // A link to a term that is filtered out shows all of them.
    window.addEventListener('hashchange', () => {
      const target = document.getElementById(location.hash.slice(1));
      if (!input || !target?.closest('[hidden]')) return;
      input.value = '';
      this.filter('');
      target.scrollIntoView();
    });
  }

  private filter(typed: string): void {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    let left = 0;
    for (const letter of this.querySelectorAll<HTMLElement>('.letter')) {
      const entries = [...letter.querySelectorAll<HTMLElement>('.entry')];
      for (const entry of entries) {
        const text = entry.textContent.toLowerCase();
        entry.hidden = !words.every((word) => text.includes(word));
      }
      const own = entries.filter(({ hidden }) => !hidden).length;
      letter.hidden = own === 0;
      left += own;
    }
    const output = this.querySelector('output');
    if (output) output.textContent = words.length > 0 ? elements.terms.left(left) : '';
  }
}

customElements.define('glossary-filter', GlossaryFilter);
