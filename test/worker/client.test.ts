import { describe, expect, it } from 'vitest';
import { connectEngine, EngineError } from '#worker/client.ts';
import type { Answer, Call } from '#worker/protocol.ts';

/** A worker that does what the test says: it keeps what it is asked and answers when it is told to. */
class ScriptedWorker extends EventTarget {
  readonly asked: Call[] = [];
  ended = false;

  postMessage(call: Call): void {
    this.asked.push(call);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(data: Answer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
  break(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error', { cancelable: true }), { message }));
  }
}

function lab({ patience = 20, ready = true } = {}) {
  const workers: ScriptedWorker[] = [];
  const client = connectEngine(() => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    if (ready) queueMicrotask(() => worker.answer({ id: 'ready' }));
    return worker as unknown as Worker;
  }, patience);
  return { client, workers, ask: (flow: string) => client.call('artefactNames', flow) };
}

const idOf = (worker: ScriptedWorker | undefined, index = 0): number => worker?.asked[index]?.id ?? Number.NaN;
const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'an answer',
    (error) => error,
  );
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('the page’s end of the engine', () => {
  it('starts nothing before the first call, and one worker for all calls', async () => {
    const { workers, ask } = lab();
    expect(workers).toHaveLength(0);
    const answers = [ask('a'), ask('b')];
    expect(workers).toHaveLength(1);
    workers[0]?.answer({ id: idOf(workers[0], 1), ok: true, value: ['second'] });
    workers[0]?.answer({ id: idOf(workers[0], 0), ok: true, value: ['first'] });
    expect(await Promise.all(answers)).toEqual([['first'], ['second']]);
  });

  it('tells a mistake in the request from a failure of the engine', async () => {
    const { workers, ask } = lab();
    const [refused, failed] = [failure(ask('gone')), failure(ask('a'))];
    workers[0]?.answer({ id: idOf(workers[0], 0), ok: false, message: 'no such flow', author: true });
    workers[0]?.answer({ id: idOf(workers[0], 1), ok: false, message: 'crash', author: false });
    expect(await refused).toMatchObject({ kind: 'refused', message: 'no such flow' });
    expect(await failed).toMatchObject({ kind: 'failed', message: 'crash' });
  });

  it('ends a worker that gives no answer in time, says so, and starts a new one for the next call', async () => {
    const { workers, ask } = lab();
    expect(await failure(ask('a'))).toMatchObject({ name: 'EngineError', kind: 'hung' });
    expect(workers[0]?.ended).toBe(true);
    const again = ask('a');
    workers[1]?.answer({ id: idOf(workers[1]), ok: true, value: ['after all'] });
    expect(await again).toEqual(['after all']);
  });

  it('does not count the time of loading', async () => {
    const { workers, ask } = lab({ ready: false });
    const answer = ask('a');
    await later(60);
    expect(workers[0]?.ended).toBe(false);
    workers[0]?.answer({ id: 'ready' });
    workers[0]?.answer({ id: idOf(workers[0]), ok: true, value: [] });
    expect(await answer).toEqual([]);
  });

  it('gives every answer its own time: one that came starts the wait for the next anew', async () => {
    const { workers, ask } = lab({ patience: 80 });
    const [first, second] = [ask('a'), ask('b')];
    await later(50);
    workers[0]?.answer({ id: idOf(workers[0], 0), ok: true, value: ['first'] });
    await later(50);
    workers[0]?.answer({ id: idOf(workers[0], 1), ok: true, value: ['second'] });
    expect(await Promise.all([first, second])).toEqual([['first'], ['second']]);
  });

  it('rejects every open call when the worker dies, with its words', async () => {
    const { workers, ask } = lab();
    const open = [failure(ask('a')), failure(ask('b'))];
    workers[0]?.break('out of memory');
    for (const one of await Promise.all(open)) expect(one).toMatchObject({ kind: 'died', message: 'out of memory' });
    expect(workers[0]?.ended).toBe(true);
  });

  it('drops what an ended worker still says, and answers that nobody waits for', async () => {
    const { client, workers, ask } = lab();
    const lost = failure(ask('a'));
    client.restart();
    expect(await lost).toMatchObject({ kind: 'died' });
    const fresh = ask('b');
    const id = idOf(workers[1]);
    workers[0]?.answer({ id, ok: true, value: ['stale'] });
    workers[0]?.break('late');
    workers[1]?.answer({ id: id + 100, ok: true, value: ['to nobody'] });
    workers[1]?.answer({ id, ok: true, value: ['fresh'] });
    expect(await fresh).toEqual(['fresh']);
    expect(workers[1]?.ended).toBe(false);
  });

  it('says where no worker can be started, and tries again with the next call', async () => {
    let tries = 0;
    const client = connectEngine(() => {
      tries++;
      throw new Error('no workers here');
    });
    const error = await failure(client.call('artefactNames', 'a'));
    expect(error).toBeInstanceOf(EngineError);
    expect(error).toMatchObject({ kind: 'unavailable', message: 'no workers here' });
    await failure(client.call('artefactNames', 'a'));
    expect(tries).toBe(2);
  });
});
