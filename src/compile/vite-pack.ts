import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { formatProblem } from '../model/messages.ts';
import { tokensCss } from '../theme/tokens-css.ts';
import { compilePack } from './compile-pack.ts';

const packId = 'virtual:pack';
const tokensId = 'virtual:tokens.css';

/**
 * Gives pages the compiled pack as `virtual:pack` and the look as `virtual:tokens.css`.
 * In development every change under content/ or data/ compiles again and reloads the page.
 */
export function packPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'narrative-pack',
    configResolved: (config) => {
      root = config.root;
    },
    resolveId: (id) => (id === packId || id === tokensId ? `\0${id}` : null),
    load: async (id) => {
      if (id === `\0${tokensId}`) return tokensCss();
      if (id !== `\0${packId}`) return null;
      const { pack, problems } = await compilePack(root);
      if (pack === null)
        throw new Error(`The content has problems:\n${problems.map(formatProblem).join('\n')}`);
      // JSON.parse of a string is quicker to start than the same data as code.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(pack))});`;
    },
    configureServer: (server) => {
      const folders = ['content', 'data'].map((folder) => resolve(root, folder) + sep);
      server.watcher.add(folders);
      const changed = (path: string): void => {
        if (!folders.some((folder) => path.startsWith(folder))) return;
        for (const environment of Object.values(server.environments)) {
          const module = environment.moduleGraph.getModuleById(`\0${packId}`);
          if (module !== undefined) environment.moduleGraph.invalidateModule(module);
          environment.hot.send({ type: 'full-reload' });
        }
      };
      server.watcher.on('change', changed).on('add', changed).on('unlink', changed);
    },
  };
}
