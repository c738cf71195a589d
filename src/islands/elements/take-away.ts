import { lesson } from '#strings/lesson.ts';

const words = lesson.takeAway;

/** Copies a text of the run, or saves it as a file. */
class TakeAway extends HTMLElement {
  connectedCallback(): void {
    const text = this.querySelector('pre')?.textContent ?? '';
    for (const button of this.querySelectorAll('button')) {
      button.disabled = false;
      button.addEventListener('click', () =>
        button.dataset['do'] === 'copy' ? this.copy(button, text) : this.save(text),
      );
    }
  }

  private async copy(button: HTMLButtonElement, text: string): Promise<void> {
    const said = await navigator.clipboard.writeText(text).then(
      () => words.copied,
      () => words.notCopied,
    );
    const output = this.querySelector('output');
    if (output) output.textContent = said;
    if (said !== words.copied) return;
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = words.copy;
    }, 1500);
  }

  private save(text: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = this.dataset['file'] ?? '';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

customElements.define('take-away', TakeAway);
