import { claimOf } from '../../../model/claim-of.ts';
import type { PackModel } from '../../../model/deck.ts';
import { packChartOf } from '../../../model/own-names.ts';
import {
  type DeckIdentity,
  evenText,
  type SlideIdentity,
  type TablePlaces,
} from '../../../model/pptx-identity.ts';
import { wordsOf } from '../../../select/bind.ts';
import { chartPrint } from '../plan-identity.ts';
import { commonLines } from './common-lines.ts';
import { type EditedChart, editedCharts, spokenLines } from './compare-parts.ts';
import { type Match, matchSlides, movedPlaces } from './match-slides.ts';
import { likeness, pairLines } from './pair-lines.ts';
import type { ReadDeck, ReadSlide } from './read-pptx.ts';

/**
 * A figure that the pack now gives otherwise; `now` is null when the pack has it no more. `newer` is the statement of
 * the claim that took the place of its own; null where the claim is still there, or nothing took its place.
 */
type StaleFigure = { figure: string; was: string; now: string | null; newer: string | null };

/** Words that are no longer there, and words that are new, a paragraph each, in reading order. */
type ChangedWords = {
  title: { was: string; now: string } | null;
  removed: string[];
  added: string[];
  /** Where no line was added, taken out or moved: which became which, and which of its like it was. */
  inPlace: PlacedLine[] | null;
};

/**
 * A line that was reworded in its place: `nth` from 0 among the `of` lines with the same words. A cell of a table may
 * have been empty, or be it now: `now` is null.
 */
type PlacedLine = { was: string; now: string | null; nth: number; of: number };

/** What became of one slide of a file. */
export type ReturnedSlide = {
  /** Place in the file, from 1. */
  number: number;
  title: string;
  /** Slide id in the pack; null for a slide that is not ours. */
  id: string | null;
  /** How it was known: by its own tag, by the title it left with, by its words and place, by a title of the pack. */
  by: 'tag' | 'title' | 'words' | 'pack' | null;
  /** Number of the slide that this one is a copy of; null for the slide itself. */
  copyOf: number | null;
  /** The place it left with, from 1, where it stands elsewhere among its neighbours now. */
  movedFrom: number | null;
  /** Version of the pack it left with; null when the file does not say. */
  version: string | null;
  /** False when the pack has no slide of this id any more. */
  inPack: boolean;
  stale: StaleFigure[];
  /** Charts whose data are other ones now, by id. */
  staleCharts: string[];
  /** Null when nothing was changed; `unknown` when the file no longer holds the words it left with. */
  changed: ChangedWords | 'unknown' | null;
  /** Paragraphs of the speaker notes that went and that came; null when nothing was changed, or it is not known. */
  notes: { removed: string[]; added: string[] } | null;
  /** Charts whose numbers somebody changed in the file. */
  editedCharts: EditedChart[];
};

export type ReturnedDeck = {
  /** Version and edition that the file left with; null where it does not say. */
  version: string | null;
  edition: string | null;
  slides: ReturnedSlide[];
  /** Slides that left with the file and are no longer in it; `number` is the place they left with. */
  missing: Array<{ id: string; title: string; number: number }>;
};

/**
 * Holds a file that came back against the pack as it is now.
 *
 * @param known What the slides were when they left, where the file itself no longer says so.
 */
export function compareWithPack(
  deck: ReadDeck,
  pack: PackModel,
  known: DeckIdentity | null = null,
): ReturnedDeck {
  const left = (deck.identity ?? known)?.slides ?? [];
  const matches = matchSlides(deck.slides, left);
  const moved = movedSlides(matches);
  const slides = deck.slides.map((slide, at) => {
    const match = matches[at] ?? null;
    const found = match === null ? foreign(slide, pack) : { id: left[match.left]?.id ?? null, by: match.by };
    // Steps of a chart left as slides with the id of the whole, which is the last of them.
    const own = match === null ? -1 : left.findLastIndex(({ id }) => id === left[match.left]?.id);
    const first = matches.findIndex((one) => one?.isFirst === true && one.left === own);
    const isCopy = match !== null && (!match.isFirst || match.left !== own);
    const copyOf = isCopy ? (deck.slides[first]?.number ?? null) : null;
    const movedFrom = moved.has(at) && match !== null ? match.left + 1 : null;
    const was = match === null ? null : (left[match.left] ?? null);
    return { ...returned(slide, was, found, deck, pack), copyOf, movedFrom };
  });
  const there = new Set(matches.flatMap((match) => (match === null ? [] : (left[match.left]?.id ?? []))));
  const tagged = deck.slides.find(({ tags }) => tags !== null)?.tags;
  return {
    version: deck.identity?.version ?? tagged?.version ?? null,
    edition: deck.identity?.edition ?? tagged?.edition ?? null,
    slides,
    missing: left.flatMap(({ id, title }, at) => (there.has(id) ? [] : [{ id, title, number: at + 1 }])),
  };
}

/** Slides that stand elsewhere among their neighbours; a copy moves nothing. */
function movedSlides(matches: ReadonlyArray<Match | null>): Set<number> {
  const firsts = matches.flatMap((match, at) => (match?.isFirst === true ? [{ at, left: match.left }] : []));
  const moved = movedPlaces(firsts.map(({ left }) => left));
  return new Set(firsts.filter((_, index) => moved.has(index)).map(({ at }) => at));
}

function returned(
  slide: ReadSlide,
  left: DeckIdentity['slides'][number] | null,
  { id, by }: Pick<ReturnedSlide, 'id' | 'by'>,
  deck: ReadDeck,
  pack: PackModel,
): Omit<ReturnedSlide, 'copyOf' | 'movedFrom'> {
  const { number, title, tags } = slide;
  const version = tags?.version ?? deck.identity?.version ?? null;
  const known = { figures: tags?.figures ?? left?.figures ?? {}, charts: tags?.charts ?? left?.charts ?? {} };
  return {
    number,
    title,
    id,
    by,
    version: id === null ? null : version,
    inPack: id !== null && Object.hasOwn(pack.slides, id),
    stale: staleFigures(known.figures, pack),
    staleCharts: staleCharts(known.charts, pack),
    changed: id === null ? null : left === null ? 'unknown' : changedWords(left, slide),
    notes: left === null ? null : changedNotes(left, slide),
    editedCharts: left === null || deck.identity === null ? [] : editedCharts(left.sheets, slide),
  };
}

/** A slide that did not leave with this file: one of another of ours, by its tag or a title of the pack, or nobody's. */
function foreign({ tags, title }: ReadSlide, pack: PackModel): Pick<ReturnedSlide, 'id' | 'by'> {
  if (tags !== null) return { id: tags.id, by: 'tag' };
  const titled = title === '' ? undefined : idByTitle(title, pack);
  return titled === undefined ? { id: null, by: null } : { id: titled, by: 'pack' };
}

/** The slide that has this title in the pack, or in an edition's own wording. */
function idByTitle(title: string, pack: PackModel): string | undefined {
  const own = Object.values(pack.slides).find(({ plainTitle }) => evenText(plainTitle) === title);
  if (own !== undefined) return own.id;
  for (const { cover, slides } of Object.values(pack.editions)) {
    if (evenText(cover) === title) return slides.find(({ id }) => pack.slides[id]?.layout === 'cover')?.id;
    const worded = slides.find((one) => one.title !== null && evenText(wordsOf(one.title, pack)) === title);
    if (worded !== undefined) return worded.id;
  }
  return undefined;
}

function staleFigures(figures: SlideIdentity['figures'], pack: PackModel): StaleFigure[] {
  return Object.entries(figures).flatMap(([figure, was]): StaleFigure[] => {
    const cut = figure.lastIndexOf('.');
    const claim = claimOf(pack.claims, figure.slice(0, cut));
    const now = claim?.figures.find(({ name }) => name === figure.slice(cut + 1))?.display ?? null;
    const newer = claim === undefined || claim.id === figure.slice(0, cut) ? null : claim.statement;
    return now === was ? [] : [{ figure, was, now, newer }];
  });
}

function staleCharts(charts: SlideIdentity['charts'], pack: PackModel): string[] {
  return Object.entries(charts).flatMap(([id, print]) => {
    // A file names one with figures of one's own as its deck did then, or as the pack does.
    const now = Object.values(pack.charts).filter((chart) => packChartOf(chart.id) === packChartOf(id));
    return now.some((chart) => chartPrint(chart) === print) ? [] : [id];
  });
}

function changedWords(left: DeckIdentity['slides'][number], read: ReadSlide): ChangedWords | null {
  const slide = withTitle(read, left);
  const title = left.title === slide.title ? null : { was: left.title, now: slide.title };
  const kept = commonLines(left.text, slide.text);
  const removed = left.text.filter((_, index) => !kept.left.has(index));
  const added = slide.text.filter((_, index) => !kept.right.has(index));
  // A line that was broken up moves those below it.
  const isBroken =
    !isSameGrid(left.table, slide.table) &&
    pairLines(removed, added).pairs.some(({ now }) => now !== null && !added.includes(now));
  const inPlace = isBroken ? null : linesInPlace(left, slide);
  // The same words in the same order may stand in other cells.
  const isSame = removed.length + added.length + (inPlace?.length ?? 0) === 0;
  return title === null && isSame ? null : { title, removed, added, inPlace };
}

type Lines = Pick<ReadSlide, 'text' | 'table'>;

/**
 * Cells of a table are often the same words: only their place tells them apart. Null where lines came, went or moved;
 * a cell of a table that kept its rows and columns never leaves its row, whatever stands in it. A row that moved says
 * so with its first words, which are the same then and now.
 */
function linesInPlace(before: Lines, after: Lines): PlacedLine[] | null {
  const isKept = isSameGrid(before.table, after.table);
  const [left, right] = [before, after].map((lines) => spread(isKept ? lines : { ...lines, table: null }));
  if (left === undefined || right === undefined || left.lines.length !== right.lines.length) return null;
  const free = ({ lines, cells }: Spread): string[] => lines.filter((_, at) => !cells.has(at));
  const removed = free(left).length - commonLines(free(left), free(right)).left.size;
  let outside = 0;
  const rows = isKept && before.table !== null ? matchRows(left.lines, right.lines, before.table) : null;
  const found = left.lines.flatMap((was, at): PlacedLine[] => {
    const now = (rows?.lines ?? right.lines)[at] ?? was;
    const same = (line: string): boolean => line === was;
    if (now === was) return rows?.moved.has(at) ? [{ was, now, nth: 0, of: 1 }] : [];
    if (!left.cells.has(at)) outside += 1;
    const [nth, of] = [left.lines.slice(0, at).filter(same).length, left.lines.filter(same).length];
    return [{ was, now: now === '' ? null : now, nth, of }];
  });
  // A line that moved differs in two places and is missing in one.
  return outside === removed ? found : null;
}

/**
 * The lines as they came back, with the rows of their table in the order that they left in, so that no cell is taken
 * for one of another row; and where the first words stood of each row that was moved. A row is the one that most of
 * its cells are of, where several are, the one in its place.
 */
function matchRows(
  left: readonly string[],
  right: readonly string[],
  { from, rows, columns }: TablePlaces,
): { lines: string[]; moved: Set<number> } {
  const all = Array.from({ length: rows }, (_, row) => row);
  const rowOf = (lines: readonly string[], row: number): string[] =>
    lines.slice(from + row * columns, from + (row + 1) * columns);
  const pairs = all
    .flatMap((was) => {
      const cells = rowOf(left, was);
      return all.map((now) => {
        const same = rowOf(right, now).filter((cell, column) => cell !== '' && cell === cells[column]).length;
        return { was, now, same, away: Math.abs(was - now) };
      });
    })
    .sort((a, b) => b.same - a.same || a.away - b.away);
  const placeOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { was, now } of pairs) {
    if (placeOf.has(was) || taken.has(now)) continue;
    placeOf.set(was, now);
    taken.add(now);
  }
  const order = all.toSorted((a, b) => (placeOf.get(a) ?? a) - (placeOf.get(b) ?? b));
  const stayed = commonLines(all.map(String), order.map(String)).left;
  const moved = all.filter((row) => !stayed.has(row));
  return {
    lines: [
      ...right.slice(0, from),
      ...all.flatMap((row) => rowOf(right, placeOf.get(row) ?? row)),
      ...right.slice(from + rows * columns),
    ],
    moved: new Set(
      moved.map(
        (row) =>
          from +
          row * columns +
          Math.max(
            0,
            rowOf(left, row).findIndex((cell) => cell !== ''),
          ),
      ),
    ),
  };
}

/** More cells than any table of ours has: a hostile file may have more. */
const mostCells = 400;

function isSameGrid(left: TablePlaces | null, right: TablePlaces | null): boolean {
  if (left === null || right === null || left.rows * left.columns > mostCells) return false;
  return left.rows === right.rows && left.columns === right.columns;
}

/** Paragraphs with the empty cells of their table among them, and which of them are cells. */
type Spread = { lines: string[]; cells: Set<number> };

function spread({ text, table }: Lines): Spread {
  if (table === null) return { lines: [...text], cells: new Set() };
  const { from, rows, columns } = table;
  const count = rows * columns;
  const empty = new Set(table.empty);
  let next = from;
  const cells = Array.from({ length: count }, (_, at) => (empty.has(at) ? '' : (text[next++] ?? '')));
  const places = cells.map((_, at) => from + at);
  return { lines: [...text.slice(0, from), ...cells, ...text.slice(next)], cells: new Set(places) };
}

/** Least likeness at which a line is taken for a title that lost its place. */
const likeTitle = 0.5;

/** A program that keeps no titles leaves them among the lines: the one most like the title is it. */
function withTitle(
  slide: ReadSlide,
  left: DeckIdentity['slides'][number],
): Pick<ReadSlide, 'title' | 'text' | 'table'> {
  if (slide.title !== '' || left.title === '') return slide;
  const found = slide.text
    .map((line, at) => ({ line, at, like: likeness(line, left.title) }))
    .filter(({ line, like }) => like >= likeTitle && (like === 1 || !left.text.includes(line)))
    .sort((a, b) => b.like - a.like)[0];
  if (found === undefined) return slide;
  // What left its place moved the cells of a table behind it.
  return { title: found.line, text: slide.text.filter((_, at) => at !== found.at), table: null };
}

function changedNotes({ notes }: DeckIdentity['slides'][number], slide: ReadSlide): ReturnedSlide['notes'] {
  if (notes === null) return null;
  const now = spokenLines(notes, slide.notes);
  const kept = commonLines(notes.own, now);
  const removed = notes.own.filter((_, index) => !kept.left.has(index));
  const added = now.filter((_, index) => !kept.right.has(index));
  return removed.length + added.length === 0 ? null : { removed, added };
}
