import type { PackModel } from '../../../model/deck.ts';
import { plainText } from '../../../model/inline-text.ts';
import { type DeckIdentity, evenText, type SlideIdentity } from '../../../model/pptx-identity.ts';
import { chartPrint } from '../plan-identity.ts';
import { type EditedChart, editedCharts, spokenLines } from './compare-parts.ts';
import type { ReadDeck, ReadSlide } from './read-pptx.ts';

/** A figure that the pack now gives otherwise; `now` is null when the pack has it no more. */
export type StaleFigure = { figure: string; was: string; now: string | null };

/** Words that are no longer there, and words that are new, a paragraph each, in reading order. */
export type ChangedWords = { title: { was: string; now: string } | null; removed: string[]; added: string[] };

/** What became of one slide of a file. */
export type ReturnedSlide = {
  /** Place in the file, from 1. */
  number: number;
  title: string;
  /** Slide id in the pack; null for a slide that is not ours. */
  id: string | null;
  /** How it was known: by its own tag, by the title it left with, by a title of the pack, by its place. */
  by: 'tag' | 'title' | 'pack' | 'place' | null;
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
  /** Ids of slides that left with the file and are no longer in it. */
  missing: string[];
};

/** Holds a file that came back against the pack as it is now. */
export function compareWithPack(deck: ReadDeck, pack: PackModel): ReturnedDeck {
  const { identity } = deck;
  const slides = deck.slides.map((slide) => returned(slide, deck, pack));
  const there = new Set(slides.map(({ id }) => id));
  const tagged = deck.slides.find(({ tags }) => tags !== null)?.tags;
  return {
    version: identity?.version ?? tagged?.version ?? null,
    edition: identity?.edition ?? tagged?.edition ?? null,
    slides,
    missing: (identity?.slides ?? []).map(({ id }) => id).filter((id) => !there.has(id)),
  };
}

function returned(slide: ReadSlide, deck: ReadDeck, pack: PackModel): ReturnedSlide {
  const { number, title, tags } = slide;
  const { id, by } = recognise(slide, deck, pack);
  const left = deck.identity?.slides.find((one) => one.id === id) ?? null;
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
    editedCharts: left === null ? [] : editedCharts(left.sheets, slide),
  };
}

/** By tag, then by the title it left with, then by a title of the pack, last by its place among as many slides. */
function recognise(slide: ReadSlide, deck: ReadDeck, pack: PackModel): Pick<ReturnedSlide, 'id' | 'by'> {
  if (slide.tags !== null) return { id: slide.tags.id, by: 'tag' };
  const left = deck.identity?.slides ?? [];
  const same = left.find(({ title }) => title !== '' && title === slide.title);
  if (same !== undefined) return { id: same.id, by: 'title' };
  const titled = slide.title === '' ? undefined : idByTitle(slide.title, pack);
  if (titled !== undefined) return { id: titled, by: 'pack' };
  const place = left[slide.number - 1];
  const taken = deck.slides.some(({ title }) => title === place?.title);
  if (place !== undefined && left.length === deck.slides.length && !taken)
    return { id: place.id, by: 'place' };
  return { id: null, by: null };
}

/** The slide that has this title in the pack, or in an edition's own wording. */
function idByTitle(title: string, pack: PackModel): string | undefined {
  const own = Object.values(pack.slides).find(({ plainTitle }) => evenText(plainTitle) === title);
  if (own !== undefined) return own.id;
  for (const { cover, slides } of Object.values(pack.editions)) {
    if (evenText(cover) === title) return slides.find(({ id }) => pack.slides[id]?.layout === 'cover')?.id;
    const worded = slides.find((one) => one.title !== null && evenText(plainText(one.title)) === title);
    if (worded !== undefined) return worded.id;
  }
  return undefined;
}

function staleFigures(figures: SlideIdentity['figures'], pack: PackModel): StaleFigure[] {
  return Object.entries(figures).flatMap(([figure, was]): StaleFigure[] => {
    const cut = figure.lastIndexOf('.');
    const claim = Object.hasOwn(pack.claims, figure.slice(0, cut))
      ? pack.claims[figure.slice(0, cut)]
      : undefined;
    const now = claim?.figures.find(({ name }) => name === figure.slice(cut + 1))?.display ?? null;
    return now === was ? [] : [{ figure, was, now }];
  });
}

function staleCharts(charts: SlideIdentity['charts'], pack: PackModel): string[] {
  return Object.entries(charts).flatMap(([id, print]) => {
    const chart = Object.hasOwn(pack.charts, id) ? pack.charts[id] : undefined;
    return chart !== undefined && chartPrint(chart) === print ? [] : [id];
  });
}

function changedWords(left: DeckIdentity['slides'][number], slide: ReadSlide): ChangedWords | null {
  const title = left.title === slide.title ? null : { was: left.title, now: slide.title };
  const kept = commonLines(left.text, slide.text);
  const removed = left.text.filter((_, index) => !kept.left.has(index));
  const added = slide.text.filter((_, index) => !kept.right.has(index));
  return title === null && removed.length === 0 && added.length === 0 ? null : { title, removed, added };
}

function changedNotes({ notes }: DeckIdentity['slides'][number], slide: ReadSlide): ReturnedSlide['notes'] {
  if (notes === null) return null;
  const now = spokenLines(notes, slide.notes);
  const kept = commonLines(notes.own, now);
  const removed = notes.own.filter((_, index) => !kept.left.has(index));
  const added = now.filter((_, index) => !kept.right.has(index));
  return removed.length + added.length === 0 ? null : { removed, added };
}

/** More paragraphs than any slide has: beyond, order is not looked at. */
const mostLines = 400;

/** Places of the longest run of paragraphs that two lists share in the same order. */
function commonLines(
  left: readonly string[],
  right: readonly string[],
): { left: Set<number>; right: Set<number> } {
  const kept = { left: new Set<number>(), right: new Set<number>() };
  const [a, b] = [left.slice(0, mostLines), right.slice(0, mostLines)];
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i];
      if (row !== undefined)
        row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      kept.left.add(i);
      kept.right.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}
