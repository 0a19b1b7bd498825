import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: a folder of src may import from those to its left in its own list. */
const allowed: Record<string, string[]> = {
  browser: [],
  model: ['theme'],
  theme: [],
  'break-even': ['model'],
  offline: ['browser', 'model'],
  talk: ['model'],
  charts: ['browser', 'model', 'theme'],
  blocks: ['model', 'theme', 'break-even', 'charts'],
  select: ['model', 'theme', 'break-even', 'charts', 'blocks'],
  compile: ['model', 'theme', 'break-even', 'charts', 'blocks', 'select'],
  render: ['browser', 'model', 'theme', 'break-even', 'charts', 'blocks', 'select', 'talk'],
  evidence: ['browser', 'model', 'theme', 'charts', 'blocks', 'select', 'render'],
  remix: ['browser', 'model', 'theme', 'break-even', 'charts', 'blocks', 'select', 'render', 'talk'],
  layouts: ['browser', 'model', 'theme', 'charts', 'blocks', 'select', 'render', 'offline'],
  pages: [
    'browser',
    'model',
    'theme',
    'break-even',
    'talk',
    'charts',
    'blocks',
    'select',
    'render',
    'evidence',
    'remix',
    'offline',
    'layouts',
  ],
};

const src = resolve('src');
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

/** Every relative import of a file, as a path below src; `atOnce`: those that a page loads with it, without types. */
function importsOf(file: string, atOnce = false, whole = readFileSync(file, 'utf8')): string[] {
  const text = atOnce ? whole.replace(/^(?:import|export) type [^;]*;/gm, '') : whole;
  const pattern = atOnce
    ? /(?:from|import)\s*['"](\.[^'"]+)['"]/g
    : /(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;
  const names = [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const targets = names.map((name) => relative(src, resolve(dirname(file), name)).replaceAll('\\', '/'));
  // What is served as it is, such as the icon, is nobody's code.
  return targets.filter((target) => !target.startsWith('../public/'));
}

/** Every file of src that is loaded with the first ones, each with the files that led to it. */
function loadedWith(first: string[]): Map<string, string[]> {
  const loaded = new Map<string, string[]>();
  const visit = (file: string, way: string[]): void => {
    if (loaded.has(file) || !files.includes(file)) return;
    loaded.set(file, way);
    for (const target of importsOf(file, true)) visit(join(src, target), [...way, relative(src, file)]);
  };
  for (const file of first) visit(file, []);
  return loaded;
}

describe('imports run one way', () => {
  it.each(Object.keys(allowed))('src/%s imports only from what it stands on', (folder) => {
    const wrong = files
      .filter((file) => relative(src, file).startsWith(`${folder}/`))
      .flatMap((file) =>
        importsOf(file)
          .map((target) => ({ file: relative(src, file), target, to: target.split('/')[0] ?? '' }))
          .filter(({ to }) => to !== folder && !allowed[folder]?.includes(to)),
      );
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  it('every folder of src has a rule', () => {
    const folders = new Set(
      files
        .map((file) => relative(src, file).split('/'))
        .flatMap((path) => (path.length > 1 ? [path[0] ?? ''] : [])),
    );
    expect([...folders].sort()).toEqual(Object.keys(allowed).sort());
  });

  it('the PowerPoint writer never reaches a page that did not ask for it', () => {
    // A file that the build writes, such as a workbook, is loaded by no page.
    const pages = files.filter(
      (file) => /\/(pages|layouts|render\/(web|reveal))\//.test(file) && !/\/pages\/.*\.ts$/.test(file),
    );
    expect([...loadedWith(pages).keys()].filter((file) => file.includes('render/pptx'))).toEqual([]);
  });

  it('no page of the pack waits for the library of schemas', () => {
    // A deck from the builder is not the pack’s: it is held against its schema before it is shown.
    const own = /^remix\/ui\/(present|panels\/leave)\//;
    const scripts = files
      .filter((file) => file.endsWith('.astro'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/<script>(.*?)<\/script>/gs)].map(([script]) => ({
          file,
          script,
        })),
      )
      .flatMap(({ file, script }) => importsOf(file, true, script));
    const first = [...scripts, 'render/reveal/start-deck.ts']
      .filter((target) => !own.test(target))
      .map((target) => join(src, target));
    expect(first.length).toBeGreaterThan(5);
    expect(loadedWith(first).get(join(src, 'model/zod.ts'))).toBeUndefined();
  });
});
