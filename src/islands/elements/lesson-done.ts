import { elements } from '#strings/elements.ts';
import { markDone, readDone } from './progress.ts';

/** The learner's own mark at a lesson's end; nothing is marked by scrolling past. */
class LessonDone extends HTMLElement {
  connectedCallback(): void {
    const slug = this.dataset['slug'] ?? '';
    const button = this.querySelector('button');
    if (!button) return;
    const show = (): void => {
      const done = readDone().includes(slug);
      button.hidden = false;
      button.setAttribute('aria-pressed', String(done));
      button.textContent = done ? elements.progress.unmark : elements.progress.mark;
    };
    button.addEventListener('click', () => {
      markDone(slug, !readDone().includes(slug));
      show();
    });
    show();
  }
}

customElements.define('lesson-done', LessonDone);
