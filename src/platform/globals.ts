// What samlify and its dependencies expect to find without importing it. Import this first in the worker.
import { Buffer } from './buffer.ts';

const scope: Record<string, unknown> = globalThis as never;
scope['Buffer'] ??= Buffer;
// node-rsa and xml read it; `nextTick` is used in asynchronous modes only.
scope['process'] ??= { env: {}, nextTick: (task: () => void) => queueMicrotask(task) };
