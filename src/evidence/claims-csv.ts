import { designWords, figureLabel, verdictWords } from '../model/claim-words.ts';
import { type Cell, csvText } from '../model/csv-text.ts';
import { strengthOf, strengthWords } from '../model/strength.ts';
import type { Entry } from './register.ts';

const header = [
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
  'Year of the figures',
  'Verdict',
  'Strength',
  'Reason for the strength',
  'How it was come by',
  'What it does not show',
  'February 2025 pack said',
  'Why',
  'Arithmetic',
  'Source',
  'Publisher',
  'Published',
  'Address',
  'Licence',
  'Checked',
  'Slides of the full pack',
];

/** The register for a spreadsheet: one row a figure, numbers bare, its source beside it. */
export function claimsCsv(entries: readonly Entry[]): string {
  const rows = entries.flatMap(({ claim, source, uses, year }) =>
    claim.figures.map((figure): Cell[] => {
      const [value, to] = Array.isArray(figure.value) ? figure.value : [figure.value];
      return [
        claim.id,
        claim.statement,
        figure.name,
        claim.figures.length > 1 ? figureLabel(figure) : '',
        figure.display,
        value,
        to,
        figure.unit,
        claim.population,
        claim.place,
        claim.period,
        year,
        verdictWords[claim.verdict],
        strengthWords[strengthOf(claim)],
        claim.reason,
        designWords[claim.design],
        claim.caveat,
        claim.packSaid,
        claim.why,
        claim.derived,
        source?.title,
        source?.publisher,
        source?.date,
        source?.url,
        source?.licence,
        claim.checked,
        uses.map((use) => use.number).join('; '),
      ];
    }),
  );
  return csvText(header, rows);
}
