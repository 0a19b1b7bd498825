import {
  type DeckIdentity,
  evenText,
  type SheetCell,
  type TablePlaces,
} from '../../../model/pptx-identity.ts';
import { type OpenZip, openZip, RefusedFile, type ZipLimits } from './open-zip.ts';
import { identityOf, type SlideTags, tagsOf } from './read-identity.ts';
import { readSheet } from './read-sheet.ts';
import { notesWords, slideWords } from './read-slide.ts';
import { all, type Element, first, readXml } from './read-xml.ts';

/** A slide as it stands in the file now. */
export type ReadSlide = {
  /** Place in the file, from 1. */
  number: number;
  title: string;
  text: string[];
  /** Its table among them; null where it has none. */
  table: TablePlaces | null;
  notes: string[];
  /** Charts by their name in the file, with the data sheet behind each; null where it cannot be read. */
  charts: Array<{ name: string; rows: SheetCell[][] | null }>;
  /** What it says of itself; null when it is not ours or its tags were lost. */
  tags: SlideTags | null;
};

/** A presentation, ours or not. */
export type ReadDeck = {
  /** What the file said of itself when it left; null when it is not ours or that part was lost. */
  identity: DeckIdentity | null;
  slides: ReadSlide[];
};

/** More slides than anyone shows: a file with more is not worked through. */
const mostSlides = 1000;
/** More custom parts than any program writes. */
const mostParts = 50;
/** More charts than any deck of ours has: the data of further ones are not read. */
const mostCharts = 120;

/**
 * Reads the words and the identity of a .pptx file, which may have been edited since, or be somebody else's, or be
 * hostile. Runs in Node and the browser; nothing is run, fetched or kept.
 *
 *     zip (capped) -> presentation -> slides in order -> words, notes, tags
 *                                  -> custom parts    -> identity
 *
 * @throws RefusedFile with one sentence that says what is wrong and, where one can, what to do.
 */
export function readPptxIdentity(bytes: Uint8Array, limits?: ZipLimits): ReadDeck {
  const zip = openZip(bytes, limits);
  const main = 'ppt/presentation.xml';
  const presentation = part(zip, main);
  if (presentation === null) throw new RefusedFile('The file is not a PowerPoint file (.pptx).');
  const relations = relationsOf(zip, main);
  const ids = all(presentation, 'p:sldId').map(({ attributes }) => attributes['r:id'] ?? '');
  if (ids.length > mostSlides) throw new RefusedFile(`The file has more than ${mostSlides} slides.`);
  const slides = ids.flatMap((id) => relations.find((relation) => relation.id === id)?.target ?? []);
  const identity = findIdentity(zip, [...relations, ...relationsOf(zip, '')]);
  // Nothing is known of the charts of a file that does not say what they were.
  let charts = identity === null ? 0 : mostCharts;
  return {
    identity,
    slides: slides.flatMap((path, index) => {
      const slide = readSlide(zip, path, index + 1, charts);
      charts -= slide?.charts.length ?? 0;
      return slide ?? [];
    }),
  };
}

/** LibreOffice links the part from the package and no longer from the presentation; others may not link it at all. */
function findIdentity(zip: OpenZip, relations: readonly Relation[]): DeckIdentity | null {
  const linked = relations.filter(({ type }) => type === 'customXml').map(({ target }) => target);
  const named = zip.names.filter((name) => /(^|\/)customXml\/item\d*\.xml$/i.test(name));
  for (const path of new Set([...linked, ...named].slice(0, mostParts))) {
    const root = part(zip, path);
    const identity = root === null ? null : identityOf(root);
    if (identity !== null) return identity;
  }
  return null;
}

function readSlide(zip: OpenZip, path: string, number: number, charts: number): ReadSlide | null {
  const slide = part(zip, path);
  if (slide === null) return null;
  const relations = relationsOf(zip, path);
  const linked = (type: string): Element[] =>
    relations.filter((relation) => relation.type === type).flatMap(({ target }) => part(zip, target) ?? []);
  return {
    number,
    ...slideWords(slide),
    notes: linked('notesSlide').flatMap(notesWords),
    charts: readCharts(zip, slide, relations)
      .slice(0, charts)
      .map(({ name, path: at }) => ({ name, rows: at === null ? null : sheetBehind(zip, at) })),
    tags:
      linked('tags')
        .map(tagsOf)
        .find((tags) => tags !== null) ?? null,
  };
}

/** The charts of a slide, and where each stands in the file. */
function readCharts(
  zip: OpenZip,
  slide: Element,
  relations: readonly Relation[],
): Array<{ name: string; path: string | null }> {
  return all(slide, 'p:graphicFrame').flatMap((frame) => {
    const chart = first(frame, 'c:chart');
    if (chart === undefined) return [];
    const path = relations.find(({ id }) => id === chart.attributes['r:id'])?.target ?? '';
    const name = evenText(first(frame, 'p:cNvPr')?.attributes.name ?? '');
    return [{ name, path: zip.names.includes(path) ? path : null }];
  });
}

/** Null where it is not to be read: the words of the deck can still come back. */
function sheetBehind(zip: OpenZip, chart: string): SheetCell[][] | null {
  try {
    const book = relationsOf(zip, chart).find(({ type }) => type === 'package');
    const bytes = book === undefined ? null : zip.read(book.target);
    return bytes === null ? null : readSheet(bytes);
  } catch (error) {
    if (error instanceof RefusedFile) return null;
    throw error;
  }
}

function part(zip: OpenZip, path: string): Element | null {
  const bytes = zip.read(path);
  return bytes === null ? null : readXml(bytes);
}

type Relation = { id: string; type: string; target: string };

/** What a part points at inside the file. */
function relationsOf(zip: OpenZip, path: string): Relation[] {
  const cut = path.lastIndexOf('/') + 1;
  const root = part(zip, `${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`);
  if (root === null) return [];
  return all(root, 'Relationship').flatMap(({ attributes }): Relation[] => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const base = `file:///${path.slice(0, cut)}`;
    if (TargetMode === 'External' || !URL.canParse(Target, base)) return [];
    const target = decodeURIComponentOr(new URL(Target, base).pathname.slice(1));
    return [{ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target }];
  });
}

function decodeURIComponentOr(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
