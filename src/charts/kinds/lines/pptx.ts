import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import type { PptxSeries } from '../../../model/pptx-plan.ts';
import { drawingShapes } from '../../drawing-shapes.ts';
import { isMissing } from '../../format-value.ts';
import { monthOf } from '../../months.ts';
import { nativeChart, nativeSeries, type PlanPptx } from '../../native-chart.ts';
import { type LinesGeometry, lastOf, linesGeometry } from './geometry.ts';
import { endLabels, pointLabels } from './labels.ts';
import { lineColour, planRemarks, planUnder } from './svg.ts';

/**
 * Native lines, with value and name in the label of each last point, so that they follow edited figures. Months, the
 * break and the name of points that stand apart are text and lines of their own.
 */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const slots = slotsOf(chart);
  const geometry = evenly(linesGeometry(chart, frame), slots);
  const { left, right, top, bottom } = geometry;
  const native = nativeChart(chart, {
    form: 'line',
    categories: slots.map((category) => (category === null ? '' : (chart.categories[category] ?? ''))),
    series: seriesOf(chart, slots, geometry),
    plot: { x: left, y: top, w: right - left, h: bottom - top },
    categoryNames: false,
  });
  const ticks = new Set((chart.axis.ticks ?? []).map(({ label }) => label));
  // PowerPoint draws the grid and the numbers of its axis itself.
  const own = planUnder(chart, geometry).filter((mark) => !isGrid(mark) && !isTick(mark, ticks));
  const words = { ...frame, marks: [...own, ...planRemarks(chart, geometry)] };
  return { native: [{ chart: native }], under: [], over: drawingShapes(words, at) };
};

/** Words of their own, and months that fall between the slots of PowerPoint's axis. */
export function lossOf(chart: ResolvedChart): string | null {
  const apart = chart.series.some((series) => series.apart);
  const moved = monthsMoved(chart).some((months) => months !== 0);
  const lost = [
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
  return chart.series.map(({ name, data, apart }, index) => {
    const end = ends.find((one) => one.series === index);
    const datumAt = (slot: number) => data[slots[slot] ?? -1];
    return nativeSeries(chart, {
      name,
      values: slots.map((_, slot) => datumAt(slot)?.value ?? null),
      labels: slots.map((category, slot) => {
        const datum = datumAt(slot);
        const shown = datum && !isMissing(datum) && (apart || category === lastOf(chart, index));
        return shown ? datum.label : null;
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
        const shift: [number, number] = [4, end.middle - geometry.y(datumAt(slot)?.value ?? 0)];
        return { place: 'r', shift, ...(text === null ? { named: end.inline ? ' ' : '\n' } : {}) };
      },
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

/** The category of each evenly spaced slot, a quarter or less; null where no category falls. */
export function slotsOf(chart: ResolvedChart): Array<number | null> {
  const { months, step } = spacingOf(chart);
  const slots: Array<number | null> = [];
  for (const [index, month] of months.entries()) {
    // Two months never share a slot: the later one moves on.
    const at = Math.max(slots.length, Math.round(month / step));
    while (slots.length < at) slots.push(null);
    slots.push(index);
  }
  return slots;
}

/** How many months each category stands after its place. */
export function monthsMoved(chart: ResolvedChart): number[] {
  const { months, step } = spacingOf(chart);
  const slots = slotsOf(chart);
  return months.map((month, category) => slots.indexOf(category) * step - month);
}

/** Months of the categories since the first, and those between two slots. */
function spacingOf({ categories }: ResolvedChart): { months: number[]; step: number } {
  const all = categories.map((name, index) => monthOf(name) ?? index);
  const months = all.map((month) => month - (all[0] ?? 0));
  const apart = months.slice(1).map((month, index) => month - (months[index] ?? 0));
  return { months, step: Math.max(1, Math.min(3, ...apart.filter((gap) => gap > 0))) };
}
