import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import type { PptxSeries } from '../../../model/pptx-plan.ts';
import { drawingShapes } from '../../drawing-shapes.ts';
import { axisOf, nativeChart, nativeSeries, numberFormatOf, type PlanPptx } from '../../native-chart.ts';
import { planBracket } from './bracket.ts';
import type { PyramidLayout } from './layout.ts';
import { bandColour, planBands, planBars, planHead, planOutline, planScale, wayOf } from './marks.ts';
import { frameMoment, valueAt } from './moment.ts';
import { bandsMiddle, framesShown, pairLayouts } from './svg.ts';

/** A native chart a frame, side by side; the names of the bands, the moments and the brackets are drawn around them. */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const layouts = pairLayouts(chart, frame);
  const shown = framesShown(chart);
  const shapes = (marks: Mark[]) => drawingShapes({ width: frame.width, height: frame.height, marks }, at);
  const moments = layouts.map((layout, index) => ({ layout, moment: frameMoment(chart, shown[index] ?? 0) }));
  const [left] = layouts;
  const last = moments.at(-1);
  const heads = moments.flatMap(({ layout, moment }) => [
    ...planScale(chart, layout),
    ...planHead(chart, moment, layout),
  ]);
  return {
    native: layouts.map((layout, index) => ({
      chart: chartOf(chart, layout, shown[index] ?? 0),
      name: chart.frames?.names[shown[index] ?? 0] ?? '',
      box: { x: layout.x, y: 0, w: layout.w, h: layout.h },
    })),
    under: shapes([...heads, ...(left ? planBands(chart, bandsMiddle(layouts), left) : [])]),
    over: shapes([
      ...(last && moments.length > 1 ? planOutline(chart, shown[0] ?? 0, last.layout) : []),
      ...moments.flatMap(({ layout, moment }) => [
        // Of the drawn bars only the words where a value was not published: the bars are native.
        ...planBars(chart, moment, layout).filter(({ kind }) => kind === 'text'),
        ...planBracket(chart, moment, layout),
      ]),
    ]),
  };
};

/** Stacked bars of one frame. The oldest come first, because the first category stands on top. */
function chartOf(chart: ResolvedChart, layout: PyramidLayout, frame: number) {
  const { max, step } = axisOf(chart);
  const { axes, x, head, bottom, sizes } = layout;
  const reach = layout.length(max);
  const bands = [...chart.categories.keys()].reverse();
  // The left side is drawn by negative numbers: the number format hides the sign.
  const format = numberFormatOf(chart.format);
  return nativeChart(chart, {
    form: 'stack',
    categories: bands.map((band) => chart.categories[band] ?? ''),
    series: (chart.frames?.sides ?? []).map((_, side) => sideOf(chart, frame, side, bands)),
    numberFormat: `${format};${format}`,
    // Its numbers would begin at the odd end of the scale; the drawn ones stand at round places.
    axis: { min: -max, max, step, shown: false },
    plot: { x: axes[0] - reach - x, y: head, w: axes[1] - axes[0] + reach * 2, h: bottom - head },
    categoryNames: false,
    gap: 14,
    size: sizes.tick,
  });
}

/** A side's column says so where its numbers are negative. */
function sideOf(chart: ResolvedChart, frame: number, side: number, bands: number[]): PptxSeries {
  const { names = [], sides = [] } = chart.frames ?? {};
  const way = wayOf(side);
  return nativeSeries(chart, {
    name: `${sides[side]}, ${names[frame]}${way < 0 ? ' (drawn to the left)' : ''}`,
    values: bands.map((band) => {
      const value = valueAt(chart, frame, side, band);
      return value === null ? null : value * way;
    }),
    labels: [],
    colour: 'turquoise',
    points: bands.map((band) => (bandColour(chart, band) === 'turquoise' ? null : bandColour(chart, band))),
    place: 'ctr',
  });
}
