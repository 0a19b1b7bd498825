import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { slideId } from '../../src/model/edition.ts';
import { nearest } from '../../src/model/messages.ts';
import { PlainError } from './run-step.ts';
import { type Examples, type StarterLayout, starters, startingText } from './slide-starters.ts';

export type NewSlide = { id: string; file: string; text: string };

/** Where a new slide goes and what stands in it: the next number in its section's folder, and its layout's parts. */
export async function planSlide(root: string, id: string, layout: string): Promise<NewSlide> {
  const [section = '', name] = id.split('/');
  if (!name || !slideId.safeParse(id).success) {
    const usage = 'npm run new-slide why/my-topic -- --layout cards';
    throw new PlainError(`"${id}" is not a slide id of the form section/name. Example: ${usage}`);
  }
  const sections = (await readJson<{ sections: { id: string }[] }>(root, 'content/deck.json')).sections;
  const known = sections.map((candidate) => candidate.id);
  if (!known.includes(section)) throw unknown('section', section, known);
  const layouts = Object.keys(starters);
  if (!isStarter(layout)) throw unknown('layout', layout, layouts);

  const files = (await readdir(join(root, 'content', section))).filter((file) => file.endsWith('.mdx'));
  const twin = files.find((file) => file.replace(/^\d+-/, '') === `${name}.mdx`);
  if (twin) throw new PlainError(`content/${section}/${twin} has this name already.`);
  // Numbers go up in tens, so that a slide can be put between two others later.
  const last = Math.max(0, ...files.map((file) => Number.parseInt(file, 10) || 0));
  const number = String((Math.floor(last / 10) + 1) * 10).padStart(3, '0');
  const title = name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const text = startingText(id, title, layout, await findExamples(root));
  return { id, file: `content/${section}/${number}-${name}.mdx`, text };
}

function isStarter(layout: string): layout is StarterLayout {
  return Object.hasOwn(starters, layout);
}

function unknown(what: string, found: string, known: readonly string[]): PlainError {
  const fix = nearest(found, known);
  const hint = fix ? `Did you mean "${fix}"?` : `Known: ${known.join(', ')}.`;
  return new PlainError(`There is no ${what} "${found}". ${hint}`);
}

/** The first of each kind in the register that a slide may show. */
async function findExamples(root: string): Promise<Examples> {
  type Claim = { id: string; source: string; verdict: string; figures: { name: string }[] };
  const claims = await readJson<Claim[]>(root, 'data/claims.json');
  const claim = claims.find(({ verdict, figures }) => verdict === 'confirmed' && figures.length > 0);
  const charts = await readdir(join(root, 'content', 'charts'));
  return {
    claim: claim?.id ?? '',
    figure: claim?.figures[0]?.name ?? '',
    source: claim?.source ?? '',
    chart: charts.sort()[0]?.replace('.chart.json', '') ?? '',
  };
}

async function readJson<T>(root: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(root, file), 'utf8'));
}
