import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { DeckFileParts } from '../../src/render/standalone/write-deck.ts';
import { tokensCss } from '../../src/theme/tokens-css.ts';
import { fingerprint } from './fingerprint.ts';
import { siteAddress } from './site-base.ts';

/** Everything that decides what the parts look like. */
const inputs = [
  'src/model',
  'src/theme',
  'src/charts',
  'src/blocks',
  'src/select',
  'src/render',
  'public/art',
  'public/favicon.svg',
  'scripts/lib/build-standalone.ts',
  'package-lock.json',
];

const types: Readonly<Record<string, string>> = { jpg: 'image/jpeg', webp: 'image/webp' };

/**
 * What every deck in one file has in common: script and styles as one bundle each, and the pictures. Made again only
 * when its code has changed; kept in .cache.
 *
 * @param site Where the site stands, see `DeckFileParts`.
 */
export async function standaloneParts(root: string, site = siteAddress()): Promise<DeckFileParts> {
  return { ...(await keptParts(root)), site };
}

type KeptParts = Omit<DeckFileParts, 'site'>;

async function keptParts(root: string): Promise<KeptParts> {
  const cached = join(root, '.cache', 'standalone', `${fingerprint(root, inputs).slice(0, 16)}.json`);
  const known = await readFile(cached, 'utf8').catch(() => null);
  if (known !== null) return JSON.parse(known) as KeptParts;
  const parts = { ...(await bundle(root)), art: await readArt(root), icon: await readIcon(root) };
  await mkdir(join(root, '.cache', 'standalone'), { recursive: true });
  await writeFile(cached, JSON.stringify(parts));
  return parts;
}

/** The look as style sheet; the pack itself is not part of the bundle. */
const tokensPlugin: Plugin = {
  name: 'deck-tokens',
  resolveId: (id) => (id === 'virtual:tokens.css' ? `\0${id}` : null),
  load: (id) => (id === '\0virtual:tokens.css' ? tokensCss() : null),
};

/** One script and one style sheet, with everything that the site loads in pieces, and the typeface in it. */
async function bundle(root: string): Promise<Pick<DeckFileParts, 'script' | 'css'>> {
  // Loaded only here: a build with nothing to bundle does not pay for it.
  const { build } = await import('vite');
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [tokensPlugin],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(root, 'src/render/standalone/start.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const files = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = files.find((file) => file.type === 'chunk')?.code;
  const style = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script === undefined || style?.type !== 'asset')
    throw new Error('The deck in one file has no script or no styles.');
  return { script, css: String(style.source) };
}

/**
 * The pictures by their class, as theme/art.css ties them. The cover is taken as JPEG, which every browser can show:
 * a file is kept for years and opened anywhere.
 */
async function readArt(root: string): Promise<DeckFileParts['art']> {
  const css = await readFile(join(root, 'src/theme/art.css'), 'utf8');
  const rules = [...css.matchAll(/^\.(art-[a-z]+) \{\s*background-image: url\("(\/art\/[^"]+)"\);/gm)];
  const art = await Promise.all(
    rules.map(async ([, name = '', address = '']) => {
      const file = address.replace(/\.avif$/, '.jpg');
      const bytes = await readFile(join(root, 'public', file));
      return [
        name,
        `data:${types[file.split('.').at(-1) ?? '']};base64,${bytes.toString('base64')}`,
      ] as const;
    }),
  );
  return Object.fromEntries(art);
}

async function readIcon(root: string): Promise<string> {
  return `data:image/svg+xml;base64,${(await readFile(join(root, 'public/favicon.svg'))).toString('base64')}`;
}
