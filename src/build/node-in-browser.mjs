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

const replacements = /** @type {Readonly<Record<string, string>>} */ ({
  ...Object.fromEntries(replaced.map((name) => [name, path(`src/platform/node/${name}.ts`)])),
  samlify: path('src/platform/node/samlify.ts'),
  '@authenio/xml-encryption': path('src/platform/node/xml-encryption.ts'),
  '@noble/hashes/sha3.js': path('src/platform/no-sha3.ts'),
  // npm installs it three times; one is enough.
  xpath: path('node_modules/xpath/xpath.js'),
});

/** What only one package imports under a name that others use as well. */
const replacedWithin = /** @type {const} */ ([
  { importer: '/@authenio/xml-encryption/', name: 'crypto', file: path('src/platform/node/crypto-for-encryption.ts') },
  // Its table of HTML's characters, which it imports from beside itself.
  { importer: '/@xmldom/xmldom/', name: './entities', file: path('src/platform/node/xmldom-entities.ts') },
]);

const replaceable = new RegExp(`^(?:(?:node:)?(?:${Object.keys(replacements).join('|')})/?|\\./entities)$`);
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
            '@authenio/xml-encryption/lib/xmlenc.js',
            'xml-crypto',
            '@xmldom/xmldom',
            'fflate',
          ],
          rolldownOptions: { plugins: [nodeInBrowser()] },
        },
      },
    },
  };
}

/**
 * The file that replaces a module for one of its importers, by the module's name with or without `node:`; undefined when
 * it stays what it is.
 * @param {string} id
 * @param {string} importer
 * @returns {string | undefined}
 */
export function replacementFor(id, importer) {
  const name = id.replace(/^node:/, '').replace(/\/$/, '');
  const within = replacedWithin.find((each) => each.name === name && importer.includes(each.importer));
  return within?.file ?? replacements[name];
}

/**
 * Resolves to the replacements, in what runs in the browser only.
 * @returns {import('vite').Plugin}
 */
function nodeInBrowser() {
  return {
    name: 'node-in-browser',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.config.consumer === 'client',
    resolveId: {
      order: 'pre',
      filter: { id: replaceable },
      handler: (id, importer) => replacementFor(id, (importer ?? '').replaceAll('\\', '/')),
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
