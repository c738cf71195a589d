import { lesson as words } from '#strings/lesson.ts';
import type { Answer } from './answers.ts';
import { PartElement } from './part-element.ts';

const rows = ['answer', 'reason', 'sure'] as const;

/** A prediction or a question: an outcome to choose, and where the part asks for them a reason and how sure one is. */
class LessonChoice extends PartElement {
  protected chosen(): Answer['chosen'] | undefined {
    const asked = rows.filter((row) => this.radios(row).length > 0);
    const chosen = asked.map((row) => [row, this.checked(row)] as const);
    if (chosen.some(([, value]) => value === undefined)) return undefined;
    return Object.fromEntries(chosen.map(([row, value]) => [row, value ?? '']));
  }

  protected restore(chosen: Answer['chosen']): void {
    for (const row of rows) for (const radio of this.radios(row)) radio.checked = radio.value === chosen[row];
  }

  protected isRight(chosen: Answer['chosen']): boolean {
    return this.label('answer', chosen['answer'])?.dataset['right'] === '';
  }

  protected mark(chosen: Answer['chosen'] | undefined): void {
    if (!chosen) return;
    this.label('answer', chosen['answer'])?.classList.add('mine');
    for (const row of rows) this.label(row, chosen[row])?.querySelector('.yours')?.removeAttribute('hidden');
    const you = this.querySelector<HTMLElement>('.you');
    if (!you) return;
    you.textContent = this.calibration(chosen);
    you.hidden = false;
  }

  protected clear(): void {
    for (const mine of this.querySelectorAll('.mine')) mine.classList.remove('mine');
    for (const hidden of this.querySelectorAll<HTMLElement>('.yours, .you')) hidden.hidden = true;
    for (const row of rows) for (const radio of this.radios(row)) radio.checked = false;
  }

  protected feedback(chosen: Answer['chosen']): string {
    return this.label('answer', chosen['answer'])?.querySelector('.says')?.textContent?.trim() ?? '';
  }

  private label(row: string, value: string | undefined): HTMLElement | null | undefined {
    return this.radios(row)
      .find((radio) => radio.value === value)
      ?.closest('label');
  }

  private calibration(chosen: Answer['chosen']): string {
    const came = words.predict.calibrated[chosen['sure'] ?? ''];
    const reasons = this.radios('reason');
    const right = reasons.find((radio) => radio.closest('label')?.dataset['right'] === '');
    const reason =
      right?.value === chosen['reason']
        ? words.predict.reasonRight
        : words.predict.reasonWrong(right?.parentElement?.querySelector('span')?.textContent?.trim() ?? '');
    return [came && (this.isRight(chosen) ? came.right : came.wrong), reason].filter(Boolean).join(' ');
  }
}

customElements.define('lesson-choice', LessonChoice);
