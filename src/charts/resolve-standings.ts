import type { Datum, Standing } from '../model/chart.ts';
import type { Claim, Figure } from '../model/claim.ts';
import { entryOf } from '../model/entry-of.ts';
import { strengthOf } from '../model/strength.ts';
import { type Report, unknownName } from './chart-problem.ts';
import type { Plotted } from './resolve-series.ts';
import { findFigure } from './resolve-words.ts';
import { standingWords } from './strength-mark.ts';

const path = ['encode', 'claim'];

/**
 * Holds every row that names a claim against it, and takes the claim's wording of the figure, its strength and its
 * verdict. Undefined when the rows name no claims.
 *
 * @param hasWords True where the values are words, which must stand in the claim.
 */
export function resolveStandings(
  { claims: named, categories, series }: Plotted,
  claims: Record<string, Claim>,
  report: Report,
  hasWords = false,
): Standing[] | undefined {
  if (named === undefined) return undefined;
  return categories.map((name, index): Standing => {
    const reference = named[index] ?? '';
    if (hasWords) return standingOfWord(name, reference, series[0]?.data[index], claims, report);
    const found = findFigure(reference, path, claims, report);
    if (found === null) return { strength: 'very-limited', verdict: 'unverified' };
    const { claim, figure } = found;
    const datum = series[0]?.data[index];
    if (datum !== undefined) {
      const { low, high } = datum;
      const drawn = low === undefined ? datum.value : low === high ? low : [low, high];
      if (JSON.stringify(drawn) !== JSON.stringify(figure.value)) {
        const message = `The claim of "${name}" says ${said(figure)}, but the data drawn says ${JSON.stringify(drawn)}.`;
        report({ path, code: 'figure-disagrees', message, found: reference });
      }
      datum.label = figure.display;
    }
    return { strength: strengthOf(claim), verdict: claim.verdict };
  });
}

/** A direction has no figure: its word must stand in the claim that the row names. */
function standingOfWord(
  name: string,
  id: string,
  datum: Datum | undefined,
  claims: Record<string, Claim>,
  report: Report,
): Standing {
  const claim = entryOf(claims, id);
  if (claim === undefined) {
    report(unknownName(path, 'unknown-claim', 'claim', id, Object.keys(claims)));
    return { strength: 'very-limited', verdict: 'unverified' };
  }
  const moved = datum?.value === 1 || datum?.value === -1;
  if (moved && !claim.statement.includes(datum.label)) {
    const message = `The claim of "${name}" does not say that anything "${datum.label}".`;
    report({ path, code: 'figure-disagrees', message, found: id });
  }
  return { strength: strengthOf(claim), verdict: claim.verdict };
}

/** Notes with the strength in front, in words. */
export function strengthNotes(texts: string[], standings: Standing[] | undefined): string[] {
  if (standings === undefined) return texts;
  return texts.map((text, index) => {
    const standing = standings[index];
    return [standing ? standingWords(standing) : '', text].filter(Boolean).join(' · ');
  });
}

function said({ value }: Figure): string {
  return JSON.stringify(value);
}
