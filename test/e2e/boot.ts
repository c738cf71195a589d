import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { RunRequest } from '#simulator/types.ts';

/** What booting the engine in a page came to. */
export interface Boot {
  /** Whether a worker of the page's can reach another origin. */
  readonly network: string;
  /** How each run ended, and the SHA-256 of its whole trace. */
  readonly runs: readonly string[];
}

/** Runs that a link could ask for: the lesson's own, another person with both signatures, a fault, an edit. */
const requests: readonly RunRequest[] = [
  { flow: 'saml-sts' },
  { flow: 'saml-sts', seed: 7, inputs: { person: 'doerte', signing: 'both' } },
  { flow: 'saml-sts', faults: ['name-changed-on-the-way'] },
  { flow: 'saml-sts', faults: ['rogue-idp'], inputs: { durationSeconds: 900 } },
];

/**
 * Runs inside the page, as text, so it names nothing outside itself: starts the engine as the page's client does, by a
 * blob that imports its file, and runs a flow; first asks from such a worker for another origin.
 */
export async function bootEngine({ engine, elsewhere, asked }: BootQuestion): Promise<Boot> {
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
  const runs: string[] = [];
  for (const [id, request] of asked.entries()) {
    worker.postMessage({ id, name: 'run', args: [request] });
    const answer = await heard<{ id: unknown; value?: { outcome: { status: string } }; message?: string }>(
      worker,
      (data) => data.id === id,
    );
    const bytes = new TextEncoder().encode(JSON.stringify(answer.value));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    runs.push(`${answer.value?.outcome.status ?? answer.message} ${hex}`);
  }
  return { network, runs };
}

export interface BootQuestion {
  readonly engine: string;
  readonly elsewhere: string;
  readonly asked: readonly RunRequest[];
}

/** The question for a page: where the engine's file and another origin are. */
export const bootQuestion = (engine: string, elsewhere: string): BootQuestion => ({
  engine,
  elsewhere,
  asked: requests,
});

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

/** What every browser has to give: the bytes that Node gives for the same request, in the terminal. */
export function booted(): Boot {
  const runs = requests.map(({ flow, seed, inputs = {}, faults = [] }) => {
    const options = [
      ...(seed === undefined ? [] : [`--seed=${seed}`]),
      ...Object.entries(inputs).map(([id, value]) => `--input=${id}=${value}`),
      ...faults.map((id) => `--fault=${id}`),
    ];
    const trace: { outcome: { status: string } } = JSON.parse(lab(['flow', 'run', flow, '--json', ...options]));
    return `${trace.outcome.status} ${createHash('sha256').update(JSON.stringify(trace)).digest('hex')}`;
  });
  return { network: 'blocked', runs };
}

/** The terminal's answer; a refused run ends with 1 and has one too. */
function lab(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, ['scripts/lab.mjs', ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error)
      return String(error.stdout);
    throw error;
  }
}
