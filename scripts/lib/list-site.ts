import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { notSavedPath } from '../../src/offline/answer.ts';
import type { Manifest, SiteFile } from '../../src/offline/manifest.ts';

/** What is no part of a saved copy: packed twins, files for hosts and for previews of links, the worker and its list. */
const isLeftOut =
  /\.(gz|br)$|^(share\/|_headers$|web\.config$|404\.html$|sw\.js$|offline\/files\.json$|downloads\/files\.json$)/;

/** The files that people download: a set of their own. */
const isDownload = /^(downloads\/social-|deck\.json$)/;

/** Names of files in a page, a style sheet or a script: `/art/cover.avif`, `./enhance.Hx3k.js`. */
const namesInText = /[\w.~-]*(?:\/[\w.~-]+)*\.[a-z0-9]{2,11}(?![\w-])/g;

/** Pages that everybody needs who presents from a copy. */
const always = [
  '',
  'present/',
  'evidence/',
  'offline/',
  'check/',
  notSavedPath,
  'favicon.svg',
  'manifest.webmanifest',
];

/** Folders whose files code asks for under names that it puts together. */
const ofBuilder = /^(remix|present\/remix|charts|art|standalone)\//;

export type SiteList = Omit<Manifest, 'build' | 'made'> & {
  /** What the service worker takes in when it is installed. */
  shell: string[];
};

/**
 * Lists the files of a built site, and which of them belong together:
 *
 *     edition:cyp   its deck, speaker view, page to print, and every page that one press leads to from a slide
 *     builder       the builder, the presentation of own decks, and all that its files are made of
 *     site          every page
 *     downloads     the files that the site offers
 *
 * To each page belong the styles, scripts, pictures and data that it names, and those that its scripts name: every name
 * of a file in their text counts, so that a part is rather saved in vain than missed.
 */
export async function listSite(dist: string): Promise<SiteList> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => posix.relative(dist, join(entry.parentPath, entry.name)))
    .filter((name) => !isLeftOut.test(name))
    .sort();
  const files: SiteFile[] = [];
  const texts = new Map<string, string>();
  for (const name of names) {
    const bytes = await readFile(join(dist, name));
    const path = name.replace(/(^|\/)index\.html$/, '$1');
    files.push([path, bytes.length, createHash('sha256').update(bytes).digest('base64')]);
    if (/\.(html|js|css)$/.test(name) && !isDownload.test(name)) texts.set(path, bytes.toString('utf8'));
  }
  const paths = files.map(([path]) => path);
  const known = new Set(paths);

  /** These files and all that they cannot do without. */
  const closure = (start: Iterable<string>): Set<string> => {
    const found = new Set([...start].filter((path) => known.has(path)));
    // Grows while it is gone through.
    for (const path of found)
      for (const name of partsNamed(texts.get(path) ?? '', path, known)) found.add(name);
    return found;
  };
  const numbersOf = (set: ReadonlySet<string>): number[] =>
    paths.flatMap((path, index) => (set.has(path) ? [index] : []));

  const sets: Manifest['sets'] = {};
  for (const path of paths) {
    const id = /^present\/([^/]+)\/slides\.html$/.exec(path)?.[1];
    if (id === undefined) continue;
    const own = paths.filter((other) => other.startsWith(`present/${id}/`));
    const linked = own.flatMap((page) => pagesFrom(texts.get(page) ?? '', known));
    sets[`edition:${id}`] = numbersOf(closure([...always, ...own, ...linked]));
  }
  sets.builder = numbersOf(closure([...always, ...paths.filter((path) => ofBuilder.test(path))]));
  sets.site = numbersOf(new Set(paths.filter((path) => !isDownload.test(path))));
  sets.downloads = numbersOf(closure(['downloads/', ...paths.filter((path) => isDownload.test(path))]));
  return { files, sets, shell: [...closure([notSavedPath])] };
}

/** Files that a text names, by their whole address or beside itself; no pages, and nothing to download. */
function partsNamed(text: string, path: string, known: ReadonlySet<string>): string[] {
  const folder = posix.dirname(`${path}.`);
  return [...new Set(text.match(namesInText))].flatMap((name) => {
    const bare = name.replace(/^\//, '');
    // In a folder of a host, addresses begin with that folder.
    const candidates = [bare, bare.slice(bare.indexOf('/') + 1), posix.join(folder, name)];
    const found = candidates.find((candidate) => known.has(candidate) && !isDownload.test(candidate));
    return found === undefined ? [] : [found];
  });
}

/** Pages that a slide leads to: what stands behind its numbers, and the words of its section. */
function pagesFrom(text: string, known: ReadonlySet<string>): string[] {
  const linked = [...text.matchAll(/\shref="\/(?:[^":?#]*\/)?((?:evidence|read|chart)\/[^"#?]*)/g)].map(
    ([, path]) => path,
  );
  // A slide's id begins with that of its section.
  const sections = [...text.matchAll(/\sid="([\w-]+)\//g)].map(([, section]) => `read/${section}/`);
  return [...linked, ...sections].filter((path): path is string => path !== undefined && known.has(path));
}
