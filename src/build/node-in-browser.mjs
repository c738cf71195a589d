// @ts-check
// Node's modules that samlify and its dependencies import, replaced in everything made for the browser.
import { fileURLToPath } from 'node:url';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

const replaced = /** @type {const} */ ([
  'assert',
  'constants',
  'crypto',
  'fs',
  'node-rsa',
  'path',
  'stream',
  'url',
  'util',
  'zlib',
]);

/**
 * From a module's name, without `node:`, to the file that replaces it. npm installs `xpath` three times; one is enough.
 * @type {Readonly<Record<string, string>>}
 */
export const replacements = {
  ...Object.fromEntries(replaced.map((name) => [name, path(`src/platform/node/${name}.ts`)])),
  samlify: path('src/platform/node/samlify.ts'),
  xpath: path('node_modules/xpath/xpath.js'),
};

// xmldom's own table of characters, which it imports from beside itself.
const entities = /^\.\/entities$/;
const xmlEntities = path('src/platform/node/xmldom-entities.ts');

const named = new RegExp(`^(?:node:)?(?:${Object.keys(replacements).join('|')})/?$`);
const engine = /node_modules\/(?:samlify|xml-crypto|@authenio|@xmldom|jose|aws4fetch|micro-rsa-dsa-dh)\//;

/**
 * Vite options for the site and for tests in a browser. The plugin is needed three times: for the page's bundle, for
 * the worker's, and for the packages that the development server bundles ahead.
 */
export function nodeInBrowserVite() {
  return {
    plugins: [nodeInBrowser(), engineOnlyInWorker()],
    worker: { format: /** @type {const} */ ('es'), plugins: () => [nodeInBrowser()] },
    environments: {
      client: {
        optimizeDeps: {
          // Found late, they would make the development server reload the page under the first click.
          include: [
            'samlify/build/src/libsaml.js',
            'xml-crypto',
            '@xmldom/xmldom',
            'buffer/index.js',
            'fflate',
            'jsonc-parser',
          ],
          rolldownOptions: { plugins: [nodeInBrowser()] },
        },
      },
    },
  };
}

/**
 * Resolves the names above to their replacements, in what runs in the browser only.
 * @returns {import('vite').Plugin}
 */
function nodeInBrowser() {
  return {
    name: 'node-in-browser',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    resolveId: {
      order: 'pre',
      filter: { id: [named, entities] },
      handler(id, importer = '') {
        if (!entities.test(id)) return replacements[id.replace(/^node:/, '').replace(/\/$/, '')];
        return importer.includes('/@xmldom/xmldom/') ? xmlEntities : null;
      },
    },
  };
}

/**
 * Fails the build when the engine's libraries reach a page's bundle: pages know catalogues and the worker's client.
 * It is not among the worker's plugins, so the worker may have them.
 * @returns {import('vite').Plugin}
 */
export function engineOnlyInWorker() {
  return {
    name: 'engine-only-in-worker',
    apply: 'build',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    load: {
      filter: { id: engine },
      handler(id) {
        const file = id.split('node_modules/').pop();
        this.error(`${file} was pulled into a page’s bundle; only the engine’s worker may import it.`);
      },
    },
  };
}
