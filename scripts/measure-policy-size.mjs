// Bundles the policy engine as the site would, minified: parse, decide, explain and warn. The budget is 12 KB brotli.
// AWS's access-denied sentence is not in it: services print that, with or without an explanation.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const BUDGET = 12 * 1024;
const entry = `
export { decide } from '#policy/decide.ts';
export { evaluate } from '#policy/evaluate.ts';
export { parsePolicy } from '#policy/parse.ts';
`;

const bundle = await rolldown({
  input: 'entry',
  platform: 'browser',
  plugins: [
    {
      name: 'entry',
      resolveId: (id) =>
        id === 'entry' ? '\0entry' : id.startsWith('#') ? `${process.cwd()}/src/${id.slice(1)}` : null,
      load: (id) => (id === '\0entry' ? entry : null),
    },
  ],
});
const { output } = await bundle.generate({ format: 'esm', minify: true });
const code = output[0].code;
const brotli = brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const gzip = gzipSync(code, { level: 9 }).length;
process.stdout.write(`policy engine: ${code.length} minified, ${gzip} gzip, ${brotli} brotli (budget ${BUDGET})\n`);
if (output.length > 1 || brotli > BUDGET) process.exitCode = 1;
