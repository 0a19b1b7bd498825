import type { Strength } from '../../../model/claim-grades.ts';
import type { DeckModel, PackModel, Slide } from '../../../model/deck.ts';
import { findOnly } from '../../../model/search-words.ts';
import { strengthOf } from '../../../model/strength.ts';
import { chartsIn } from '../../../model/visit.ts';
import { searchIndex, slideEntry } from '../../../select/deck-search.ts';
import { selectEdition } from '../../../select/select-edition.ts';

/** A slide of the library with what it is found by. */
export type LibraryEntry = {
  slide: Slide;
  /** Section it belongs to; null for the cover and contents. */
  section: string | null;
  /** Ids of the editions that have it. */
  editions: string[];
  /** Strengths of the evidence it shows. */
  strengths: Strength[];
  hasChart: boolean;
};

export type Library = {
  deck: DeckModel;
  entries: LibraryEntry[];
  find: (words: string) => Set<string> | null;
};

export type Filters = {
  words: string;
  edition: string;
  section: string;
  strength: string;
  onlyCharts: boolean;
};

export const noFilters: Filters = { words: '', edition: '', section: '', strength: '', onlyCharts: false };

/** Every slide of the pack, numbered as one deck. */
export function buildLibrary(pack: PackModel): Library {
  const slides = Object.values(pack.slides).map(({ id, minutes }) => {
    return { id, minutes, title: null, lead: null, notes: null };
  });
  const all = {
    id: 'all',
    order: 0,
    name: '',
    audience: '',
    cover: pack.title,
    opening: pack.subtitle,
    ask: null,
    answers: [],
    spine: [],
    slides,
  };
  const deck = selectEdition({ ...pack, editions: { all } }, 'all');
  const entries = deck.slides.map((slide): LibraryEntry => {
    const claims = slide.claims.flatMap((id) => pack.claims[id] ?? []);
    const strengths = [...new Set(claims.map(strengthOf))];
    const editions = Object.values(pack.editions)
      .filter((edition) => edition.slides.some(({ id }) => id === slide.id))
      .map(({ id }) => id);
    return { slide, section: slide.section, editions, strengths, hasChart: chartsIn(slide).length > 0 };
  });
  const search = searchIndex(deck.slides.map((slide) => slideEntry(slide, deck)));
  return {
    deck,
    entries,
    find: (words) =>
      words.trim() === '' ? null : new Set(findOnly(search, words).map(({ id }) => String(id))),
  };
}

/** The entries that pass all filters, in the pack's order. */
export function filterLibrary({ entries, find }: Library, filters: Filters): LibraryEntry[] {
  const found = find(filters.words);
  return entries.filter(
    ({ slide, section, editions, strengths, hasChart }) =>
      (found === null || found.has(slide.id)) &&
      (filters.edition === '' || editions.includes(filters.edition)) &&
      (filters.section === '' || section === filters.section) &&
      (filters.strength === '' || strengths.some((strength) => strength === filters.strength)) &&
      (!filters.onlyCharts || hasChart),
  );
}
