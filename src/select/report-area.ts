import type { MarkedChart } from '../charts/area/outline-area.ts';
import type { Area } from '../model/area.ts';
import type { AreaGap, AreaReport, AreaState } from '../model/area-model.ts';
import type { PackModel, UnboundSlide } from '../model/deck.ts';
import { chartsIn, referencesIn } from '../model/visit.ts';
import type { FilledSlide } from './fill-slide.ts';

type Line = AreaReport['slides'][number];

/** One line a slide: what it shows of the place, and what it could not. */
export function reportSlides(
  pack: PackModel,
  filled: ReadonlyMap<string, FilledSlide>,
  marked: ReadonlyMap<string, MarkedChart>,
): Line[] {
  return Object.values(pack.slides).map((slide): Line => {
    const one = filled.get(slide.id);
    const charts = chartsIn(slide).flatMap((id) => marked.get(id)?.shown ?? []);
    const shown = [...(one?.shown ?? []), ...charts];
    const gaps = one?.gaps ?? [];
    return {
      slide: slide.id,
      title: slide.plainTitle,
      state: stateOf(slide, shown.length, gaps.length),
      shown,
      gaps,
    };
  });
}

/** The lines with their sums. */
export function reportArea(place: Area, slides: Line[], away: AreaGap[]): AreaReport {
  return {
    place,
    slides,
    away,
    national: slides
      .filter(({ state }) => state === 'national' || state === 'missing')
      .map(({ slide }) => slide),
    shown: distinct(slides.flatMap(({ shown }) => shown.map(({ from, figure }) => `${from} ${figure}`))),
    missing: distinct(
      [...away, ...slides.flatMap(({ gaps }) => gaps)].map(({ data, figure }) => `${data} ${figure}`),
    ),
  };
}

function distinct(names: string[]): number {
  return new Set(names).size;
}

function stateOf(slide: UnboundSlide, shown: number, gaps: number): AreaState {
  if (shown > 0) return gaps > 0 ? 'partly' : 'local';
  if (gaps > 0) return 'missing';
  return hasFigures(slide) ? 'national' : 'plain';
}

/** True when a slide shows a figure or a chart; speaker notes are not shown. */
function hasFigures(slide: UnboundSlide): boolean {
  const { title, main, side } = slide;
  return referencesIn({ title, main, side }).length > 0 || chartsIn(slide).length > 0;
}
