import type { Claim, Figure } from './claim.ts';
import { designWords, verdictWords } from './claim-words.ts';
import { type Cell, csvText } from './csv-text.ts';
import { namesOf } from './entry-of.ts';
import { isOwnName } from './own-names.ts';
import { oneNumberIn } from './own-number.ts';
import type { Source } from './source.ts';
import { strengthOf, strengthWords } from './strength.ts';

/** A claim as a table needs it, with what only whoever writes the table knows. */
type ClaimRow = {
  claim: Claim;
  source: Source | null | undefined;
  /** What a figure of it counts. */
  counts: (figure: Figure) => string | undefined;
  /** The year its figures are of. */
  year?: number | null;
  /** Numbers of the slides that carry it. */
  slides: number[];
};

const columns = {
  'Claim id': ({ claim }) => claim.id,
  Statement: ({ claim }) => claim.statement,
  Figure: (_, { name }) => name,
  'What it counts': ({ counts }, figure) => counts(figure),
  'As written': (_, { display }) => display,
  Value: ({ claim }, figure) => bare(claim, figure)[0],
  'Value to': ({ claim }, figure) => bare(claim, figure)[1],
  Unit: (_, { unit }) => unit,
  'About whom': ({ claim }) => claim.population,
  Where: ({ claim }) => claim.place,
  When: ({ claim }) => claim.period,
  'Year of the figures': ({ year }) => year,
  Verdict: ({ claim }) => verdictWords[claim.verdict],
  Mark: ({ claim }) => claim.mark,
  Strength: ({ claim }) => strengthWords[strengthOf(claim)],
  'Reason for the strength': ({ claim }) => claim.reason,
  'How it was come by': ({ claim }) => designWords[claim.design],
  'What it does not show': ({ claim }) => claim.caveat,
  'February 2025 pack said': ({ claim }) => claim.packSaid,
  Why: ({ claim }) => claim.why,
  Arithmetic: ({ claim }) => claim.derived,
  'Source id': ({ claim }) => claim.source,
  Source: ({ source }) => source?.title,
  Publisher: ({ source }) => source?.publisher,
  Published: ({ source }) => source?.date,
  Address: ({ source }) => source?.url,
  Licence: ({ source }) => source?.licence,
  Checked: ({ claim }) => claim.checked,
  'Slides of the full pack': ({ slides }) => slides.join('; '),
  'Slides of this deck': ({ slides }) => slides.join('; '),
} satisfies Record<string, (row: ClaimRow, figure: Figure) => Cell>;

/** The bare numbers of a figure: of one that somebody typed only where it says one. */
function bare({ id }: Claim, { value, display }: Figure): number[] {
  const isUnread = typeof value === 'number' && isOwnName(id) && oneNumberIn(display) === null;
  return isUnread ? [] : [value].flat();
}

/** Claims for a spreadsheet: one row a figure, numbers bare, its source beside it; without the columns that are named. */
export function claimTable(rows: readonly ClaimRow[], without: ReadonlyArray<keyof typeof columns>): string {
  const shown = namesOf(columns).filter((name) => !without.includes(name));
  const cells = rows.flatMap((row) =>
    row.claim.figures.map((figure) => shown.map((name): Cell => columns[name](row, figure))),
  );
  return csvText(shown, cells);
}
