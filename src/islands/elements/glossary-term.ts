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

  /** Below the word, or above it where there is no room; fixed, so that no table or part cuts it off. */
  private readonly place = (): void => {
    const word = this.querySelector('a')?.getBoundingClientRect();
    const tip = this.querySelector<HTMLElement>('.tip');
    if (!word || !tip) return;
    const { width, height } = tip.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = word.bottom + height < clientHeight || word.top < height;
    tip.style.left = `${Math.max(8, Math.min(word.left, clientWidth - width - 8))}px`;
    tip.style.top = `${below ? word.bottom : word.top - height}px`;
  };

  private show(open: boolean): void {
    this.toggleAttribute('data-open', open);
    if (open) {
      // Escape also dismisses what a pointer opened, wherever the focus is.
      document.addEventListener('keydown', this.onKey);
      document.addEventListener('scroll', this.place, { capture: true, passive: true });
      this.place();
    } else {
      document.removeEventListener('keydown', this.onKey);
      document.removeEventListener('scroll', this.place, { capture: true });
    }
  }
}

customElements.define('glossary-term', GlossaryTerm);

export {};
