import MiniSearch from 'minisearch';
import { designWords, figureLabel, verdictWords } from '../model/claim-words.ts';
import type { PackModel } from '../model/deck.ts';
import { strengthName, strengthOf } from '../model/strength.ts';
import type { Entry } from './register.ts';
import { registerSearch } from './search-words.ts';

/** The search index of the register as text, for the browser to load when somebody wants to search. */
export function searchIndexOf(entries: readonly Entry[], pack: Pick<PackModel, 'glossary'>): string {
  const index = new MiniSearch(registerSearch);
  index.addAll(
    entries.map(({ claim, source, others, uses, charts }) => {
      const text = [claim.statement, claim.population, claim.caveat, claim.why].join(' ');
      return {
        key: claim.id,
        id: [claim.id, ...claim.facts].join(' '),
        figures: claim.figures.map((figure) => `${figure.display} ${figureLabel(figure)}`).join(' '),
        statement: claim.statement,
        about: [claim.population, claim.place, claim.period].join(' '),
        source: [source, ...others].map((one) => `${one?.title} ${one?.publisher} ${one?.cite}`).join(' '),
        words: [
          claim.caveat,
          claim.why,
          claim.packSaid,
          claim.mark,
          verdictWords[claim.verdict],
          strengthName(strengthOf(claim)),
          claim.reason,
          designWords[claim.design],
          ...uses.map((use) => use.title),
          ...charts.map((chart) => chart.title),
          ...abbreviationsFor(text, pack),
        ].join(' '),
      };
    }),
  );
  return JSON.stringify(index);
}

/** Abbreviations of what a text spells out, and the other way round: people type either. */
function abbreviationsFor(text: string, { glossary }: Pick<PackModel, 'glossary'>): string[] {
  const low = text.toLowerCase();
  return glossary.flatMap(({ abbr, expansion }) => {
    if (new RegExp(`\\b${abbr}s?\\b`).test(text)) return [expansion];
    return low.includes(expansion.toLowerCase()) ? [abbr] : [];
  });
}
