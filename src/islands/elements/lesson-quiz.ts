import { lesson as words } from '#strings/lesson.ts';
import { forgetAnswers } from './answers.ts';
import './lesson-choice.ts';
import './lesson-order.ts';

/** The questions of a lesson together: how many are right, and a way to begin again. */
class LessonQuiz extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('federation-lab:answer', () => this.show());
    const forget = this.querySelector<HTMLButtonElement>('[data-do="forget"]');
    if (forget) forget.disabled = false;
    forget?.addEventListener('click', () => {
      forgetAnswers(this.dataset['lesson'] ?? '');
      this.say(words.quiz.forgotten);
    });
    this.show();
  }

  private show(): void {
    this.say(
      words.quiz.score(
        this.querySelectorAll('[data-result="right"]').length,
        this.querySelectorAll('[data-part]').length,
      ),
    );
  }

  private say(text: string): void {
    const output = this.querySelector('.score output');
    if (output) output.textContent = text;
  }
}

customElements.define('lesson-quiz', LessonQuiz);
