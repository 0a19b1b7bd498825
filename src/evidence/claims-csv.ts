import { claimTable } from '../model/claim-csv.ts';
import { figureLabel } from '../model/claim-words.ts';
import type { Entry } from './register.ts';

/** The register for a spreadsheet. */
export function claimsCsv(entries: readonly Entry[]): string {
  const rows = entries.map(({ claim, source, uses, year }) => ({
    claim,
    source,
    year,
    counts: claim.figures.length > 1 ? figureLabel : () => '',
    slides: uses.map(({ number }) => number),
  }));
  return claimTable(rows, ['Mark', 'Source id', 'Slides of this deck']);
}
