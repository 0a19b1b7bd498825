import MiniSearch from 'minisearch';
import { claimEntryId } from '../model/answer.ts';
import { figureLabel } from '../model/claim-words.ts';
import type { DeckModel, Slide } from '../model/deck.ts';
import { plainText } from '../model/inline-text.ts';
import { find, searchOptions } from '../model/search-words.ts';
import { chartsIn, visitBlocks } from '../model/visit.ts';

/** What can be found in a deck, as plain words, the most telling field first. */
export type SearchEntry = {
  /** Of a slide its id, of an answer that of its page, of a claim `claim-` and its id. */
  id: string;
  kind: 'answer' | 'slide' | 'claim';
  /** Place of a slide in the deck; 0 for anything else. */
  number: number;
  title: string;
  /** Other ways in which people ask a question. */
  asked: string;
  text: string;
  sources: string;
  notes: string;
  /** Of an answer: slides of this deck that say more. */
  look: string[];
};

const fields = ['title', 'asked', 'text', 'sources', 'notes'] as const;

/** What somebody who asks wants first. */
const weights: Record<SearchEntry['kind'], number> = { answer: 2, slide: 1, claim: 0.3 };

/** What a deck is searched by, as its page fetches it. */
export type SearchData = {
  entries: SearchEntry[];
  /** How many answers its audience asks for first: they stand ahead of all other entries. */
  first: number;
};

/** Name of the file that has it, below the site: a deck in one file carries it under the same name. */
export const searchFile = (deck: string): string => `present/${deck}/search.json`;

export function searchData(deck: DeckModel): SearchData {
  return { entries: searchEntries(deck), first: deck.answers?.first ?? 0 };
}

/** Everything that can be found in a deck: answers, those offered first ahead; slides in order; claims. */
export function searchEntries(deck: DeckModel): SearchEntry[] {
  const { answers } = deck;
  const claims = { ...deck.claims, ...answers?.claims };
  const sources = { ...deck.sources, ...answers?.sources };
  return [
    ...(answers?.list ?? []).map(({ question, asked, page, slides }): SearchEntry => {
      const entry = slideEntry(page, deck);
      return {
        ...entry,
        kind: 'answer',
        number: 0,
        title: question,
        asked: asked.join(' '),
        look: slides.flatMap(({ id, number: at }) => (at === null ? [] : [id])),
        text: `${page.plainTitle} ${entry.text}`,
      };
    }),
    ...deck.slides.map((slide) => slideEntry(slide, deck)),
    ...Object.values(claims).map(({ id, statement, source, population, place, period, ...claim }) => ({
      id: claimEntryId(id),
      kind: 'claim' as const,
      number: 0,
      title: statement,
      asked: '',
      text: [
        ...claim.figures.map((figure) => `${figure.display} ${figureLabel(figure)}`),
        `${population}, ${place}, ${period}.`,
        claim.caveat ?? '',
      ].join(' '),
      sources: sources[source]?.cite ?? '',
      notes: '',
      look: [],
    })),
  ];
}

/** A slide by what it says: its charts' tables included, and abbreviations in full. */
export function slideEntry(slide: Slide, { charts }: Pick<DeckModel, 'charts'>): SearchEntry {
  const words: string[] = [];
  visitBlocks([...slide.main, ...slide.side], {
    inline: (inline) => {
      if (inline.kind === 'cite') return;
      words.push(inline.kind === 'abbr' ? `${inline.text} (${inline.expansion})` : inline.text);
    },
    figure: ({ big }) => void words.push(big),
    words: (text) => void words.push(text),
  });
  for (const id of chartsIn(slide)) {
    const chart = charts[id];
    if (chart === undefined) continue;
    const { caption, rows } = chart.table;
    words.push(caption, ...rows.flat());
  }
  return {
    id: slide.id,
    kind: 'slide',
    number: slide.number,
    title: slide.plainTitle,
    asked: '',
    text: words.join(' ').replace(/\s+/g, ' '),
    sources: slide.citations.map(({ text }) => text).join(' '),
    notes: slide.notes.map((paragraph) => plainText(paragraph)).join(' '),
    look: [],
  };
}

/** The search over these. */
export function searchIndex(entries: readonly SearchEntry[]): MiniSearch<SearchEntry> {
  const index = new MiniSearch(
    searchOptions<SearchEntry>('id', fields, { title: 5, asked: 4, text: 2, notes: 0.5 }),
  );
  index.addAll(entries);
  return index;
}

/** What fits, best first, with the words that were found in it. */
export function findEntries(
  index: MiniSearch<SearchEntry>,
  entries: readonly SearchEntry[],
  typed: string,
): Array<{ entry: SearchEntry; terms: string[] }> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return find(index, typed)
    .flatMap(({ id, score, terms }) => {
      const entry = byId.get(String(id));
      return entry === undefined ? [] : [{ entry, terms, score: score * weights[entry.kind] }];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ entry, terms }) => ({ entry, terms }));
}
