/** A list to print by itself: the rest of the page stays away from the paper while its button prints. */
class CheckList extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('[data-do="print"]');
    if (!button) return;
    button.disabled = false;
    button.addEventListener('click', () => {
      const root = document.documentElement;
      root.dataset['print'] = 'list';
      addEventListener('afterprint', () => delete root.dataset['print'], { once: true });
      print();
    });
  }
}

customElements.define('check-list', CheckList);

export {};
