import type { AreaFigures } from '../charts/area/area-figures.ts';
import { fillArea } from '../model/area.ts';
import {
  type AreaAudience,
  type AreaFigure,
  type AreaGap,
  type AreaPart,
  type AreaSlide,
  tableOfClaim,
} from '../model/area-model.ts';
import type { Reference, Unbound, UnboundInline } from '../model/block.ts';
import type { ResolvedChart } from '../model/chart.ts';
import type { UnboundSlide, WordsIn } from '../model/deck.ts';
import { chartsIn, referencesIn } from '../model/visit.ts';
import { wordsOf } from './bind.ts';
import { type Substitute, substitute } from './substitute.ts';

/** A slide with the figures of a place, and what became of its templates. */
export type FilledSlide = {
  slide: UnboundSlide;
  /** Figures of the place itself that it shows, each once. */
  shown: AreaFigure[];
  /** Figures that it could have shown, each once. */
  gaps: AreaGap[];
  /** Speaker notes that only this place has: an edition with notes of its own adds them. */
  notes: UnboundInline[][];
  /** True when something else stands for figures that are not there, and the slide’s own words do not say so. */
  isSilent: boolean;
};

/** Fills a slide's parts for a place: those whose figures are there, and what stands otherwise for the rest. */
export function fillSlide(template: AreaSlide, figures: AreaFigures): FilledSlide {
  const gaps = new Map<string, AreaGap>();
  /** What stands on the slide, not in its notes, for figures that are not there, without a word about that. */
  let isSilent = false;
  const isFor = (audience: AreaAudience | undefined): boolean => {
    if (audience === undefined) return true;
    const where = figures.inLondon ? 'london' : 'elsewhere';
    return audience === where || audience === figures.place.kind;
  };
  const choose = <T>(parts: ReadonlyArray<AreaPart<T>>, isShown = false): T[] =>
    parts.flatMap((part) => {
      if ('always' in part) return part.always;
      if (!isFor(part.for)) return part.otherwise;
      const missing = part.needs.flatMap((need) => figures.gapsOf(need));
      for (const gap of missing) gaps.set(`${gap.data} ${gap.figure}`, gap);
      if (missing.length === 0) return part.local;
      isSilent ||= isShown && !JSON.stringify(part.otherwise).includes('{missing.');
      return part.otherwise;
    });
  const { base } = template;
  const title = template.titles.find(
    (one) => isFor(one.for) && one.needs.every((need) => figures.gapsOf(need).length === 0),
  );
  const fill = <T extends WordsIn<Unbound>>(words: T): T =>
    substitute(words, (reference) => figureOfPlace(reference, figures), {
      words: (text) => fillWords(text, figures),
    });
  const own = template.notes.filter((part) => !('always' in part));
  const main = choose(template.main, true);
  const side = choose(template.side, true);
  const filled = fill({
    ...base,
    title: title?.text ?? base.title,
    main,
    side,
    notes: choose(template.notes),
  });
  const ownNotes = choose(own.map((part) => ('always' in part ? part : { ...part, otherwise: [] })));
  const { notes } = fill({ title: [], main: [], side: [], notes: ownNotes });
  const claims = { ...figures.register, ...Object.fromEntries(figures.claims) };
  const slide = { ...filled, plainTitle: wordsOf(filled.title, { claims }) };
  return { slide, shown: shownIn(slide, figures), gaps: [...gaps.values()], notes, isSilent };
}

/** What a reference to a table comes to with the place; null where it names a claim. Throws where it has no value. */
function figureOfPlace({ claim: id, figure: name, at }: Reference, figures: AreaFigures): Substitute | null {
  if (at === undefined) return null;
  const data = tableOfClaim(id);
  const claim = figures.claimOf(data, at === 'here' ? undefined : at);
  if (claim === null || claim.figures.every((figure) => figure.name !== name))
    throw new Error(`"${data}" has no figure "${name}" for ${at === 'here' ? figures.place.name : at}.`);
  return { claim: claim.id, figure: name };
}

function fillWords(text: string, figures: AreaFigures): string {
  return fillArea(text, figures.words).replace(/\{missing\.([a-z0-9-]+)\}/g, (_, data: string) =>
    figures.missingWords(data),
  );
}

/** Figures of the place's own claims, in the words and in the charts. */
function shownIn(slide: UnboundSlide, figures: AreaFigures): AreaFigure[] {
  const shown = new Map<string, AreaFigure>();
  const own = `-${figures.place.code.toLowerCase()}`;
  const add = (id: string, name?: string): void => {
    const claim = id.endsWith(own) ? figures.claims.get(id) : undefined;
    for (const { name: figure, display } of claim?.figures ?? [])
      if (name === undefined || figure === name) shown.set(`${id} ${figure}`, { from: id, figure, display });
  };
  for (const { claim, figure } of referencesIn(slide)) add(claim, figure);
  for (const chart of localCharts(slide, figures)) {
    const names = chart.series.map((one) => one.name);
    for (const id of chart.claims) {
      const drawn = figures.claims
        .get(id)
        ?.figures.filter(({ label }) => names.some((name) => sameWords(name, label)));
      for (const { name } of drawn ?? []) add(id, name);
    }
  }
  return [...shown.values()];
}

/** The charts of a slide that are drawn for the place. */
function localCharts(slide: UnboundSlide, figures: AreaFigures): ResolvedChart[] {
  return chartsIn(slide).flatMap((id) => (figures.isLocalChart(id) ? (figures.chartOf(id) ?? []) : []));
}

/** A series and a figure of the same field carry the same label, with or without its capital. */
function sameWords(one: string, other = ''): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
