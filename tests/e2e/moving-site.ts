import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { siteHandler } from '../../scripts/lib/serve.ts';

/** The built site on a server of its own, which can go away and come back as another build. */
export type MovingSite = {
  url: string;
  /** No answer any more, as without a network. */
  cut: () => void;
  /**
   * Answers again, as a build of this name: its pages, worker and list say so, and parts that match `gone` are no
   * longer there. A build without a name has the kill switch on.
   */
  deploy: (build: string, gone: RegExp) => void;
  stop: () => Promise<void>;
};

const dist = 'dist';

export async function moveSite(): Promise<MovingSite> {
  const site = siteHandler(dist);
  const { build: first } = JSON.parse(readFileSync(join(dist, 'offline', 'files.json'), 'utf8')) as {
    build: string;
  };
  let [isCut, build, gone] = [false, first, /(?!)/];
  const server = createServer((request, response) => {
    if (isCut) return void request.socket.destroy();
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (gone.test(path)) return void response.writeHead(404).end();
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    if (build === first || !/\/$|\/sw\.js$|\/files\.json$/.test(path) || !existsSync(file))
      return site(request, response);
    const type = path.endsWith('/')
      ? 'text/html'
      : path.endsWith('.js')
        ? 'text/javascript'
        : 'application/json';
    response.setHeader('Cache-Control', 'no-cache').setHeader('Content-Type', `${type};charset=utf-8`);
    const text = readFileSync(file, 'utf8').replaceAll(`"${first}"`, `"${build}"`);
    response.end(build === '' ? text.replace('"isOff":false', '"isOff":true') : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => {
      isCut = true;
      server.closeAllConnections();
    },
    deploy: (name, without) => {
      [isCut, build, gone] = [false, name, without];
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
