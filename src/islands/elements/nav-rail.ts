import { writeSetting } from './settings.ts';

/** Button that folds the list of lessons to a rail of numbers and back; the choice stays in this browser. */
class NavRail extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const root = document.documentElement;
    if (!button) return;
    const show = (): void => {
      const rail = root.dataset['nav'] === 'rail';
      button.hidden = false;
      const label = (rail ? this.dataset['expand'] : this.dataset['collapse']) ?? '';
      button.setAttribute('aria-label', label);
      button.title = label;
    };
    button.addEventListener('click', () => {
      root.dataset['nav'] = root.dataset['nav'] === 'rail' ? 'wide' : 'rail';
      writeSetting('nav', root.dataset['nav']);
      show();
    });
    show();
  }
}

customElements.define('nav-rail', NavRail);
