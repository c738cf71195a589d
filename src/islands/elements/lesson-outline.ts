/**
 * Marks in the lesson's outline the part that is being read: the last heading above the middle of the window.
 * The links work without it.
 */
class LessonOutline extends HTMLElement {
  private observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a')];
    const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
    const mark = (): void => {
      const middle = innerHeight / 2;
      const here = headings.findLastIndex((heading) => heading && heading.getBoundingClientRect().top < middle);
      links.forEach((link, index) => {
        if (index === here) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
    };
    // The lower half of the window: a heading that enters or leaves it passes the middle or the foot.
    this.observer = new IntersectionObserver(mark, { rootMargin: '-50% 0px 0px 0px' });
    for (const heading of headings) if (heading) this.observer.observe(heading);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }
}

customElements.define('lesson-outline', LessonOutline);
