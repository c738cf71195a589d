import { elements } from '#strings/elements.ts';
import { readDone } from './progress.ts';

/** Shows in the header how many lessons are done, and ticks them in the list of lessons. */
class LessonProgress extends HTMLElement {
  connectedCallback(): void {
    this.show();
    document.addEventListener('federation-lab:progress', () => this.show());
  }

  private show(): void {
    const slugs = this.dataset['slugs']?.split(' ') ?? [];
    const done = new Set(readDone());
    this.querySelectorAll('i').forEach((bar, index) => {
      bar.classList.toggle('d', done.has(slugs[index] ?? ''));
    });
    const output = this.querySelector('output');
    if (output) output.textContent = elements.progress.of(slugs.filter((slug) => done.has(slug)).length, slugs.length);
    for (const link of document.querySelectorAll<HTMLElement>('[data-lesson]'))
      link.toggleAttribute('data-done', done.has(link.dataset['lesson'] ?? ''));
  }
}

customElements.define('lesson-progress', LessonProgress);
