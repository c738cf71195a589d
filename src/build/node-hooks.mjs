// @ts-check
// Runs the browser's replacements in Node too, CommonJS packages included: node --import ./src/build/node-hooks.mjs …
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { replacementFor } from './node-in-browser.mjs';

const engine = /node_modules\/(?:samlify|xml-crypto|@xmldom\/xmldom|@authenio\/xml-encryption|xml)\//;

registerHooks({
  resolve(specifier, context, next) {
    const importer = context.parentURL ?? '';
    const file = engine.test(importer) ? replacementFor(specifier, importer) : undefined;
    return file ? { url: pathToFileURL(file).href, shortCircuit: true } : next(specifier, context);
  },
});
