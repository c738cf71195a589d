// @ts-check

/**
 * Returns the text of a page or script so that the site works at any path: what begins with the base the site was built
 * for is found from where the file lies instead. Throws where something of the base is left, since it would lead nowhere.
 * @param {string} text @param {string} path of the file in the site @param {string} base with both slashes
 */
export function relocate(text, path, base) {
  const up = '../'.repeat(path.split('/').length - 1) || './';
  const moved = path.endsWith('.js') ? moveScript(text, up, base) : movePage(text, up, base);
  // Behind a host it is part of an address that is meant as a whole, such as the canonical one.
  const left = new RegExp(`.{0,40}(?<![\\w.-])${literal(base)}.{0,40}`).exec(moved);
  if (left) throw new Error(`${path} names the base in a way that is not known here: ${left[0]}`);
  return moved;
}

/** In attributes, in data within attributes, and in scripts on the page: all of them are resolved against the page. */
const movePage = (/** @type {string} */ text, /** @type {string} */ up, /** @type {string} */ base) =>
  text.replace(new RegExp(`(["'\`]|&quot;|&#34;)${literal(base)}`, 'g'), `$1${up}`);

/** In a script of its own an address may be meant for the page, for a worker or for an import: it is made whole. */
const moveScript = (/** @type {string} */ text, /** @type {string} */ up, /** @type {string} */ base) =>
  text.replace(
    new RegExp(`(["'\`])${literal(base)}([^"'\`\\\\$]*)\\1`, 'g'),
    (_, _quote, rest) => `(new URL(${JSON.stringify(up + rest)},import.meta.url).pathname)`,
  );

const literal = (/** @type {string} */ text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
