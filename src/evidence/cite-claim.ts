import type { Claim } from '../model/claim.ts';
import { publishedBy, verdictWords } from '../model/claim-words.ts';
import { sayDate } from '../model/dates.ts';
import type { Source } from '../model/source.ts';

/** How to cite a claim: what it says, whom it is about, who published it, and what our check found. */
export function citationOf(claim: Claim, source: Source | null): string {
  const about = `(${[claim.population, claim.place, claim.period].join('; ')})`;
  return [claim.statement.replace(/\.$/, ''), `${about}.`, sourceWords(source), checkWords(claim)]
    .filter(Boolean)
    .join(' ');
}

/** The figures and who says so, in one line, for a message or a slide of one's own. */
export function shortCitationOf(claim: Claim, source: Source | null): string {
  const mark = claim.verdict === 'confirmed' ? '' : ` [${verdictWords[claim.verdict].toLowerCase()}]`;
  return `${claim.statement.replace(/\.$/, '')}${mark} (${source?.cite ?? 'no source'}).`;
}

function sourceWords(source: Source | null): string {
  if (source === null) return '';
  const address = source.url === undefined ? '' : `, ${source.url}`;
  return `Source: ${publishedBy(source)}, ${source.title}${address}.`;
}

function checkWords({ id, verdict, checked }: Claim): string {
  const found = verdictWords[verdict].toLowerCase();
  return `Checked on ${sayDate(checked)} for the social prescribing narrative pack: ${found} (claim ${id}).`;
}
