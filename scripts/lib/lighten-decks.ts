import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { PurgeCSS } from 'purgecss';

/** A deck as built: its page with the first slide, and the file with the others. */
export type DeckPages = { page: string; rest: string };

const styles = /<style[^>]*>([\s\S]*?)<\/style>/g;
const modules = /<script type="module" src="([^"]+)"><\/script>/g;
const typefaces = /@font-face\s*\{[^}]*\}/g;
const inlineScripts = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * Lets every deck of the site paint its first slide with as little as it needs. Returns how many decks there are.
 *
 * @param base The folder of the host for which the site was built: addresses in its pages begin with it.
 */
export async function lightenDecks(dist: string, base: string): Promise<number> {
  const folders = (await readdir(join(dist, 'present'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(dist, 'present', entry.name))
    .filter((folder) => existsSync(join(folder, 'slides.html')));
  for (const folder of folders) {
    const files = { page: join(folder, 'index.html'), rest: join(folder, 'slides.html') };
    const light = await lightenDeck(
      { page: await readFile(files.page, 'utf8'), rest: await readFile(files.rest, 'utf8') },
      (script) => readFile(join(dist, script.slice(base.length)), 'utf8'),
    );
    await writeFile(files.page, light.page);
    await writeFile(files.rest, light.rest);
  }
  return folders.length;
}

/**
 * Splits what a deck's page carries between it and the file that follows:
 *
 *     styles ──► those of the first slide stay; all of them head the file with the other slides
 *     scripts ─► named on the root with all that they import, for the early script to ask for at once
 *                after the first paint
 *     policy ──► allows by hash only what the two hold
 *
 * Typefaces stay in the page alone: named a second time, they would be loaded again and the words would blink.
 * The styles that stay come again, in their order, with the others: what follows is styled as if none had left.
 */
export async function lightenDeck(
  { page, rest }: DeckPages,
  read: (script: string) => Promise<string>,
): Promise<DeckPages> {
  const sheets = [...page.matchAll(styles)].map(([, css = '']) => css);
  const sources = [...page.matchAll(modules)].map(([, src = '']) => src);
  const imports = await importsOf(sources, read);
  const bare = page.replace(styles, '').replace(modules, '');
  const first = await stylesOf(bare, sheets.join('\n'));
  const later = sheets.map((css) => css.replace(typefaces, ''));
  const scripts = [...bare.matchAll(inlineScripts)].map(([, code = '']) => code);
  const light = swap(
    swap(bare, '</head>', `<style>${first}</style></head>`),
    '<html ',
    `<html data-scripts="${sources.join(' ')}" data-imports="${imports.join(' ')}" `,
  );
  return {
    page: allowOnly(light, { script: scripts, style: [first, ...later] }),
    rest: `${later.map((css) => `<style>${css}</style>`).join('')}\n${rest}`,
  };
}

/** Everything that these scripts cannot start without, themselves left out. */
async function importsOf(
  scripts: readonly string[],
  read: (script: string) => Promise<string>,
): Promise<string[]> {
  await init;
  const known = new Set(scripts);
  // Grows while it is gone through.
  for (const script of known) {
    const [imports] = parse(await read(script));
    // Others are asked for when they are used.
    for (const { n, d } of imports)
      if (d === -1 && n !== undefined) known.add(posix.join(posix.dirname(script), n));
  }
  return [...known].filter((script) => !scripts.includes(script));
}

/** The rules that anything in the page can match, in whatever state it may come. */
async function stylesOf(page: string, css: string): Promise<string> {
  const [kept] = await new PurgeCSS().purge({
    content: [{ raw: page, extension: 'html' }],
    css: [{ raw: css }],
    variables: true,
    // Set by the early script, or by the person at the keyboard.
    safelist: ['early', 'linked', 'broken', 'black', ':focus-visible'],
  });
  if (kept === undefined) throw new Error('No styles were found for the first slide.');
  return kept.css;
}

/** Puts the hashes of these texts in the place of those that the policy lists. */
function allowOnly(page: string, texts: Record<'script' | 'style', readonly string[]>): string {
  let changed = page;
  for (const [kind, list] of Object.entries(texts)) {
    const hashes = list.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    const rule = new RegExp(`(${kind}-src 'self')(?: 'sha256-[^']+')*`);
    if (!rule.test(changed)) throw new Error(`The page of a deck has no policy for ${kind}s.`);
    changed = changed.replace(rule, (_, start: string) => [start, ...new Set(hashes)].join(' '));
  }
  return changed;
}

function swap(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The page of a deck has no ${from}`);
  return text.replace(from, () => to);
}
