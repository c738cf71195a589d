// Written into every page's head as it stands, so that it runs before the first paint: the chosen theme, and whether the
// list of lessons is a rail. Starlight's own styles ask for data-theme; ours follow color-scheme.
(() => {
  const root = document.documentElement;
  /** @param {string} key */
  const read = (key) => {
    try {
      return localStorage.getItem(`federation-lab:${key}`);
    } catch {
      return null;
    }
  };
  const theme = read('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['scheme'] = theme;
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset['theme'] = dark ? 'dark' : 'light';
  const narrow = matchMedia('(max-width: 89.4375em)');
  const nav = () => {
    root.dataset['nav'] = read('nav') ?? (narrow.matches ? 'rail' : 'wide');
  };
  nav();
  narrow.addEventListener('change', nav);
  root.dataset['js'] = '';
})();
