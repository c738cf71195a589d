// Of samlify only its primitives are called, never its flows: the file that has them, without the rest.
import * as libsaml from 'samlify/build/src/libsaml.js';

type Primitives = typeof import('samlify')['SamlLib'];
/** CommonJS: the module's own default export, however deep the bundler puts it. */
const unwrapped = (module: unknown): unknown =>
  typeof module === 'object' && module !== null && 'default' in module ? unwrapped(module.default) : module;

export const SamlLib = unwrapped(libsaml) as Primitives;
