import { type AreaFigures, areaFigures } from '../charts/area/area-figures.ts';
import { type MarkedChart, outlineArea } from '../charts/area/outline-area.ts';
import type { AreaModel, AreaReport } from '../model/area-model.ts';
import type { ResolvedChart } from '../model/chart.ts';
import { sayMonth } from '../model/dates.ts';
import type { DeckModel, EditionModel, PackModel, UnboundSlide } from '../model/deck.ts';
import { findArea } from '../model/find-area.ts';
import { chartsIn } from '../model/visit.ts';
import { type FilledSlide, fillSlide } from './fill-slide.ts';
import { reportArea, reportSlides } from './report-area.ts';
import { selectEdition } from './select-edition.ts';

/**
 * The pack with a place's figures in its slides, charts, notes and claims, and a report of what is local.
 * Pure, and safe in a browser. Editions are then selected from it as from any pack, so numbers, citations and
 * references settle by themselves.
 *
 *     pack.local (templates, tables)   a place
 *                \___________________/
 *                          v fill: each slide's parts, its charts, the claims that their rows make
 *     slides, charts, claims with the place's own in them; slides that need a place take their turn in each edition
 *
 * @param pack The pack as compiled, without a place.
 * @param code Official code of a borough or an integrated care board, e.g. `E09000012`; an old one stands for the
 *   place that it became part of (`findArea` says so).
 * @throws When the place is unknown, cannot be chosen, or one was applied before.
 */
export function applyArea(pack: PackModel, code: string): { pack: PackModel; report: AreaReport } {
  const { local } = pack;
  const { place, said } = findArea(code, local.places);
  if (place === null) throw new Error(said);
  if (pack.place !== undefined) throw new Error(`The pack shows ${pack.place.name} already.`);
  const figures = areaFigures(pack, place);
  const filled = new Map(
    Object.entries(local.slides).map(([id, template]) => [id, fillSlide(template, figures)] as const),
  );
  // A slide that needs a place, and has nothing of this one, stays away.
  const away = Object.entries(local.slides).flatMap(([id, { only }]) => {
    const one = filled.get(id);
    if (!only || one === undefined || one.shown.length > 0) return [];
    filled.delete(id);
    return one.gaps;
  });
  const marked = new Map(
    Object.values(pack.charts).flatMap((chart): Array<[string, MarkedChart]> => {
      const one = outlineArea(chart, place, local.places);
      return one === null ? [] : [[chart.id, one]];
    }),
  );
  const applied: PackModel = {
    ...pack,
    slides: slidesOf(pack, filled),
    extraSources: {
      ...pack.extraSources,
      ...Object.fromEntries([...filled.keys()].map((id) => [id, local.slides[id]?.sources ?? []])),
    },
    editions: editionsOf(pack, filled),
    charts: {
      ...pack.charts,
      ...Object.fromEntries([...marked].map(([id, { chart }]) => [id, chart])),
      ...Object.fromEntries(figures.charts),
      ...Object.fromEntries(chartsWithout(pack, filled, figures)),
    },
    chartSources: { ...pack.chartSources, ...Object.fromEntries(figures.chartSources) },
    claims: { ...pack.claims, ...claimsOf(figures) },
    place: { code: place.code, name: place.name, said: figures.words.said },
  };
  const slides = reportSlides(applied, filled, marked);
  return { pack: applied, report: reportArea(place, slides, away) };
}

/** An edition with a place applied; the report covers its slides only, in its order. */
export function selectArea(
  pack: PackModel,
  edition: string,
  code: string,
): { deck: DeckModel; report: AreaReport } {
  const applied = applyArea(pack, code);
  const deck = selectEdition(applied.pack, edition);
  const byId = new Map(applied.report.slides.map((line) => [line.slide, line]));
  const slides = deck.slides.flatMap(({ id, plainTitle }) => {
    const line = byId.get(id);
    return line === undefined ? [] : [{ ...line, title: plainTitle }];
  });
  return { deck, report: reportArea(applied.report.place, slides, applied.report.away) };
}

/**
 * Slides by id in pack order; one that needs a place stands after the slide it follows in an edition, within its own
 * section where there is one that has it so.
 */
function slidesOf(pack: PackModel, filled: ReadonlyMap<string, FilledSlide>): Record<string, UnboundSlide> {
  const ordered = Object.entries(pack.slides).map(([id, slide]) => filled.get(id)?.slide ?? slide);
  const isAstray = ({ after, entry }: AreaModel['insertions'][string][number]): number =>
    Number(pack.slides[after ?? '']?.section !== filled.get(entry.id)?.slide.section);
  const insertions = Object.values(pack.local.insertions).flat();
  for (const { after, entry } of insertions.sort((a, b) => isAstray(a) - isAstray(b))) {
    const slide = filled.get(entry.id)?.slide;
    if (slide === undefined || ordered.includes(slide)) continue;
    ordered.splice(ordered.findIndex(({ id }) => id === after) + 1, 0, slide);
  }
  return Object.fromEntries(ordered.map((slide) => [slide.id, slide]));
}

/** Running orders with the slides that need a place; an edition's own notes gain what is said of the place. */
function editionsOf(pack: PackModel, filled: ReadonlyMap<string, FilledSlide>): PackModel['editions'] {
  const take = (edition: EditionModel): EditionModel => {
    const slides = edition.slides.map((entry) =>
      entry.notes === null
        ? entry
        : { ...entry, notes: [...entry.notes, ...(filled.get(entry.id)?.notes ?? [])] },
    );
    for (const { after, entry } of pack.local.insertions[edition.id] ?? []) {
      if (!filled.has(entry.id)) continue;
      slides.splice(slides.findIndex(({ id }) => id === after) + 1, 0, entry);
    }
    return { ...edition, slides };
  };
  return Object.fromEntries(Object.entries(pack.editions).map(([id, edition]) => [id, take(edition)]));
}

/** The charts of slides that would have shown figures of the place: what stands under them says that it has none. */
function chartsWithout(
  { charts }: PackModel,
  filled: ReadonlyMap<string, FilledSlide>,
  { place, words }: AreaFigures,
): Array<[string, ResolvedChart]> {
  const since = place.since === undefined ? '' : ` as it is since ${sayMonth(place.since)}`;
  const silent = [...filled.values()].flatMap(({ slide, isSilent }) => (isSilent ? chartsIn(slide) : []));
  return silent.flatMap((id) => {
    const chart = charts[id];
    if (chart === undefined) return [];
    const limit = `${withStop(chart.limit)}No figures for ${words.said}${since}.`;
    const caveat = `${withStop(chart.caveat)}No such figures were found for ${words.said}${since}: those shown are not its own.`;
    return [[id, { ...chart, limit, caveat }]];
  });
}

/** Words that a sentence can follow. */
function withStop(words = ''): string {
  return words === '' ? '' : `${words}${words.endsWith('.') ? '' : '.'} `;
}

function claimsOf({ claims }: AreaFigures): PackModel['claims'] {
  return Object.fromEntries([...claims].sort(([a], [b]) => a.localeCompare(b)));
}
