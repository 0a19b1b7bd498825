import type { ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import { strengths, verdicts } from '../model/claim-grades.ts';
import type { PackModel, Slide } from '../model/deck.ts';
import type { Source } from '../model/source.ts';
import { strengthOf } from '../model/strength.ts';
import { chartsIn, referencesIn } from '../model/visit.ts';
import { selectEdition } from '../select/select-edition.ts';
import { type Area, areasOf } from './areas.ts';
import { dataYear } from './data-year.ts';

/** A slide that carries a claim. */
export type Use = {
  slide: string;
  /** Its place in the full pack. */
  number: number;
  title: string;
  section: string | null;
  /** Only the speaker notes speak of it. */
  spoken: boolean;
  /** The editions that hold the slide: id, name, and the slide's number there. */
  editions: Array<{ id: string; name: string; number: number }>;
};

/** A claim with everything that its row, its page and the downloads say about it. */
export type Entry = {
  claim: Claim;
  source: Source | null;
  /** Other sources that were read. */
  others: Source[];
  uses: Use[];
  charts: ResolvedChart[];
  /** Ids of the sections of its slides, in order of the pack. */
  sections: string[];
  /** Kinds of place it is about. */
  areas: Area[];
  /** The year its figures are of; null where the source does not say. */
  year: number | null;
  /** Whole years from then to the day of the last check; null where the year is not known. */
  age: number | null;
};

/** Every claim of the pack in the order in which the full pack uses them; those no slide uses come last. */
export function registerOf(pack: PackModel): Entry[] {
  const uses = usesOf(pack);
  const entries = Object.values(pack.claims).map((claim) => entryOf(claim, uses.get(claim.id) ?? [], pack));
  const place = (entry: Entry): number => entry.uses[0]?.number ?? Number.POSITIVE_INFINITY;
  return entries.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

function entryOf(claim: Claim, uses: Use[], pack: PackModel): Entry {
  const year = dataYear(claim.period);
  const others = claim.alsoSee.flatMap((id) => pack.sources[id] ?? []);
  return {
    claim,
    source: pack.sources[claim.source] ?? null,
    others,
    uses,
    charts: Object.values(pack.charts).filter((chart) => chart.claims.includes(claim.id)),
    sections: [...new Set(uses.flatMap((use) => use.section ?? []))],
    areas: areasOf(claim.place),
    year,
    age: year === null ? null : Math.max(0, Number(claim.checked.slice(0, 4)) - year),
  };
}

/** The slides of every claim, in the order of the full pack. */
function usesOf(pack: PackModel): Map<string, Use[]> {
  const decks = Object.keys(pack.editions).map((id) => selectEdition(pack, id));
  const uses = new Map<string, Use[]>();
  for (const slide of decks.find((deck) => deck.id === 'full')?.slides ?? []) {
    const shown = shownOn(slide, pack);
    for (const claim of slide.claims) {
      const use: Use = {
        slide: slide.id,
        number: slide.number,
        title: slide.plainTitle,
        section: slide.section,
        spoken: !shown.has(claim),
        editions: decks.flatMap((deck) => {
          const there = deck.slides.find((other) => other.id === slide.id && other.claims.includes(claim));
          return there === undefined ? [] : [{ id: deck.id, name: deck.name, number: there.number }];
        }),
      };
      uses.set(claim, [...(uses.get(claim) ?? []), use]);
    }
  }
  return uses;
}

/** Claims that a slide shows, in words or in a chart; the others are in its speaker notes. */
function shownOn(slide: Slide, pack: PackModel): Set<string> {
  const { title, main, side } = slide;
  return new Set([
    ...referencesIn({ title, main, side }).map(({ claim }) => claim),
    ...chartsIn(slide).flatMap((id) => pack.charts[id]?.claims ?? []),
  ]);
}

/** How many claims there are of each verdict and each strength. */
export function countsOf(entries: readonly Entry[]) {
  const count = (test: (entry: Entry) => boolean) => entries.filter(test).length;
  return {
    all: entries.length,
    verdicts: verdicts.map((verdict) => ({
      verdict,
      count: count(({ claim }) => claim.verdict === verdict),
    })),
    strengths: strengths.map((strength) => ({
      strength,
      count: count(({ claim }) => strengthOf(claim) === strength),
    })),
  };
}
