// The parts of a lesson are asked for when they come into sight: a page that is only looked at pays for this file alone.
const parts: { readonly [element: string]: () => Promise<unknown> } = {
  'break-it': () => import('./break-it.ts'),
  'check-list': () => import('./check-list.ts'),
  'exercise-shell': () => import('./exercise-shell.ts'),
  'glossary-term': () => import('./glossary-term.ts'),
  'lesson-choice': () => import('./lesson-choice.ts'),
  'lesson-quiz': () => import('./lesson-quiz.ts'),
  'take-away': () => import('./take-away.ts'),
};

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      void parts[target.localName]?.();
    }
  },
  { rootMargin: '600px' },
);
for (const part of document.querySelectorAll(Object.keys(parts).join())) seen.observe(part);

if (new URLSearchParams(location.search).has('present')) document.documentElement.dataset['present'] = '';

// The picture of the whole run is a noscript, and so no more than text where scripts run. On paper it stands for the map.
addEventListener('beforeprint', () => {
  for (const drawn of document.querySelectorAll('.player-room > noscript')) {
    const paper = document.createElement('div');
    paper.className = 'on-paper';
    paper.append(document.createRange().createContextualFragment(drawn.textContent));
    paper.querySelector('.script-off')?.remove();
    drawn.after(paper);
  }
});
addEventListener('afterprint', () => {
  for (const paper of document.querySelectorAll('.on-paper')) paper.remove();
});

// A link into the player changes the address only: nothing on the page has a beat's name. So go there, by eye and focus.
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const player = link && document.getElementById(/^#([^/]+)\//.exec(link.hash)?.[1] ?? '');
  if (!link || !player) return;
  player.scrollIntoView();
  player.querySelector('button')?.focus({ preventScroll: true });
  // The same address once more: the run was changed meanwhile, and the link shall bring its own back.
  if (link.hash === location.hash) dispatchEvent(new HashChangeEvent('hashchange'));
});
