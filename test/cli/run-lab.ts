import { main } from '#cli/main.ts';

/** One command line by the real clock, with nothing on standard input. */
export async function run(line: string): Promise<{ status: number; out: string; err: string }> {
  const printed = { out: '', err: '' };
  const status = await main(line.split(' ').filter(Boolean), {
    out(text) {
      printed.out += text;
    },
    err(text) {
      printed.err += text;
    },
    readFile(path) {
      throw new Error(`nobody reads ${path} here`);
    },
    stdin: async () => '',
    now: () => Date.now(),
    colour: false,
  });
  return { status, ...printed };
}
