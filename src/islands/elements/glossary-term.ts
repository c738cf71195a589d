/**
 * A word with its explanation (WCAG 1.4.13): shown on hover and focus, stays while the pointer is on it, goes with Escape.
 * A tap shows it first and follows the link on the second.
 */
class GlossaryTerm extends HTMLElement {
  private touched = false;

  connectedCallback(): void {
    const link = this.querySelector('a');
    this.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && this.show(true));
    this.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && this.show(false));
    this.addEventListener('focusin', () => !this.touched && this.show(true));
    this.addEventListener('focusout', () => this.show(false));
    this.addEventListener('pointerdown', ({ pointerType }) => {
      this.touched = pointerType !== 'mouse';
    });
    link?.addEventListener('click', (event) => {
      if (!this.touched || this.hasAttribute('data-open')) return;
      event.preventDefault();
      this.show(true);
    });
  }

  private readonly onKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.show(false);
  };

  private show(open: boolean): void {
    this.toggleAttribute('data-open', open);
    // Escape also dismisses what a pointer opened, wherever the focus is.
    if (open) document.addEventListener('keydown', this.onKey);
    else document.removeEventListener('keydown', this.onKey);
    const tip = this.querySelector<HTMLElement>('.tip');
    if (!open || !tip) return;
    tip.style.translate = '';
    const { left, right } = tip.getBoundingClientRect();
    const over = right - (document.documentElement.clientWidth - 8);
    const shift = over > 0 ? Math.min(over, left - 8) : Math.min(0, left - 8);
    if (shift !== 0) tip.style.translate = `${-shift}px`;
  }
}

customElements.define('glossary-term', GlossaryTerm);

export {};
