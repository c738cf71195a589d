import type { Answer } from './answers.ts';
import { PartElement } from './part-element.ts';

/** One fault of several, and a prediction who refuses it: every fault can be tried, one after the other. */
class BreakIt extends PartElement {
  protected chosen(): Answer['chosen'] | undefined {
    const fault = this.checked('fault');
    const answer = this.checked('answer');
    return fault === undefined || answer === undefined ? undefined : { fault, answer };
  }

  protected restore(chosen: Answer['chosen']): void {
    for (const row of ['fault', 'answer'])
      for (const radio of this.radios(row)) radio.checked = radio.value === chosen[row];
  }

  protected isRight(chosen: Answer['chosen']): boolean {
    return this.fault(chosen)?.dataset['answer'] === chosen['answer'];
  }

  protected mark(chosen: Answer['chosen'] | undefined): void {
    for (const block of this.querySelectorAll<HTMLElement>('[data-fault]'))
      block.hidden = chosen !== undefined && block.dataset['fault'] !== chosen['fault'];
    const label = chosen && this.fault(chosen)?.closest('label');
    label?.classList.add('mine');
    label?.querySelector('.tried')?.removeAttribute('hidden');
    const right = chosen && this.fault(chosen)?.dataset['answer'];
    for (const radio of this.radios('answer')) {
      const row = radio.closest('label');
      row?.classList.toggle('is', radio.value === right);
      row?.querySelector('.yours')?.toggleAttribute('hidden', radio.value !== chosen?.['answer']);
    }
  }

  protected clear(): void {
    for (const marked of this.querySelectorAll('.mine, .is')) marked.classList.remove('mine', 'is');
    for (const hidden of this.querySelectorAll<HTMLElement>('.yours')) hidden.hidden = true;
    for (const row of ['fault', 'answer']) for (const radio of this.radios(row)) radio.checked = false;
  }

  protected feedback(chosen: Answer['chosen']): string {
    return this.fault(chosen)?.dataset['answer'] ?? '';
  }

  private fault(chosen: Answer['chosen']): HTMLInputElement | undefined {
    return this.radios('fault').find((radio) => radio.value === chosen['fault']);
  }
}

customElements.define('break-it', BreakIt);
