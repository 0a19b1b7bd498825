import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listSite } from './list-site.ts';

/**
 * Writes what a copy of the site on somebody's computer is made by: the list of its files with their hashes, and the
 * service worker. Call it when all other files are there, and again when some have changed.
 *
 * @param build Names the build; empty for the kill switch: the worker then takes every copy away, and itself.
 * @returns How many files the list has.
 */
export async function writeOffline(
  root: string,
  dist: string,
  build: string,
  now = new Date(),
): Promise<number> {
  const { shell, ...list } = await listSite(dist);
  const manifest = { build, made: now.toISOString().slice(0, 10), ...list };
  await mkdir(join(dist, 'offline'), { recursive: true });
  await writeFile(join(dist, 'offline', 'files.json'), JSON.stringify(manifest));
  const settings = { build, shell, isOff: build === '' };
  await writeFile(join(dist, 'sw.js'), `const PACK=${JSON.stringify(settings)};\n${await bundle(root)}`);
  return list.files.length;
}

/** The service worker as one script. */
async function bundle(root: string): Promise<string> {
  // Loaded only here: a build with nothing to bundle does not pay for it.
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src/offline/worker.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = files.find((file) => file.type === 'chunk')?.code;
  if (script === undefined) throw new Error('The service worker has no script.');
  return script;
}
