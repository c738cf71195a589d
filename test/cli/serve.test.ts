import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { listen, requestOf } from '#cli/bridge.ts';
import { type Served, serve } from '#cli/serve.ts';
import { pipeline } from '#cli/serve-pipeline.ts';
import { standParties } from '#engine/stand-parties.ts';
import { flow } from '#flows/saml-sts/flow.ts';
import { run } from './run-lab.ts';

const root = new URL('../../', import.meta.url);
const log: string[] = [];
const terminal = { out: () => {}, err: (line: string) => void log.push(line), now: () => Date.now(), colour: false };

describe('lab serve', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ flow: 'saml-sts' }, flow.actors, 0, terminal);
  });
  afterAll(() => served.close());
  const at = (id: string) => served.services.find(({ actor }) => actor.id === id)?.url ?? '';

  it('puts each service that stands at AWS on a port of 127.0.0.1', () => {
    expect(served.services.map(({ actor }) => actor.id)).toEqual(['sts', 's3']);
    expect(new Set(served.services.map(({ url }) => url)).size).toBe(2);
    for (const { url } of served.services) expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('answers with the service’s own status, headers and body, and says who refused what', async () => {
    const answer = await fetch(at('s3'));
    expect(answer.status).toBe(501);
    expect(answer.headers.get('server')).toBe('AmazonS3');
    expect(await answer.text()).toContain('<Code>NotImplemented</Code>');
    const forged = { Authorization: 'AWS4-HMAC-SHA256 Credential=x/20260101/eu-central-1/s3/aws4_request' };
    await fetch(`${at('s3')}/example-reports?list-type=2`, { headers: forged });
    expect(log.at(-1)).toMatch(/^Amazon S3 {2}GET \/example-reports\?list-type=2 {2}400 {2}refused by sigv4-readable/);
  });

  it('reads a bucket out of the path, and sends no body to a HEAD', async () => {
    expect(await (await fetch(`${at('s3')}/example-reports?list-type=2`)).text()).toContain(
      '<Code>AccessDenied</Code>',
    );
    const head = await fetch(`${at('s3')}/example-reports/home/alice/notes.txt`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([403, '']);
  });

  it('shows a terminal no control character of a client’s', async () => {
    const body =
      'Action=AssumeRoleWithSAML&Version=2011-06-15&RoleArn=%1B%5B31m&PrincipalArn=arn:aws:iam::111122223333:x';
    await fetch(at('sts'), { method: 'POST', body: new URLSearchParams(`${body}&SAMLAssertion=PHg+`) });
    expect(log.at(-1)).toContain('[31m');
    expect(log.at(-1)).not.toContain('\u001b');
  });

  it('refuses more than 64 MB, and goes on', async () => {
    const large = request(at('sts'), { method: 'POST' });
    large.on('error', () => {});
    const [answer] = (await Promise.all([once(large, 'response'), large.end(Buffer.alloc(65_000_000))]))[0];
    expect((answer as IncomingMessage).statusCode).toBe(413);
    expect((await fetch(at('sts'))).status).toBe(400);
  });
});

describe('the printed commands', () => {
  const services = flow.actors.map((actor) => ({ actor, url: `http://127.0.0.1/${actor.id}` }));

  it('give the inputs and faults that the services were started with to the identity provider too', () => {
    const printed = pipeline(services, { input: ["password=it's"], fault: ['no-mail'], port: ['1'] });
    expect(printed).toContain(`--clock now --input 'password=it'\\''s' --fault no-mail)`);
  });

  it('hold nothing in their comments that an interactive zsh would take for more than words', () => {
    const comments = pipeline(services, {})
      .split('\n')
      .filter((line) => line.startsWith('#'));
    expect(comments.length).toBeGreaterThan(5);
    for (const comment of comments) expect(comment).not.toMatch(/["'`;?*&|<>()[\]$!]/);
  });
});

describe('parties that stand', () => {
  const put = { kind: 'http-request', method: 'PUT', url: 'http://x/b/k', headers: [] } as const;

  it('tell the time that they are asked at', async () => {
    const { ask } = await standParties({ flow: 'saml-sts' });
    const { response } = await ask('s3', put, Date.parse('2031-05-06T07:08:09Z'));
    expect(response).toMatchObject({ headers: expect.arrayContaining([['Date', 'Tue, 06 May 2031 07:08:09 GMT']]) });
  });

  it('draw on: no two requests get the same number', async () => {
    const { ask } = await standParties({ flow: 'saml-sts' });
    expect((await ask('s3', put, 0)).response).not.toEqual((await ask('s3', put, 0)).response);
  });

  it('are named by the flow', async () => {
    const { ask } = await standParties({ flow: 'saml-sts' });
    await expect(ask('stss', put, 0)).rejects.toThrow('Did you mean “sts”?');
  });
});

describe('the bridge', () => {
  it('keeps every header as it was sent, and bytes that are no text', () => {
    const rawHeaders = ['Host', 'a:1', 'X-A', '1', 'x-a', '2'];
    const record = requestOf({ method: 'PUT', url: '/b/k?x=%2f', rawHeaders }, new Uint8Array([0xff, 0x00]));
    expect(record).toEqual({
      kind: 'http-request',
      method: 'PUT',
      url: 'http://a:1/b/k?x=%2f',
      headers: [
        ['Host', 'a:1'],
        ['X-A', '1'],
        ['x-a', '2'],
      ],
      body: { base64: '/wA=' },
    });
  });

  it('takes a whole address where a client sends one (RFC 9112 §3.2.2)', () => {
    const record = requestOf({ method: 'GET', url: 'http://s3.test/b', rawHeaders: [] }, new Uint8Array());
    expect(record.url).toBe('http://s3.test/b');
  });

  it('answers 500 where the service fails, and goes on', async () => {
    const bridge = await listen(0, () => Promise.reject(new Error('a mistake of ours')));
    try {
      expect((await fetch(bridge.url)).status).toBe(500);
      expect((await fetch(bridge.url)).status).toBe(500);
    } finally {
      await bridge.close();
    }
  });
});

/** A server on a port, the port before which is free: the system hands out ports side by side, to others too. */
async function occupiedBehindFree(tries = 20): Promise<{ other: Server; port: number }> {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    await (await listen(port - 1, () => Promise.reject())).close();
    return { other, port };
  } catch (error) {
    other.close();
    if (tries === 0) throw error;
    return occupiedBehindFree(tries - 1);
  }
}

describe('wrong use of lab serve', () => {
  it.each([
    ['serve --prot 4501', 'Did you mean --port?'],
    ['serve --port', '--port needs a value'],
    ['serve --port http', 'a number from 0'],
    ['serve --port 65536', 'a number from 0'],
    ['serve --port 65535', 'There is no port 65536'],
    ['serve saml-sts', 'serve takes no “saml-sts”'],
    ['serve --fault no-mial', 'Did you mean “no-mail”?'],
    ['srve', 'Did you mean “serve”?'],
  ])('ends with 2 and says how for: %s', async (line, hint) => {
    const { status, err } = await run(line);
    expect(status).toBe(2);
    expect(err).toContain(hint);
  });

  it('ends with 2 where the port is in use, and leaves none of its own open', async () => {
    const { other, port } = await occupiedBehindFree();
    try {
      const { status, err } = await run(`serve --port ${port}`);
      expect([status, err.split('\n')[0]]).toEqual([
        2,
        `Port ${port} is in use. Without --port, free ones are looked for.`,
      ]);
      // The second service's port is taken: the first one's is given back.
      await expect(serve({ flow: 'saml-sts' }, flow.actors, port - 1, terminal)).rejects.toThrow(
        `Port ${port} is in use`,
      );
      await (await listen(port - 1, () => Promise.reject())).close();
    } finally {
      other.close();
    }
  });

  it('looks for free ports when none was asked for', async () => {
    const first = await serve({ flow: 'saml-sts' }, flow.actors, undefined, terminal);
    const second = await serve({ flow: 'saml-sts' }, flow.actors, undefined, terminal);
    const urls = [...first.services, ...second.services].map(({ url }) => url);
    await Promise.all([first.close(), second.close()]);
    expect(new Set(urls).size).toBe(4);
  });
});

describe('Ctrl-C', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends it with 0 and gives the ports back: %s', async (signal) => {
    const child = spawn('node', ['scripts/lab.mjs', 'serve', '--port', '0'], { cwd: root, detached: true });
    onTestFinished(() => void child.kill('SIGTERM'));
    const printed = await new Promise<string>((resolve, reject) => {
      let text = '';
      child.stdout.on('data', (chunk) => {
        text += chunk;
        if (text.includes('Ctrl-C ends it')) resolve(text);
      });
      child.once('exit', () => reject(new Error(text)));
    });
    const url = /# AWS STS: (\S+)/.exec(printed)?.[1] ?? '';
    expect((await fetch(url)).status).toBe(400);
    // A terminal signals the whole group, a supervisor the one process that it knows.
    process.kill(signal === 'SIGINT' ? -(child.pid ?? 0) : (child.pid ?? 0), signal);
    const [status] = await once(child, 'exit');
    expect(status).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });
});
