import { lesson as words } from '#strings/lesson.ts';
import { type Answer, keepAnswer, readAnswer } from './answers.ts';

/**
 * A part that is answered, opened and tried again: it keeps its answer, puts it back on a later visit, and tells how it
 * came out in `data-result` and with the event `federation-lab:answer`.
 */
export abstract class PartElement extends HTMLElement {
  private readonly onForget = (): void => this.again();
  /** Whether its buttons work: the player takes a part to itself and puts it back. */
  private wired = false;

  /** The learner's choices by row; undefined while one is missing. */
  protected abstract chosen(): Answer['chosen'] | undefined;
  /** Shows these choices again. */
  protected abstract restore(chosen: Answer['chosen']): void;
  protected abstract isRight(chosen: Answer['chosen']): boolean;
  /** Shows or hides what belongs to an answer; undefined choices: opened without one. */
  protected abstract mark(chosen: Answer['chosen'] | undefined): void;
  protected abstract clear(): void;
  /** What is said of the answer to those who do not see the feedback beside it. */
  protected abstract feedback(chosen: Answer['chosen']): string;

  connectedCallback(): void {
    document.addEventListener('federation-lab:forget', this.onForget);
    if (this.wired) return;
    this.wired = true;
    const commit = this.button('commit');
    const skip = this.button('skip');
    commit?.addEventListener('click', () => (this.isOpen() ? this.again() : this.commit()));
    skip?.addEventListener('click', () => {
      this.skip();
      commit?.focus();
    });
    this.addEventListener('change', ({ target }) => {
      if (target instanceof Element) this.miss(target.closest('fieldset'), false);
    });
    for (const button of [commit, skip]) if (button) button.disabled = false;
    const kept = readAnswer(this.slug, this.partId);
    if (!kept) return;
    this.restore(kept.chosen);
    this.open(kept.chosen);
  }

  disconnectedCallback(): void {
    document.removeEventListener('federation-lab:forget', this.onForget);
  }

  protected get slug(): string {
    return this.dataset['lesson'] ?? '';
  }

  protected get partId(): string {
    return this.dataset['part'] ?? '';
  }

  protected radios(group: string): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>(`[data-group="${group}"] input`)];
  }

  protected checked(group: string): string | undefined {
    return this.radios(group).find((radio) => radio.checked)?.value;
  }

  private button(name: string): HTMLButtonElement | null {
    return this.querySelector(`[data-do="${name}"]`);
  }

  private isOpen(): boolean {
    return this.querySelector<HTMLDetailsElement>('.after')?.open ?? false;
  }

  /** Shows a text and speaks it, with more that is only spoken. */
  protected say(text: string, more = ''): void {
    const unseen = document.createElement('span');
    unseen.className = 'sr';
    unseen.textContent = more;
    this.querySelector('.acts output')?.replaceChildren(text, ' ', unseen);
  }

  private commit(): void {
    const chosen = this.chosen();
    if (!chosen) {
      this.say('', words.part.incomplete);
      const empty = this.rows().filter((row) => !row.querySelector(':checked'));
      for (const row of empty) this.miss(row, true);
      empty[0]?.querySelector('input')?.focus();
      return;
    }
    const right = this.isRight(chosen);
    keepAnswer(this.slug, this.partId, chosen, right);
    this.open(chosen);
    this.say(right ? words.part.isRight : words.part.isWrong, this.feedback(chosen));
    this.reveal();
  }

  /** Shows the answer without asking for one; nothing is kept. */
  skip(): void {
    this.open(undefined);
    this.reveal();
  }

  private rows(): readonly HTMLElement[] {
    return [...this.querySelectorAll('fieldset')];
  }

  /** Says at a row that a choice is missing there, or no longer. */
  private miss(row: HTMLElement | null, missing: boolean): void {
    if (!row) return;
    // A group may be invalid as a radiogroup only (WAI-ARIA 1.2).
    row.role = missing ? 'radiogroup' : null;
    row.ariaInvalid = missing ? 'true' : null;
    const words = row.querySelector<HTMLElement>('.miss');
    if (words) words.hidden = !missing;
  }

  /** Brings what happened into sight: to the top of a part that scrolls by itself, and on the page when it is below. */
  private reveal(): void {
    const after = this.querySelector('.after');
    if (!after) return;
    if (this.scrollHeight > this.clientHeight && getComputedStyle(this).overflowY === 'auto')
      this.scrollTop += after.getBoundingClientRect().top - this.getBoundingClientRect().top;
    else if (after.getBoundingClientRect().bottom > innerHeight) after.scrollIntoView();
  }

  private open(chosen: Answer['chosen'] | undefined): void {
    if (chosen) this.dataset['result'] = this.isRight(chosen) ? 'right' : 'wrong';
    for (const row of this.rows()) this.miss(row, false);
    this.show(true);
    this.mark(chosen);
    this.say('');
    this.tell();
  }

  private again(): void {
    delete this.dataset['result'];
    this.show(false);
    this.clear();
    this.say('');
    this.tell();
  }

  private show(open: boolean): void {
    const after = this.querySelector<HTMLDetailsElement>('.after');
    if (after) after.open = open;
    for (const control of this.querySelectorAll<HTMLInputElement | HTMLButtonElement>('fieldset input, [data-move]'))
      control.disabled = open;
    const commit = this.button('commit');
    if (commit) commit.textContent = open ? words.part.again : (commit.dataset['commit'] ?? words.part.check);
    commit?.classList.toggle('pri', !open);
    const skip = this.button('skip');
    if (skip) skip.hidden = open;
  }

  private tell(): void {
    this.dispatchEvent(new CustomEvent('federation-lab:answer', { bubbles: true }));
  }
}
