import { designWords, verdictWords } from '../../model/claim-words.ts';
import { type Cell, csvText } from '../../model/csv-text.ts';
import type { DeckModel } from '../../model/deck.ts';
import { strengthOf, strengthWords } from '../../model/strength.ts';

const claimHeader = [
  'Claim id',
  'Statement',
  'Figure',
  'What it counts',
  'As written',
  'Value',
  'Value to',
  'Unit',
  'About whom',
  'Where',
  'When',
  'Verdict',
  'Mark',
  'Strength',
  'Reason for the strength',
  'How it was come by',
  'What it does not show',
  'Why',
  'Arithmetic',
  'Source id',
  'Source',
  'Publisher',
  'Published',
  'Address',
  'Licence',
  'Checked',
  'Slides of this deck',
];

/** Every claim of the deck: one row a figure, numbers bare, its source beside it. */
export function claimsCsv(deck: DeckModel): string {
  const rows = Object.values(deck.claims).flatMap((claim) => {
    const source = deck.sources[claim.source];
    const on = deck.slides.filter(({ claims }) => claims.includes(claim.id)).map(({ number }) => number);
    return claim.figures.map((figure): Cell[] => {
      const [value, to] = Array.isArray(figure.value) ? figure.value : [figure.value];
      return [
        claim.id,
        claim.statement,
        figure.name,
        figure.label,
        figure.display,
        value,
        to,
        figure.unit,
        claim.population,
        claim.place,
        claim.period,
        verdictWords[claim.verdict],
        claim.mark,
        strengthWords[strengthOf(claim)],
        claim.reason,
        designWords[claim.design],
        claim.caveat,
        claim.why,
        claim.derived,
        claim.source,
        source?.title,
        source?.publisher,
        source?.date,
        source?.url,
        source?.licence,
        claim.checked,
        on.join('; '),
      ];
    });
  });
  return csvText(claimHeader, rows);
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
