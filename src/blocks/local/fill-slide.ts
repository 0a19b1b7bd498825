import type { LocalFigures } from '../../charts/local/local-figures.ts';
import type { Block, Inline } from '../../model/block.ts';
import type { ResolvedChart } from '../../model/chart.ts';
import type { Slide } from '../../model/deck.ts';
import { plainText } from '../../model/inline-text.ts';
import type { LocalAudience, LocalFigure, LocalGap, LocalPart, LocalSlide } from '../../model/local.ts';
import { fillPlace } from '../../model/place.ts';
import { isObject, walkObjects } from '../../model/walk.ts';
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
  const fill = <T>(part: T): T => fillValue(part, figures) as T;
  const own = template.notes.filter((part) => !('always' in part));
  const filled: Slide = {
    ...base,
    title: fill(title?.text ?? base.title),
    main: fill<Block[]>(choose(template.main)),
    side: fill<Block[]>(choose(template.side)),
    notes: fill<Inline[][]>(choose(template.notes)),
  };
  const notes = fill<Inline[][]>(
    choose(own.map((part) => ('always' in part ? part : { ...part, otherwise: [] }))),
  );
  const slide = { ...filled, plainTitle: plainText(filled.title) };
  return { slide, shown: shownIn(slide, figures), gaps: [...gaps.values()], notes };
}

/** Words and figures of a template, filled. Objects without either are copied as they are. */
function fillValue(value: unknown, figures: LocalFigures): unknown {
  if (typeof value === 'string') return fillWords(value, figures);
  if (Array.isArray(value)) return value.map((item) => fillValue(item, figures));
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fillValue(inner, figures)]),
  );
  const reference = readReference(value.claim);
  return reference === null
    ? copy
    : { ...copy, ...figureOf(reference, String(value.figure), 'big' in value, figures) };
}

function fillWords(text: string, figures: LocalFigures): string {
  return fillPlace(text, figures.words).replace(/\{missing\.([a-z0-9-]+)\}/g, (_, data: string) =>
    figures.missingWords(data),
  );
}

/** What a figure of the register would have been lowered to: see lower-inline.ts. */
function figureOf(
  { data, at }: { data: string; at?: string },
  name: string,
  big: boolean,
  figures: LocalFigures,
): Record<string, unknown> {
  const claim = figures.claimOf(data, at);
  const figure = claim?.figures.find((one) => one.name === name);
  if (claim === null || figure === undefined)
    throw new Error(`"${data}" has no figure "${name}" for ${at ?? figures.place.name}.`);
  const { id, verdict, mark } = claim;
  if (!big) return { claim: id, verdict, text: figure.display };
  const share = figure.unit === 'percent' && typeof figure.value === 'number' ? figure.value / 100 : null;
  return {
    claim: id,
    verdict,
    big: figure.display,
    share,
    mark: verdict === 'confirmed' ? '' : (mark ?? ''),
  };
}

/** Figures of the place's own claims, in the words and in the charts. */
function shownIn(slide: Slide, figures: LocalFigures): LocalFigure[] {
  const shown = new Map<string, LocalFigure>();
  const own = `-${figures.place.code.toLowerCase()}`;
  const add = (id: unknown, name?: unknown): void => {
    const claim = typeof id === 'string' && id.endsWith(own) ? figures.claims.get(id) : undefined;
    for (const figure of claim?.figures ?? [])
      if (name === undefined || figure.name === name)
        shown.set(`${claim?.id} ${figure.name}`, {
          from: claim?.id ?? '',
          figure: figure.name,
          display: figure.display,
        });
  };
  walkObjects([slide.title, slide.main, slide.side, slide.notes], (node) => {
    if (typeof node.claim === 'string') add(node.claim, node.figure);
  });
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
  const charts: ResolvedChart[] = [];
  walkObjects([slide.main, slide.side], (node) => {
    if (node.kind !== 'chart') return;
    for (const id of [node.chart, node.also]) {
      const chart = typeof id === 'string' && figures.isLocalChart(id) ? figures.chartOf(id) : null;
      if (chart !== null) charts.push(chart);
    }
  });
  return charts;
}

/** A series and a figure of the same field carry the same label, with or without its capital. */
function sameWords(one: string, other = ''): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
