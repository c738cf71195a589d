import { elements } from '#strings/elements.ts';
import { forgetOffline } from './forget-offline.ts';
import { clearSettings } from './settings.ts';

/** The privacy page's button: removes every entry and page that this site keeps in the browser, and counts the entries. */
class ClearStorage extends HTMLElement {
  connectedCallback(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.textContent = elements.privacy.clear;
    const said = document.createElement('output');
    button.addEventListener('click', () => {
      const count = clearSettings();
      said.textContent = count === 0 ? elements.privacy.empty : elements.privacy.cleared(count);
      void forgetOffline();
      document.dispatchEvent(new CustomEvent('federation-lab:progress'));
    });
    this.replaceChildren(button, ' ', said);
  }
}

customElements.define('clear-storage', ClearStorage);
