// @ts-check
// Runs the browser's replacements in Node too, CommonJS packages included: node --import ./src/build/node-hooks.mjs …
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { replacements } from './node-in-browser.mjs';

const engine = /node_modules\/(?:samlify|xml-crypto|@authenio\/xml-encryption|xml)\//;

registerHooks({
  resolve(specifier, context, next) {
    const inEngine = engine.test(context.parentURL ?? '');
    const file = inEngine ? replacements[specifier.replace(/^node:/, '')] : undefined;
    return file ? { url: pathToFileURL(file).href, shortCircuit: true } : next(specifier, context);
  },
});
