import { createServer } from 'node:http';

/**
 * Serves a site again at another port, with a function run at the very start of each page, before the page's policy
 * is read. For browsers whose driver cannot run anything before the page does. `url` is the site's address there.
 */
export async function serveWatched(site: string, watch: () => void): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', site));
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    const watched = body.toString().replace('<head>', () => `<head><script>(${watch})()</script>`);
    response.writeHead(answer.status, { 'content-type': type }).end(type.startsWith('text/html') ? watched : body);
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
  return { url: `http://127.0.0.1:${port}${new URL(site).pathname}`, close };
}
