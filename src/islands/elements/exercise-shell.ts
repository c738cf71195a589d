import { type Goal, isUntouched, type Judgement, judgeRun } from '#exercises/catalogue.ts';
import { lesson } from '#strings/lesson.ts';
import { keepAnswer, readAnswer } from './answers.ts';
import { traceOf } from './player-trace.ts';

const words = lesson.exercise;

/** An exercise beside the player: three rungs of hints, a check of the run that the player shows, and the reason why not. */
class ExerciseShell extends HTMLElement {
  connectedCallback(): void {
    this.rungs().forEach((rung, index) => {
      rung.addEventListener('toggle', () => this.unlock());
      // A hint is open to whoever opened the one before; without this file all are.
      rung.querySelector('summary')?.addEventListener('click', (event) => {
        if (index > 0 && !this.rungs()[index - 1]?.hasAttribute('data-read')) event.preventDefault();
      });
    });
    this.querySelector('[data-do="solution"]')?.addEventListener('click', () => {
      this.dataset['solution'] = '';
      this.querySelector<HTMLElement>('.solution')?.focus();
    });
    // From here on the lesson's own run may be an answer: that of who puts everything back.
    this.querySelector('.run-link')?.addEventListener('click', () => this.toggleAttribute('data-begun', true));
    const check = this.querySelector<HTMLButtonElement>('[data-do="check"]');
    if (check) check.disabled = false;
    check?.addEventListener('click', () => this.check());
    document.addEventListener('federation-lab:forget', () => this.show(undefined));
    this.unlock();
    const kept = readAnswer(this.slug, this.partId);
    if (kept?.right) this.show({ met: true });
  }

  private get slug(): string {
    return this.dataset['lesson'] ?? '';
  }

  private get partId(): string {
    return this.dataset['part'] ?? '';
  }

  private rungs(): readonly HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>('.rung')];
  }

  private unlock(): void {
    const rungs = this.rungs();
    for (const rung of rungs) if (rung.open) rung.setAttribute('data-read', '');
    rungs.forEach((rung, index) => {
      const shut = index > 0 && !rungs[index - 1]?.hasAttribute('data-read');
      const summary = rung.querySelector('summary');
      if (shut) summary?.setAttribute('aria-disabled', 'true');
      else summary?.removeAttribute('aria-disabled');
    });
  }

  private check(): void {
    const trace = traceOf(this.dataset['player'] ?? '');
    if (!trace) {
      this.say('open', words.noAnswer);
      return;
    }
    const begun = this.hasAttribute('data-begun') || readAnswer(this.slug, this.partId) !== undefined;
    if (!begun && isUntouched(trace, JSON.parse(this.dataset['own'] ?? '{}'))) {
      this.say('open', words.notStarted);
      return;
    }
    const goal: Goal = JSON.parse(this.dataset['goal'] ?? '');
    const judgement = judgeRun(goal, trace);
    keepAnswer(this.slug, this.partId, { hints: String(this.read()) }, judgement.met);
    this.show(judgement);
  }

  private read(): number {
    return this.querySelectorAll('.rung[data-read]').length;
  }

  private show(judgement: Judgement | undefined): void {
    if (!judgement) this.say('', '');
    else if (judgement.met) {
      const kept = readAnswer(this.slug, this.partId);
      const hints = Number(kept?.chosen['hints'] ?? this.read());
      this.say('met', `${words.solved}: ${words.counted(kept?.tries ?? 1, hints)}`);
    } else if ('text' in judgement) this.say('not', judgement.text);
    else this.say('not', words.stopped(judgement.who, judgement.code, judgement.message));
  }

  private say(state: string, text: string): void {
    this.dataset['state'] = state;
    const output = this.querySelector('.verdict');
    if (output) output.textContent = text;
  }
}

customElements.define('exercise-shell', ExerciseShell);
