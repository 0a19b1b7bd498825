import { type LinesGeometry, linesGeometry } from '../../charts/kinds/lines/geometry.ts';
import { endLabels, pointLabels } from '../../charts/kinds/lines/labels.ts';
import { slotsOf } from '../../charts/kinds/lines/pptx.ts';
import { planRemarks, planUnder } from '../../charts/kinds/lines/svg.ts';
import type { Mark } from '../../model/drawing.ts';
import type { PptxChart, PptxLabel } from '../../model/pptx-plan.ts';
import { drawingShapes } from '../kit/drawing-shapes.ts';
import { type ChartPlace, chartSizes, nativeChart, type PlaceKind } from './chart-place.ts';

/**
 * Native lines, with value and name in the label of each last point, so that they follow edited figures. Months, the
 * break and the name of points that stand apart are text and lines of their own.
 */
export const placeLines: PlaceKind = (place) => {
  const { chart, frame, top } = place;
  const size = { width: frame.w, height: frame.h - top, font: chartSizes.value };
  const geometry = evenly(linesGeometry(chart, size), slotsOf(chart));
  const { left, right, bottom } = geometry;
  const plot = { x: left, y: top + geometry.top, w: right - left, h: bottom - geometry.top };
  const native = nativeChart(place, plot);
  labelLines(native, place, geometry);
  const ticks = new Set((chart.axis.ticks ?? []).map(({ label }) => label));
  // PowerPoint draws the grid and the numbers of its axis itself.
  const own = planUnder(chart, geometry).filter((mark) => !isGrid(mark) && !isTick(mark, ticks));
  const words = { ...size, marks: [...own, ...planRemarks(chart, geometry)] };
  return {
    native: { ...native, categoryNames: false, legend: 0 },
    under: [],
    over: drawingShapes(words, { x: frame.x, y: frame.y + top }),
  };
};

/** Labels where the picture has them: moved apart where lines end close together. */
function labelLines(native: PptxChart, { chart }: ChartPlace, geometry: LinesGeometry): void {
  const slots = slotsOf(chart);
  const ends = endLabels(chart, geometry);
  const points = pointLabels(chart, geometry);
  native.series.forEach((series, index) => {
    const end = ends.find((one) => one.series === index);
    series.labels.size = geometry.sizes.words;
    series.labels.points = series.labels.points.map((label, slot): PptxLabel | null => {
      const category = slots[slot] ?? null;
      if (label === null || category === null) return null;
      if (end === undefined) {
        const point = points.find((one) => one.series === index && one.category === category);
        return { ...label, place: point?.below ? 'b' : 't' };
      }
      const own = geometry.y(chart.series[index]?.data[category]?.value ?? 0);
      const named = end.inline ? ' ' : '\n';
      return {
        ...label,
        place: 'r',
        shift: [4, end.middle - own],
        ...(label.text === null ? { named } : {}),
      };
    });
  });
}

/** PowerPoint sets categories at even distances, so the words follow its slots instead of the months. */
function evenly(geometry: LinesGeometry, slots: Array<number | null>): LinesGeometry {
  const { left, right } = geometry;
  const step = (right - left) / Math.max(1, slots.length - 1);
  const x = (category: number) => left + slots.indexOf(category) * step;
  const named = geometry.named.map((one) => ({
    ...one,
    middle: one.middle + x(one.category) - geometry.x(one.category),
  }));
  return { ...geometry, x, named };
}

function isGrid(mark: Mark): boolean {
  return mark.kind === 'line' && mark.stroke === 'rule';
}

function isTick(mark: Mark, ticks: ReadonlySet<string>): boolean {
  return mark.kind === 'text' && mark.anchor === 'end' && ticks.has(mark.lines.join(' '));
}
