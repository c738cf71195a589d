import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** WebKitGTK's browser under a virtual screen, driven by plain W3C WebDriver. */
export interface WebKit {
  readonly version: string;
  open(url: string): Promise<void>;
  /** Runs a self-contained function in the page and waits for what it gives. */
  evaluate<Argument, Result>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** Starts Xvfb, WebKitWebDriver and a session. Throws with the driver's own words when one does not come up. */
export async function startWebKit(programs: { driver: string; xvfb: string }): Promise<WebKit> {
  const started: ChildProcess[] = [];
  const stop = () => {
    for (const child of started.reverse()) child.kill();
  };
  try {
    const { child: screen, display } = await startScreen(programs.xvfb);
    started.push(screen);
    const port = await freePort();
    // Its sandbox needs user namespaces, which root in a container does not have; the page is our own.
    const environment = { DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', NO_AT_BRIDGE: '1' };
    started.push(
      spawn(programs.driver, [`--port=${port}`], { env: { ...process.env, ...environment }, stdio: 'ignore' }),
    );
    return await session(`http://127.0.0.1:${port}`, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

async function session(driver: string, stop: () => void): Promise<WebKit> {
  const call = async (method: string, path: string, body?: unknown) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
    const { value } = await (await fetch(driver + path, init)).json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until(() => call('GET', '/status'));
  const alwaysMatch = { 'webkitgtk:browserOptions': { args: ['--automation'] } };
  const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch } });
  const path = `/session/${sessionId}`;
  await call('POST', `${path}/timeouts`, { script: 60_000 });
  return {
    version: capabilities.browserVersion,
    open: (url) => call('POST', `${path}/url`, { url }),
    evaluate: async (run, argument) => {
      const script = `const done = arguments[1];
        Promise.resolve((${run})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = await call('POST', `${path}/execute/async`, { script, args: [argument ?? null] });
      if (error) throw new Error(error);
      return value;
    },
    close: async () => {
      await call('DELETE', path).catch(() => undefined);
      stop();
    },
  };
}

/** Starts a virtual screen and gives its name once it is up. */
function startScreen(xvfb: string): Promise<{ child: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3]?.once('data', (number) => resolve({ child, display: `:${String(number).trim()}` }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function until(attempt: () => Promise<unknown>): Promise<void> {
  for (let left = 50; ; left--) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
