import { lesson as words } from '#strings/lesson.ts';
import type { Answer } from './answers.ts';
import { PartElement } from './part-element.ts';

/** Steps to put in order, with two buttons each: no dragging, so keyboard, switch and finger do the same. */
class LessonOrder extends PartElement {
  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-move]') : null;
      if (button) this.move(button, Number(button.dataset['move']));
    });
  }

  protected chosen(): Answer['chosen'] {
    return { answer: this.items().map(idOf).join(' ') };
  }

  protected restore(chosen: Answer['chosen']): void {
    const order = chosen['answer']?.split(' ') ?? [];
    const items = this.items().toSorted((a, b) => order.indexOf(idOf(a)) - order.indexOf(idOf(b)));
    items[0]?.parentElement?.append(...items);
  }

  protected isRight(chosen: Answer['chosen']): boolean {
    return chosen['answer'] === this.dataset['right'];
  }

  protected mark(chosen: Answer['chosen'] | undefined): void {
    if (!chosen) return;
    const right = this.dataset['right']?.split(' ') ?? [];
    this.items().forEach((item, index) => {
      item.className = idOf(item) === right[index] ? 'yes' : 'no';
    });
  }

  protected clear(): void {
    for (const item of this.items()) item.className = '';
  }

  protected feedback(): string {
    const wrong = this.querySelectorAll('.no').length;
    return wrong ? words.quiz.orderWrong(wrong) : '';
  }

  private items(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.order > li')];
  }

  private move(button: HTMLElement, by: number): void {
    const item = button.closest('li');
    if (!item) return;
    const to = this.items()[this.items().indexOf(item) + by];
    if (!to) return;
    if (by < 0) to.before(item);
    else to.after(item);
    // A moved element loses the focus.
    button.focus();
    const place = this.items().indexOf(item) + 1;
    this.say(words.quiz.moved(item.querySelector('span')?.textContent ?? '', place));
  }
}

const idOf = (item: HTMLElement): string => item.dataset['step'] ?? '';

customElements.define('lesson-order', LessonOrder);
