// @ts-check
// The policy engine is to be taken out and used elsewhere: parse, decide, explain and warn in 12 KB brotli. AWS's
// access-denied sentence is not in it: services print that, with or without an explanation.
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { rolldown } from 'rolldown';

export const policyBudget = 12 * 1024;

const source = fileURLToPath(new URL('../', import.meta.url));
const entry = `
export { decide } from '#policy/decide.ts';
export { evaluate } from '#policy/evaluate.ts';
export { parsePolicy } from '#policy/parse.ts';
`;

/**
 * Returns the bytes of the engine, bundled and minified as the site would and compressed by brotli.
 * @param {string} [exports] what is taken out of it
 */
export async function measurePolicyEngine(exports = entry) {
  const bundle = await rolldown({
    input: 'entry',
    platform: 'browser',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? '\0entry' : id.startsWith('#') ? `${source}${id.slice(1)}` : null),
        load: (id) => (id === '\0entry' ? exports : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  const code = output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  return brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/**
 * Fails the build when the policy engine is over its budget.
 * @returns {import('astro').AstroIntegration}
 */
export function policyEngineBudget() {
  return {
    name: 'policy-budget',
    hooks: {
      'astro:build:done': async ({ logger }) => {
        const bytes = await measurePolicyEngine();
        if (bytes > policyBudget) throw new Error(`the policy engine has ${bytes} of ${policyBudget} bytes (brotli)`);
        logger.info(`policy engine: ${bytes} of ${policyBudget} bytes, brotli`);
      },
    },
  };
}
