/** What booting the engine in a page came to. */
export interface Boot {
  /** Whether a worker of the page's can reach another origin. */
  readonly network: string;
  /** How a run of the first flow ended. */
  readonly outcome: string;
}

/**
 * Runs inside the page, as text, so it names nothing outside itself: starts the engine as the page's client does, by a
 * blob that imports its file, and runs a flow; first asks from such a worker for another origin.
 */
export async function bootEngine({ engine, elsewhere }: { engine: string; elsewhere: string }): Promise<Boot> {
  const start = (code: string) =>
    new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
  const heard = <T>(worker: Worker, from: (data: T) => boolean) =>
    new Promise<T>((resolve, reject) => {
      worker.onmessage = ({ data }) => from(data) && resolve(data);
      worker.onerror = (event) => reject(new Error(`the worker failed: ${event.message}`));
      setTimeout(() => reject(new Error('the worker did not answer in 20 s')), 20_000);
    });
  const probe = start(`fetch('${elsewhere}').then(() => postMessage('reached'), () => postMessage('blocked'));`);
  const network = await heard<string>(probe, () => true);
  const worker = start(`import ${JSON.stringify(new URL(engine, location.href).href)};`);
  await heard<{ id: unknown }>(worker, ({ id }) => id === 'ready');
  worker.postMessage({ id: 1, name: 'run', args: [{ flow: 'saml-sts' }] });
  const answer = await heard<{ id: unknown; value?: { outcome: { status: string } }; message?: string }>(
    worker,
    ({ id }) => id === 1,
  );
  return { network, outcome: answer.value?.outcome.status ?? String(answer.message) };
}

/** Runs inside the page before anything else of it: gathers what the page's policy refused. */
export function watchPolicy(): void {
  const refused: string[] = [];
  Object.assign(window, { refused });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    refused.push(`${effectiveDirective} ${blockedURI}`);
  });
}

/** Runs inside the page: what `watchPolicy` gathered. */
export function refusedByPolicy(): string[] {
  return (window as unknown as { refused: string[] }).refused;
}

/** What every browser has to give. */
export const booted: Boot = { network: 'blocked', outcome: 'completed' };
