import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { siteHandler } from '../../scripts/lib/serve.ts';

export type WatchedSite = { url: string; faults: string[]; stop: () => void };

/** The first script of a page: hands on everything that a visitor should never meet. */
export const watching = `
  const say = (text) => SAY;
  addEventListener('error', ({ message, target }) => {
    // Firefox says so of parts that it has already. A part that is truly missing is said by who wanted it.
    if (target.rel !== 'modulepreload') say(message ?? 'did not arrive: ' + (target.src ?? target.href));
  }, true);
  addEventListener('unhandledrejection', ({ reason }) => say('rejected: ' + reason));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    say('blocked: ' + violatedDirective + ' ' + blockedURI));
  for (const kind of ['error', 'warn']) console[kind] = (...words) => say(kind + ': ' + words.join(' '));
`;

/** The built site, every page of which tells its faults: not every driver can read an engine's console. */
export async function serveWatched(dist: string): Promise<WatchedSite> {
  const site = siteHandler(dist);
  const faults: string[] = [];
  const script = watching.replace('SAY', `navigator.sendBeacon('/watched', location.pathname + ' ' + text)`);
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const page = join(dist, path, 'index.html');
    // A worker that answers for the network would stand between the tests and the site.
    if (path === '/sw.js') response.writeHead(404).end();
    else if (path === '/watched.js') response.setHeader('Content-Type', 'text/javascript').end(script);
    else if (path === '/watched') {
      let text = '';
      request.on('data', (part) => {
        text += part;
      });
      request.on('end', () => {
        if (text !== '') faults.push(text);
        response.writeHead(204).end();
      });
    } else if (path.endsWith('/') && existsSync(page)) {
      const html = readFileSync(page, 'utf8').replace('<head>', '<head><script src="/watched.js"></script>');
      response.setHeader('Content-Type', 'text/html;charset=utf-8').end(html);
    } else site(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}`, faults, stop };
}
