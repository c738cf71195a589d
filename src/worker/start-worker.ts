import engineUrl from './engine.worker.ts?worker&url';

/**
 * Starts the engine from a one-line blob that imports the worker's file by its absolute address: a blob inherits the
 * page's Content-Security-Policy, a worker loaded by address has none on a host that sends no headers. Where blobs are
 * refused, the plain worker serves. Throws where the browser has no module workers or no secure context.
 */
export function startWorker(): Worker {
  const address = new URL(engineUrl, location.href).href;
  const boot = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  try {
    return new Worker(boot, { type: 'module', name: 'engine' });
  } catch {
    return new Worker(address, { type: 'module', name: 'engine' });
  }
}
