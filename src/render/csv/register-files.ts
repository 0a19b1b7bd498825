import type { Figure } from '../../model/claim.ts';
import { claimTable } from '../../model/claim-csv.ts';
import { type Cell, csvText } from '../../model/csv-text.ts';
import type { DeckModel } from '../../model/deck.ts';

/** Every claim of the deck. */
export function claimsCsv(deck: DeckModel): string {
  const rows = Object.values(deck.claims).map((claim) => ({
    claim,
    source: deck.sources[claim.source],
    counts: ({ label }: Figure) => label,
    slides: deck.slides.filter(({ claims }) => claims.includes(claim.id)).map(({ number }) => number),
  }));
  return claimTable(rows, ['Year of the figures', 'February 2025 pack said', 'Slides of the full pack']);
}

const sourceHeader = [
  'Source id',
  'Title',
  'Publisher',
  'Published',
  'Address',
  'About the address',
  'Short line',
  'Licence',
  'Kind',
  'Last read',
];

/** Every source of the deck. */
export function sourcesCsv({ sources }: DeckModel): string {
  const rows = Object.values(sources).map((source): Cell[] => [
    source.id,
    source.title,
    source.publisher,
    source.date,
    source.url,
    source.urlNote,
    source.cite,
    source.licence,
    source.kind,
    source.checked,
  ]);
  return csvText(sourceHeader, rows);
}
