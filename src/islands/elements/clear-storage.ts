import { en } from '#strings/en.ts';
import { clearSettings } from './settings.ts';

/** The privacy page's button: removes every entry that this site keeps in the browser, and says how many there were. */
class ClearStorage extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = en.privacy.clear;
    const said = document.createElement('output');
    button.addEventListener('click', () => {
      const count = clearSettings();
      said.textContent = count === 0 ? en.privacy.empty : en.privacy.cleared(count);
      document.dispatchEvent(new CustomEvent('federation-lab:progress'));
    });
    this.replaceChildren(button, ' ', said);
  }
}

customElements.define('clear-storage', ClearStorage);
