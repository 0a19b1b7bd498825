import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv, { type Options } from 'sirv';
import { headersFor, types } from './site-headers.ts';

export type Running = {
  url: string;
  port: number;
  stop: () => Promise<void>;
  /** Lists the files anew, for those that came or changed since. */
  refresh: () => void;
};

/**
 * Serves a built site on `port` or the next free one. Files are listed once: build first, or `refresh` after.
 *
 * @param base The folder of the host for which the site was built.
 */
export async function serve(dir: string, port: number, base = '/'): Promise<Running> {
  const host = process.env.HOST;
  let handler = siteHandler(dir, base);
  const answer: Handler = (request, response) => handler(request, response);
  for (let candidate = port; candidate < port + 100; candidate++) {
    const servers = await listen(answer, candidate, host ? [host] : ['127.0.0.1', '::1']);
    if (servers.length === 0) continue;
    return {
      url: `http://localhost:${candidate}${base.slice(0, -1)}`,
      port: candidate,
      stop: async () => {
        await Promise.all(servers.map(close));
      },
      refresh: () => {
        handler = siteHandler(dir, base);
      },
    };
  }
  throw new Error(`No port from ${port} to ${port + 99} is free.`);
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export function siteHandler(dir: string, base = '/'): Handler {
  const options: Options = {
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders: (response, path) => {
      const extension = /\.\w+$/.exec(path)?.[0] ?? '';
      const type = types[extension];
      if (type) response.setHeader('Content-Type', type);
    },
  };
  const listed = sirv(dir, options);
  // Looks at the disk each time: `npm run export` makes and changes files there while the site is served, and leaves
  // copies that were compressed before as they were.
  const looked = sirv(dir, { ...options, dev: true, gzip: false, brotli: false });
  const lost = join(dir, '404.html');
  const lostPage = existsSync(lost) ? readFileSync(lost) : 'There is no such page.';
  const sayLost = (response: ServerResponse): void => {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(lostPage);
  };
  return (request, response) => {
    const full = (request.url ?? '/').split('?')[0] ?? '/';
    const path = full.startsWith(base) ? full.slice(base.length - 1) : '';
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    // Whoever asks the host itself is looking for the site.
    if (base !== '/' && (full === '/' || full === base.slice(0, -1))) return redirect(response, base);
    if (path === '') return sayLost(response);
    request.url = (request.url ?? '/').slice(base.length - 1);
    // Pages link relative to their folder, so a page asked for without the slash is sent to it.
    if (!path.endsWith('/') && isFolder(dir, path)) return redirect(response, `${full}/`, request.url);
    const files = path.startsWith('/downloads/') ? looked : listed;
    files(request, response, () => sayLost(response));
  };
}

function isFolder(dir: string, path: string): boolean {
  const isSafe = !path.includes('..') && !path.includes('%') && !path.startsWith('//');
  return isSafe && existsSync(join(dir, path, 'index.html'));
}

function redirect(response: ServerResponse, path: string, url = ''): void {
  const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  response.writeHead(301, { Location: path + query }).end();
}

/**
 * Listens on every address or on none: "localhost" may mean 127.0.0.1 or ::1 to a browser, and with another
 * server on one of them the reader would see the wrong site. A machine without IPv6 does with one.
 */
async function listen(answer: Handler, port: number, hosts: readonly string[]): Promise<Server[]> {
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = createServer(answer);
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve).listen(port, host, () => resolve(null));
    });
    if (!error) servers.push(server);
    else if (error.code === 'EADDRINUSE') {
      await Promise.all(servers.map(close));
      return [];
    } else if (error.code !== 'EADDRNOTAVAIL' && error.code !== 'EAFNOSUPPORT') throw error;
  }
  return servers;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** The first free port from `port` on. Somebody may take it before it is used: for tests only. */
export async function freePort(port: number): Promise<number> {
  for (let candidate = port; candidate < port + 100; candidate++) {
    const servers = await listen(() => {}, candidate, ['127.0.0.1', '::1']);
    await Promise.all(servers.map(close));
    if (servers.length > 0) return candidate;
  }
  throw new Error(`No port from ${port} to ${port + 99} is free.`);
}
