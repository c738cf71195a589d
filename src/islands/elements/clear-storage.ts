import { en } from '#strings/en.ts';
import { forgetOffline } from './forget-offline.ts';
import { clearSettings } from './settings.ts';

/** The privacy page's button: removes every entry and page that this site keeps in the browser, and counts the entries. */
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
      void forgetOffline();
      document.dispatchEvent(new CustomEvent('federation-lab:progress'));
    });
    this.replaceChildren(button, ' ', said);
  }
}

customElements.define('clear-storage', ClearStorage);
