// @ts-check

/**
 * What a build wrote, as the service worker needs it: paths in the site to the SHA-256 (base64) of their bytes. `first`
 * is kept when the worker is installed, `later` once a page finds the time.
 * @typedef {{ first: Record<string, string>, later: Record<string, string> }} OfflineFiles
 */

/**
 * A page's message: keep the page at `path` (in the site), and all the rest with `all`; or take over from the version
 * before.
 * @typedef {{ keep: string, all: boolean } | 'take-over'} OfflineMessage
 */

/**
 * The whole service worker. `offline.mjs` writes it into sw.js as text, so it must use nothing from outside itself.
 *
 * A file is kept under its path and its digest. Versions therefore share what did not change and never see each other's
 * files; and what a host in between two deployments, or a proxy on the way, answers instead is refused by the browser
 * (Subresource Integrity) and not kept.
 * @param {ServiceWorkerGlobalScope} scope @param {OfflineFiles} files
 */
export function offlineWorker(scope, files) {
  const site = scope.registration.scope;
  // All projects of one owner on GitHub Pages share an origin, and with it the list of caches.
  const cacheName = `federation-lab:offline:${new URL(site).pathname}`;
  /** @type {Record<string, string>} */
  const digests = { ...files.first, ...files.later };
  const keyOf = (/** @type {string} */ path) => `${site}${path}?${encodeURIComponent(digests[path] ?? '')}`;
  const opened = () => scope.caches.open(cacheName);
  /** @type {Promise<void> | undefined} */
  let keepingAll;

  scope.addEventListener('install', (event) => event.waitUntil(keepEach(Object.keys(files.first))));

  // The first version takes the page that is already open: its simulator then starts without the network as well.
  scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()));

  scope.addEventListener('message', (event) => {
    /** @type {OfflineMessage} */
    const message = event.data;
    if (message === 'take-over') event.waitUntil(scope.skipWaiting());
    else event.waitUntil(keepAsAsked(message));
  });

  scope.addEventListener('fetch', (event) => {
    const { method, url, mode } = event.request;
    if (method !== 'GET' || !url.startsWith(site)) return;
    // No file of this site depends on a query: Pagefind's is against caches, ?present is read by the page.
    const { pathname } = new URL(url);
    const path = fileAt(decodeURI(pathname.slice(new URL(site).pathname.length)));
    event.respondWith(mode === 'navigate' ? pageFor(event.request, path) : fileFor(event.request, path));
  });

  /** @param {string} address in the site; a folder's is that of its index.html */
  function fileAt(address) {
    return address === '' || address.endsWith('/') ? `${address}index.html` : address;
  }

  /** @param {Request} request @param {string} path */
  async function fileFor(request, path) {
    // What this version does not have, a page of the version before may still ask for; its host may have it no more.
    const file = digests[path] === undefined ? await ofAnyVersion(path) : await kept(path);
    return file ?? fetch(request).catch(async (error) => (await ofAnyVersion(path)) ?? Promise.reject(error));
  }

  /** @param {Request} request @param {string} path */
  async function pageFor(request, path) {
    const page = await kept(path);
    if (page) return page;
    try {
      return await fetch(request);
    } catch (error) {
      const older = await ofAnyVersion(path);
      if (older) return older;
      if (digests[`${path}/index.html`] !== undefined) return Response.redirect(`${site}${path}/`, 301);
      const notFound = await kept('404.html');
      if (!notFound) throw error;
      return new Response(notFound.body, { status: 404, headers: notFound.headers });
    }
  }

  /** @param {string} path */
  async function kept(path) {
    return (await opened()).match(keyOf(path), { ignoreVary: true });
  }

  /** @param {string} path */
  async function ofAnyVersion(path) {
    return (await opened()).match(`${site}${path}`, { ignoreSearch: true, ignoreVary: true });
  }

  /** @param {Exclude<OfflineMessage, 'take-over'>} message */
  async function keepAsAsked({ keep, all }) {
    const path = fileAt(keep);
    if (digests[path] !== undefined) await keepFile(path).catch(() => {});
    if (!all) return;
    keepingAll ??= keepRest();
    await keepingAll;
    keepingAll = undefined;
  }

  /** What cannot be had now is asked for again by the next page; until then an older copy is better than none. */
  async function keepRest() {
    let complete = true;
    const missed = () => {
      complete = false;
    };
    await keepEach(Object.keys(digests), (path) => keepFile(path).catch(missed));
    if (complete) await forgetOthers();
  }

  /** @param {readonly string[]} paths */
  async function keepEach(paths, keep = keepFile) {
    const waiting = [...paths];
    const next = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await keep(path);
    };
    await Promise.all([next(), next(), next(), next()]);
  }

  /** @param {string} path */
  async function keepFile(path) {
    const cache = await opened();
    const key = keyOf(path);
    if (await cache.match(key, { ignoreVary: true })) return;
    const address = `${site}${path.replace(/(^|\/)index\.html$/, '$1')}`;
    const integrity = `sha256-${digests[path]}`;
    const ask = (/** @type {RequestCache} */ cache) =>
      fetch(address, { integrity, cache, credentials: 'same-origin', priority: 'low' });
    // The browser's own cache may still have it from the page, or have an older one.
    const response = await ask('default').catch(() => ask('reload'));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    // An answer that was redirected is not taken for a page.
    await cache.put(key, response.redirected ? new Response(response.body, { headers: response.headers }) : response);
  }

  /** Removes the files of other versions, unless one of them is still on a screen or about to be. */
  async function forgetOthers() {
    const cache = await opened();
    const keys = await cache.keys();
    const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const { installing, waiting } = scope.registration;
    if (windows.length > 1 || installing || waiting) return;
    const own = new Set(Object.keys(digests).map(keyOf));
    await Promise.all(keys.filter(({ url }) => !own.has(url)).map((request) => cache.delete(request)));
  }
}
