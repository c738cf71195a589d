import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { curriculum } from '../../content/curriculum.ts';
import { root } from '../../scripts/setup/root.mjs';

/** The address of the first lesson that has a player, relative to the site's. */
export const firstLesson = `lessons/${curriculum.find(({ flow }) => flow)?.slug}/`;

/** The built engine's file, relative to the site's address; undefined when no page of this build has a player. */
export function engineFile(): string | undefined {
  const built = readdirSync(join(root, 'dist', '_astro'));
  const name = built.find((file) => /^engine\.worker[.-].+\.js$/.test(file));
  return name && `_astro/${name}`;
}

/** A server of another origin that would let every page read its answers, to see whether one can be reached. */
export async function startElsewhere(): Promise<{ url: string; close: () => void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' }).end('reached');
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
