// The engine in a module worker. Calls are answered one after the other, in the order in which they came.
import '#platform/globals.ts';
import type { Answer, Call } from './protocol.ts';

const answer = (message: Answer): void => postMessage(message);

/** The engine's own chunk is asked for at once; what each flow needs comes with its first run. */
const loading = Promise.all([import('#engine/calls.ts'), import('#simulator/author-error.ts')]);

let previous: Promise<unknown> = loading;

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  previous = previous.then(() => respond(data));
});

async function respond({ id, name, args }: Call): Promise<void> {
  const [{ calls }, { AuthorError }] = await loading;
  try {
    const call = calls[name] as (...args: readonly unknown[]) => Promise<unknown>;
    answer({ id, ok: true, value: await call(...args) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    answer({ id, ok: false, message, author: error instanceof AuthorError });
  }
}

loading.then(() => answer({ id: 'ready' }));
