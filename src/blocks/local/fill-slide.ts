import type { LocalFigures } from '../../charts/local/local-figures.ts';
import type { FigureItem, Inline } from '../../model/block.ts';
import type { ResolvedChart } from '../../model/chart.ts';
import type { Claim, Figure } from '../../model/claim.ts';
import type { Slide } from '../../model/deck.ts';
import { plainText } from '../../model/inline-text.ts';
import type { LocalAudience, LocalFigure, LocalGap, LocalPart, LocalSlide } from '../../model/local.ts';
import { fillPlace } from '../../model/place.ts';
import { type BlockMapper, chartsIn, mapSlide, type Reference, referencesIn } from '../../model/visit.ts';
import { readReference } from './parts.ts';

/** A slide with the figures of a place, and what became of its templates. */
export type FilledSlide = {
  slide: Slide;
  /** Figures of the place itself that it shows, each once. */
  shown: LocalFigure[];
  /** Figures that it could have shown, each once. */
  gaps: LocalGap[];
  /** Speaker notes that only this place has: an edition with notes of its own adds them. */
  notes: Inline[][];
};

/** Fills a slide's parts for a place: those whose figures are there, and what stands otherwise for the rest. */
export function fillSlide(template: LocalSlide, figures: LocalFigures): FilledSlide {
  const gaps = new Map<string, LocalGap>();
  const isFor = (audience: LocalAudience | undefined): boolean => {
    if (audience === undefined) return true;
    const where = figures.inLondon ? 'london' : 'elsewhere';
    return audience === where || audience === figures.place.kind;
  };
  const choose = <T>(parts: ReadonlyArray<LocalPart<T>>): T[] =>
    parts.flatMap((part) => {
      if ('always' in part) return part.always;
      if (!isFor(part.for)) return part.otherwise;
      const missing = part.needs.flatMap((need) => figures.gapsOf(need));
      for (const gap of missing) gaps.set(`${gap.data} ${gap.figure}`, gap);
      return missing.length === 0 ? part.local : part.otherwise;
    });
  const { base } = template;
  const title = template.titles.find(
    (one) => isFor(one.for) && one.needs.every((need) => figures.gapsOf(need).length === 0),
  );
  const filling = fillingFor(figures);
  const own = template.notes.filter((part) => !('always' in part));
  const filled = mapSlide(
    {
      ...base,
      title: title?.text ?? base.title,
      main: choose(template.main),
      side: choose(template.side),
      notes: choose(template.notes),
    },
    filling,
  );
  const ownNotes = choose(own.map((part) => ('always' in part ? part : { ...part, otherwise: [] })));
  const { notes } = mapSlide({ title: [], main: [], side: [], notes: ownNotes }, filling);
  const slide = { ...filled, plainTitle: plainText(filled.title) };
  return { slide, shown: shownIn(slide, figures), gaps: [...gaps.values()], notes };
}

/** Words and figures of a template, filled. */
function fillingFor(figures: LocalFigures): BlockMapper {
  const words = (text: string): string => fillWords(text, figures);
  return {
    words,
    figure: (item) => ({ ...item, ...localItem(item, figures) }),
    run: (run) =>
      run.map((inline): Inline => {
        if (inline.kind === 'cite') return inline;
        if (inline.kind !== 'stat') return { ...inline, text: words(inline.text) };
        const local = localFigure(inline, figures);
        return local === null
          ? inline
          : { ...inline, claim: local.claim.id, verdict: local.claim.verdict, text: local.figure.display };
      }),
  };
}

function fillWords(text: string, figures: LocalFigures): string {
  return fillPlace(text, figures.words).replace(/\{missing\.([a-z0-9-]+)\}/g, (_, data: string) =>
    figures.missingWords(data),
  );
}

/** The figure of a table that a reference names; null for one of a claim. */
function localFigure(
  { claim: id, figure: name }: Reference,
  figures: LocalFigures,
): { claim: Claim; figure: Figure } | null {
  const reference = readReference(id);
  if (reference === null) return null;
  const { data, at } = reference;
  const claim = figures.claimOf(data, at);
  const figure = claim?.figures.find((one) => one.name === name);
  if (claim === null || figure === undefined)
    throw new Error(`"${data}" has no figure "${name}" for ${at ?? figures.place.name}.`);
  return { claim, figure };
}

/** What a figure of the register would have been lowered to: see lower-inline.ts. */
function localItem(item: FigureItem, figures: LocalFigures): Partial<FigureItem> {
  const local = localFigure(item, figures);
  if (local === null) return {};
  const { id, verdict, mark = '' } = local.claim;
  const { unit, value, display } = local.figure;
  const share = unit === 'percent' && typeof value === 'number' ? value / 100 : null;
  return { claim: id, verdict, big: display, share, mark: verdict === 'confirmed' ? '' : mark };
}

/** Figures of the place's own claims, in the words and in the charts. */
function shownIn(slide: Slide, figures: LocalFigures): LocalFigure[] {
  const shown = new Map<string, LocalFigure>();
  const own = `-${figures.place.code.toLowerCase()}`;
  const add = (id: string, name?: string): void => {
    const claim = id.endsWith(own) ? figures.claims.get(id) : undefined;
    for (const figure of claim?.figures ?? [])
      if (name === undefined || figure.name === name)
        shown.set(`${claim?.id} ${figure.name}`, {
          from: claim?.id ?? '',
          figure: figure.name,
          display: figure.display,
        });
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
function localCharts(slide: Slide, figures: LocalFigures): ResolvedChart[] {
  return chartsIn(slide).flatMap((id) => (figures.isLocalChart(id) ? (figures.chartOf(id) ?? []) : []));
}

/** A series and a figure of the same field carry the same label, with or without its capital. */
function sameWords(one: string, other = ''): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
