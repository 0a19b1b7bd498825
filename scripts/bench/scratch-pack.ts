import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build needs; everything else stays behind. */
const parts = [
  'content',
  'data',
  'public',
  'scripts',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

type Slide = { id: string; backup?: boolean };
type Edition = { slides: Slide[] };

/** Its slides are the scenes of the front page: there are as many as it has. */
const story = 'story.json';

/**
 * A copy of the project in `folder`, with the full edition brought to `size` slides and the others, the story aside, in
 * proportion: each runs through its talk again and again, then through its backup slides. Every repeated slide is a file
 * of its own.
 */
export async function makeScratchPack(root: string, folder: string, size: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of parts) await cp(join(root, part), join(folder, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const editions = join(folder, 'content', 'editions');
  const files = (await readdir(editions)).filter((file) => file.endsWith('.json') && file !== story);
  const specs = await Promise.all(
    files.map(async (file) => ({
      file,
      spec: JSON.parse(await readFile(join(editions, file), 'utf8')) as Edition,
    })),
  );
  const full = specs.find(({ file }) => file === 'full.json')?.spec.slides.length ?? size;
  const wanted = new Map<string, Set<number>>();
  for (const { file, spec } of specs) {
    const length = Math.round((spec.slides.length * size) / full);
    const backup = spec.slides.filter((slide) => slide.backup);
    const talk = spec.slides.filter((slide) => !slide.backup);
    const backups = Math.round((backup.length * length) / spec.slides.length);
    const slides = [...repeat(talk, length - backups), ...repeat(backup, backups)].map(({ slide, turn }) => {
      wanted.set(slide.id, (wanted.get(slide.id) ?? new Set()).add(turn));
      return { ...slide, id: copyId(slide.id, turn) };
    });
    await writeFile(join(editions, file), JSON.stringify({ ...spec, slides }));
  }
  await copySlides(join(folder, 'content'), wanted);
}

/** `length` slides, from the first on again and again, each with how often it has come before. */
function repeat(slides: readonly Slide[], length: number): Array<{ slide: Slide; turn: number }> {
  const turns = Array.from({ length: Math.ceil(length / slides.length) || 0 }, (_, turn) => turn);
  return turns.flatMap((turn) => slides.map((slide) => ({ slide, turn }))).slice(0, length);
}

async function copySlides(content: string, wanted: ReadonlyMap<string, ReadonlySet<number>>): Promise<void> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.name.endsWith('.mdx')) continue;
    const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
    const id = /^id: *(\S+)/m.exec(text)?.[1] ?? '';
    for (const turn of wanted.get(id) ?? []) {
      if (turn === 0) continue;
      const name = entry.name.replace(/\.mdx$/, `-${turn}.mdx`);
      await writeFile(join(entry.parentPath, name), text.replace(/^id: *\S+/m, `id: ${copyId(id, turn)}`));
    }
  }
}

/** `why` is the divider of its section: its copies go into the section too. */
function copyId(id: string, turn: number): string {
  if (turn === 0) return id;
  const isOpening = ['cover', 'overview', 'contents'].includes(id);
  return id.includes('/') || isOpening ? `${id}-copy-${turn}` : `${id}/divider-copy-${turn}`;
}
