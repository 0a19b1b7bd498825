import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import type { PptxLabel, PptxSeries } from '../../../model/pptx-plan.ts';
import { drawingShapes } from '../../drawing-shapes.ts';
import { isMissing } from '../../format-value.ts';
import { isLater } from '../../later.ts';
import { textWidth } from '../../marks.ts';
import { nativeChart, nativeSeries, type PlanPptx } from '../../native-chart.ts';
import { lineColour } from './colour.ts';
import { gapsOf, planRegion } from './gap.ts';
import { isInTime, type LinesGeometry, lastOf, linesGeometry, placesOf } from './geometry.ts';
import { endLabels, pointLabels } from './labels.ts';
import { planRemarks, planUnder } from './svg.ts';

/**
 * Native lines, with value and name in the label of each last point, so that they follow edited figures. Months, the
 * break and the name of points that stand apart are text and lines of their own.
 */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const slots = slotsOf(chart);
  const geometry = evenly(linesGeometry(chart, frame, true), slots);
  const { left, right, top, bottom } = geometry;
  const native = nativeChart(chart, {
    form: 'line',
    categories: slots.map((category) => (category === null ? '' : (chart.categories[category] ?? ''))),
    series: seriesOf(chart, slots, geometry),
    plot: { x: left, y: top, w: right - left, h: bottom - top },
    categoryNames: false,
  });
  // PowerPoint draws the grid and the numbers of its axis itself.
  const shapes = (marks: Mark[]) => drawingShapes({ ...frame, marks }, at);
  return {
    native: [{ chart: native }],
    under: shapes(planRegion(chart, geometry)),
    over: shapes([...planUnder(chart, geometry), ...planRemarks(chart, geometry)]),
  };
};

/** Words of their own, and months that fall between the slots of PowerPoint's axis. */
export function lossOf(chart: ResolvedChart): string | null {
  const apart = chart.series.some((series) => series.apart);
  const moved = monthsMoved(chart).some((months) => months !== 0);
  const lost = [
    ...(gapsOf(chart).length > 0
      ? ['The shaded region between the lines and its words do not follow edited figures.']
      : []),
    ...(moved ? ['Points stand at most a month from their place.'] : []),
    ...(apart
      ? ['Names of points that no line joins, and where the counting changes, do not follow edited figures.']
      : []),
  ];
  return lost.length === 0 ? null : lost.join(' ');
}

/** Labels where the picture has them: moved apart where lines end close together. */
function seriesOf(chart: ResolvedChart, slots: Array<number | null>, geometry: LinesGeometry): PptxSeries[] {
  const ends = endLabels(chart, geometry);
  const points = pointLabels(chart, geometry);
  return chart.series.flatMap(({ name, data, apart }, index) => {
    if (isLater(chart, name)) return [];
    const end = ends.find((one) => one.series === index);
    const datumAt = (slot: number) => data[slots[slot] ?? -1];
    return nativeSeries(chart, {
      name,
      values: slots.map((_, slot) => datumAt(slot)?.value ?? null),
      labels: slots.map((category, slot) => {
        const datum = datumAt(slot);
        const isEnd = category === lastOf(chart, index) || (category === 0 && !isInTime(chart));
        return datum && !isMissing(datum) && (apart || isEnd) ? datum.label : null;
      }),
      colour: lineColour(chart, index),
      ...(apart ? { joined: false as const } : {}),
      place: 't',
      size: geometry.sizes.words,
      look: (slot, text) => {
        if (end === undefined) {
          const point = points.find((one) => one.series === index && one.category === slots[slot]);
          return { place: point?.below ? 'b' : 't' };
        }
        const category = slots[slot] ?? 0;
        if (category !== lastOf(chart, index)) return besideStart(chart, geometry, index);
        const shift: [number, number] = [4, end.middle - geometry.y(datumAt(slot)?.value ?? 0)];
        return { place: 'r', shift, ...(text === null ? { named: end.inline ? ' ' : '\n' } : {}) };
      },
    });
  });
}

/** Where the first value stands: right of the axis, over the highest line and under the others. */
function besideStart(
  chart: ResolvedChart,
  { x, y, sizes }: LinesGeometry,
  series: number,
): Partial<PptxLabel> {
  const data = chart.series[series]?.data ?? [];
  const value = data[0]?.value ?? 0;
  const width = textWidth(data[0]?.label ?? '', sizes.words, 700);
  const step = x(1) - x(0);
  // How far the line climbs or falls beside the words.
  const steps = Math.max(1, Math.round(width / step));
  const climb = (y(value) - y(data[steps]?.value ?? value)) * Math.min(1, width / (steps * step));
  const isHighest = chart.series.every((other) => (other.data[0]?.value ?? value) <= value);
  if (isHighest) return { place: 't', shift: [width / 2 + 2, -Math.max(0, climb - 6)] };
  return climb > 0 ? { place: 'r', shift: [4, 4] } : { place: 'b', shift: [width / 2 + 2, -climb] };
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

/** The category of each evenly spaced slot, a quarter or less; null where no category falls. */
export function slotsOf(chart: ResolvedChart): Array<number | null> {
  const { places, step } = spacingOf(chart);
  const slots: Array<number | null> = [];
  for (const [index, month] of places.entries()) {
    // Two months never share a slot: the later one moves on.
    const at = Math.max(slots.length, Math.round(month / step));
    while (slots.length < at) slots.push(null);
    slots.push(index);
  }
  return slots;
}

/** How many months each category stands after its place. */
export function monthsMoved(chart: ResolvedChart): number[] {
  const { places, step } = spacingOf(chart);
  const slots = slotsOf(chart);
  return places.map((month, category) => slots.indexOf(category) * step - month);
}

/** Where the categories lie, from the first, and how far apart two slots are. */
function spacingOf(chart: ResolvedChart): { places: number[]; step: number } {
  const places = placesOf(chart);
  const apart = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  return { places, step: Math.max(1, Math.min(3, ...apart.filter((gap) => gap > 0))) };
}
