// The page's end of the engine: starts the worker, asks, waits, and restarts a worker that died or hangs.
import type { EngineCalls } from '#engine/calls.ts';
import type { Answer, Call, CallName } from './protocol.ts';
import { startWorker } from './start-worker.ts';

type Waiting = {
  readonly call: Call;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: EngineError) => void;
};

/** Why an answer did not come. `refused`: the request itself was wrong; `died`, `hung`: the worker was restarted; `unavailable`: it cannot run here. */
export class EngineError extends Error {
  readonly kind: 'refused' | 'failed' | 'died' | 'hung' | 'unavailable';
  constructor(kind: EngineError['kind'], message: string) {
    super(message);
    this.name = 'EngineError';
    this.kind = kind;
  }
}

export type EngineClient = {
  readonly call: <Name extends CallName>(
    name: Name,
    ...args: Parameters<EngineCalls[Name]>
  ) => Promise<Awaited<ReturnType<EngineCalls[Name]>>>;
  /** Ends the worker; the next call starts a new one. Open calls are rejected as `died`. */
  readonly restart: () => void;
};

/** How long one call may take before the worker is taken for hung. Loading is not counted. */
const patienceMs = 15_000;

/** One client a page. Nothing is loaded before the first call. `patience` is in milliseconds. */
export function connectEngine(start: () => Worker = startWorker, patience: number = patienceMs): EngineClient {
  let worker: Worker | undefined;
  let ready = false;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  function end(kind: 'died' | 'hung', message: string): void {
    worker?.terminate();
    worker = undefined;
    ready = false;
    clearTimeout(watchdog);
    const open = [...waiting.values()];
    waiting.clear();
    for (const { reject } of open) reject(new EngineError(kind, message));
  }

  function watch(): void {
    clearTimeout(watchdog);
    if (ready && waiting.size > 0) watchdog = setTimeout(() => end('hung', 'It gave no answer in time.'), patience);
  }

  function started(): Worker {
    if (worker !== undefined) return worker;
    const fresh = start();
    fresh.addEventListener('error', (event) => {
      event.preventDefault();
      if (fresh === worker) end('died', event.message || 'It could not be loaded.');
    });
    fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (fresh !== worker) return;
      if (data.id === 'ready') ready = true;
      else settle(data);
      watch();
    });
    worker = fresh;
    return fresh;
  }

  function settle(answer: Exclude<Answer, { id: 'ready' }>): void {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (asked === undefined) return;
    if (answer.ok) asked.resolve(answer.value);
    else asked.reject(new EngineError(answer.author ? 'refused' : 'failed', answer.message));
  }

  return {
    call(name, ...args) {
      const call: Call = { id: ++lastId, name, args };
      return new Promise((resolve, reject) => {
        waiting.set(call.id, { call, resolve: resolve as (value: unknown) => void, reject });
        try {
          started().postMessage(call);
          watch();
        } catch (error) {
          waiting.delete(call.id);
          reject(new EngineError('unavailable', error instanceof Error ? error.message : String(error)));
        }
      });
    },
    restart: () => end('died', 'It was started again.'),
  };
}
