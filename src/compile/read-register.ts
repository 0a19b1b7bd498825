import { type Area, areasSchema } from '../model/area-schema.ts';
import { type Claim, claimsSchema } from '../model/claim.ts';
import { type Dataset, datasetSchema } from '../model/dataset.ts';
import { type DeckSpec, deckSchema, type GlossaryEntry, glossarySchema } from '../model/edition.ts';
import { entryOf } from '../model/entry-of.ts';
import { messageOf, type Problem } from '../model/messages.ts';
import { type Query, queriesSchema } from '../model/query.ts';
import { readCell } from '../model/reference.ts';
import { type Source, sourcesSchema } from '../model/source.ts';
import { z } from '../model/zod.ts';
import { fillBoards } from './fill-boards.ts';
import { checkJson, type JsonSource, parseJson } from './json-source.ts';
import { readFolder, readText } from './read-files.ts';
import { reportIn } from './report.ts';

/** Everything slides refer to, checked. */
export type Register = {
  deck: DeckSpec | null;
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
  datasets: Record<string, Dataset>;
  /** Boroughs, care boards, London and England by their codes. */
  places: Record<string, Area>;
  glossary: GlossaryEntry[];
  /** What others have to answer. */
  queries: Query[];
  /** Names that carry digits, such as Core20PLUS5. */
  names: string[];
  /** The files themselves, to say where something stands. */
  json: {
    claims: JsonSource;
    sources: JsonSource;
    queries: JsonSource;
    datasets: Record<string, JsonSource>;
  };
};

/** Reads and checks claims, sources, datasets, glossary and names. */
export async function readRegister(root: string, problems: Problem[]): Promise<Register> {
  const read = async <T>(
    file: string,
    schema: z.ZodType<T>,
    absent = '',
  ): Promise<{ json: JsonSource; value: T | null }> => {
    const json = parseJson(file, (await readText(root, file)).text || absent, problems);
    return { json, value: checkJson(json, schema, problems) };
  };
  const [deck, claims, sources, queries, places, glossary, names, files] = await Promise.all([
    read('content/deck.json', deckSchema),
    read('data/claims.json', claimsSchema),
    read('data/sources.json', sourcesSchema),
    // A pack need not have open questions or local figures.
    read('data/queries.json', queriesSchema, '[]'),
    read('data/places.json', areasSchema, '[]'),
    read('content/glossary.json', glossarySchema),
    read('content/names.json', z.array(z.string().min(1))),
    readFolder(root, 'data/datasets', '.json'),
  ]);
  const sourceIds = byId(sources.value ?? [], sources.json, 'source', problems);
  const known = Object.keys(sourceIds);
  const keep = (
    json: JsonSource,
    path: Array<string | number>,
    kind: string,
    id: string,
    word: string,
    what: string,
  ) => {
    if (`${id}-`.startsWith(`${word}-`))
      reportIn(json, problems)(path, 'reserved-id', [kind, id, word, what]);
  };
  for (const [index, { id }] of (deck.value?.sections ?? []).entries()) {
    keep(deck.json, ['sections', index, 'id'], 'section', id, 'own', 'slides that people add');
    for (const word of ['ask', 'next'])
      keep(deck.json, ['sections', index, 'id'], 'section', id, word, 'what an edition asks');
    keep(deck.json, ['sections', index, 'id'], 'section', id, 'answers', 'prepared answers');
  }
  for (const [index, claim] of (claims.value ?? []).entries()) {
    keep(claims.json, [index, 'id'], 'claim', claim.id, 'local', 'the rows of tables of places');
    for (const [field, id] of [
      ['source', claim.source] as const,
      ...claim.alsoSee.map((id) => ['alsoSee', id] as const),
    ]) {
      if (entryOf(sourceIds, id) !== undefined || sources.value === null) continue;
      const at = reportIn(claims.json, problems);
      at([index, field], 'unknown-source', [id], { found: id, choices: known });
    }
  }
  const byClaim = byId(claims.value ?? [], claims.json, 'claim', problems);
  checkReplaced(claims.value ?? [], claims.json, problems);
  const written = readDatasets(files, sources.value === null ? null : known, problems);
  const placesByCode = byCode(places.value ?? [], places.json, problems);
  return {
    deck: deck.value,
    claims: byClaim,
    sources: sourceIds,
    datasets: fillBoards(written.datasets, placesByCode),
    places: placesByCode,
    queries: queries.value ?? [],
    glossary: glossary.value ?? [],
    names: names.value ?? [],
    json: { claims: claims.json, sources: sources.json, queries: queries.json, datasets: written.json },
  };
}

function byId<T extends { id: string }>(
  items: T[],
  json: JsonSource,
  what: string,
  problems: Problem[],
): Record<string, T> {
  const found: Record<string, T> = {};
  for (const [index, item] of items.entries()) {
    if (entryOf(found, item.id) !== undefined) {
      const first = json.placeOf([items.findIndex((other) => other.id === item.id), 'id']);
      const at = reportIn(json, problems);
      at([index, 'id'], 'duplicate-id', [what, item.id, `${first.file}:${first.line}`]);
    }
    found[item.id] = item;
  }
  return found;
}

/** A claim that was replaced is no longer in the register, and one claim only took its place. */
function checkReplaced(claims: readonly Claim[], json: JsonSource, problems: Problem[]): void {
  const taken = new Map(claims.map(({ id }, index) => [id, index]));
  for (const [index, { replaces = [] }] of claims.entries())
    for (const id of replaces) {
      const there = taken.get(id);
      if (there === undefined) {
        taken.set(id, index);
        continue;
      }
      const first = json.placeOf([there, 'id']);
      const at = reportIn(json, problems);
      at([index, 'replaces'], 'duplicate-id', ['claim', id, `${first.file}:${first.line}`]);
    }
}

/** Places by code; a parent must be one of them, and what one replaces must not be, nor be replaced whole twice. */
function byCode(places: Area[], json: JsonSource, problems: Problem[]): Record<string, Area> {
  const found = byId(
    places.map((place) => ({ ...place, id: place.code })),
    json,
    'place',
    problems,
  );
  for (const [index, { parent }] of places.entries()) {
    if (parent === undefined || entryOf(found, parent) !== undefined) continue;
    const at = reportIn(json, problems);
    at([index, 'parent'], 'unknown-place', [parent], { found: parent, choices: Object.keys(found) });
  }
  const whole = new Map<string, number>();
  for (const [index, { replaces = [] }] of places.entries())
    for (const [at, { code, part }] of replaces.entries()) {
      const there =
        entryOf(found, code) === undefined ? whole.get(code) : places.findIndex((one) => one.code === code);
      if (there === undefined) {
        if (!part) whole.set(code, index);
        continue;
      }
      const first = json.placeOf([there]);
      const report = reportIn(json, problems);
      report([index, 'replaces', at, 'code'], 'duplicate-id', ['place', code, `${first.file}:${first.line}`]);
    }
  return Object.fromEntries(places.map((place) => [place.code, place]));
}

function readDatasets(
  files: ReadonlyArray<{ file: string; text: string }>,
  sources: readonly string[] | null,
  problems: Problem[],
): { datasets: Record<string, Dataset>; json: Record<string, JsonSource> } {
  const datasets: Record<string, Dataset> = {};
  const places: Record<string, JsonSource> = {};
  for (const { file, text } of files) {
    const json = parseJson(file, text, problems);
    const dataset = checkJson(json, datasetSchema, problems);
    if (dataset === null) continue;
    const at = reportIn(json, problems);
    const { id, source } = dataset;
    if (sources !== null && !sources.includes(source))
      at(['source'], 'unknown-source', [source], { found: source, choices: sources });
    if (entryOf(datasets, id) !== undefined)
      at(['id'], 'duplicate-id', ['dataset', id, 'another file in data/datasets']);
    checkRows(dataset, json, problems);
    datasets[dataset.id] = dataset;
    places[dataset.id] = json;
  }
  return { datasets, json: places };
}

function checkRows(dataset: Dataset, json: JsonSource, problems: Problem[]): void {
  for (const [index, row] of dataset.rows.entries()) {
    if (row.length !== dataset.fields.length) {
      const message = messageOf('dataset-width', [index + 1, row.length, dataset.fields.length]);
      problems.push({ ...json.placeOf(['rows', index]), code: 'dataset-width', message });
      continue;
    }
    for (const [column, field] of dataset.fields.entries()) {
      const cell = row[column] ?? null;
      if (cell === null || typeof cell === field.type || (field.type === 'number' && readCell(cell)))
        continue;
      const message = messageOf('dataset-row', [
        index + 1,
        JSON.stringify(cell),
        field.name,
        typeof cell,
        field.type,
      ]);
      problems.push({ ...json.placeOf(['rows', index, column]), code: 'dataset-row', message });
    }
  }
}
