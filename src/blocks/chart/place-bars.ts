import { endLabel } from '../../charts/kinds/bars/rows.ts';
import { textOn } from '../../charts/marks.ts';
import type { Box, PptxChart, PptxLabel, PptxShape } from '../../model/pptx-plan.ts';
import { textWidth, wrapText } from '../../theme/measure.ts';
import { para, textBox } from '../kit/shapes.ts';
import {
  type ChartPlace,
  chartSizes,
  legendHeight,
  nativeChart,
  type PlacedChart,
  type PlaceKind,
  widest,
} from './chart-place.ts';

/** Bars with their values at the end; names beside bars across, under bars that stand up. */
export const placeBars: PlaceKind = (place) =>
  place.plan.direction === 'across' ? placeAcross(place) : placeUp(place);

function placeAcross(place: ChartPlace): PlacedChart {
  const { chart, plan, frame, top } = place;
  const legend = plan.legend ? legendHeight : 0;
  const names = Math.min(widest(plan.categories, chartSizes.axis) + 20, frame.w * 0.4);
  const labels = chart.series.flatMap(({ data }) => data.map(({ label }) => label));
  const remarks = remarksOf(place);
  const ends = widest(labels, chartSizes.value, 700) + 20;
  const right = Math.min(frame.w * 0.35, Math.max(ends, ends + (remarks.length > 0 ? 190 : 0)));
  const plot = { x: names, y: top + legend, w: frame.w - names - right, h: frame.h - top - legend - 8 };
  const native = nativeChart(place, plot);
  const slot = plot.h / Math.max(1, plan.categories.length);
  const scale = plot.w / (plan.axis.max - plan.axis.min || 1);
  const over = remarks.map(({ category, value, label, words }) => {
    const after =
      (value - plan.axis.min) * scale + (label === '' ? 0 : textWidth(label, chartSizes.value, 700) + 24);
    const x = frame.x + plot.x + after;
    const box = { x, y: frame.y + plot.y + category * slot, w: frame.x + frame.w - x, h: slot };
    return remarkBox(words, box);
  });
  if (native.overlaid) labelRanges(native, place, scale, 0);
  const gone = missingWords(place, plot, slot);
  return { native: { ...native, gap: gapOf(slot, plan.gapWidth) }, under: [], over: [...over, ...gone] };
}

/**
 * The low end of a range stands in the solid bar, or in the pale one where that has room, and the high end after it.
 * Where neither has, both stand after the range as words that are not tied to their cells.
 *
 * @param scale Px a unit of the axis.
 * @param height What a label needs along the bar; 0 for its own width.
 */
function labelRanges(native: PptxChart, { chart, plan }: ChartPlace, scale: number, height: number): void {
  const [ends, starts] = native.series;
  if (ends === undefined || starts === undefined) return;
  starts.labels.points = starts.labels.points.map((label, category): PptxLabel | null => {
    const high = ends.values[category] ?? null;
    const low = starts.values[category] ?? null;
    if (label === null || high === null || low === null) return label;
    const words = plan.series[1]?.labels[category] ?? '';
    const needs = (height || textWidth(words, chartSizes.value, 700)) + 16;
    if ((low - plan.axis.min) * scale >= needs)
      return { ...label, place: 'inEnd', colour: textOn(starts.points[category] ?? 'blue') };
    if ((high - low) * scale >= needs) return { ...label, colour: 'text' };
    ends.labels.points[category] = { text: chart.series[0]?.data[category]?.label ?? '' };
    return null;
  });
}

/** Says where a value was not published: a bar of no length would read as zero. */
function missingWords({ chart, frame }: ChartPlace, plot: Box, slot: number): PptxShape[] {
  if (chart.series.length > 1) return [];
  return chart.categories.flatMap((_, category) => {
    const { missing, value } = endLabel(chart, 0, category);
    const place = { x: frame.x + plot.x + 6, y: frame.y + plot.y + category * slot, w: plot.w, h: slot };
    return missing ? [remarkBox(value, place, 'quiet')] : [];
  });
}

function placeUp(place: ChartPlace): PlacedChart {
  const { plan, frame, top } = place;
  const legend = plan.legend ? legendHeight : 0;
  const slot = frame.w / Math.max(1, plan.categories.length);
  const lines = Math.max(
    1,
    ...plan.categories.map((name) => wrapText(name, chartSizes.axis, slot * 0.86).length),
  );
  const under = lines * chartSizes.axis * 1.25 + 14;
  const values = chartSizes.value * 1.6;
  const plot = { x: 0, y: top + legend + values, w: frame.w, h: frame.h - top - legend - values - under };
  const native = nativeChart(place, plot);
  if (native.overlaid)
    labelRanges(native, place, plot.h / (plan.axis.max - plan.axis.min || 1), chartSizes.value * 1.4);
  // A pair of bars may be twice as wide as one.
  const beside = native.overlaid ? 1 : plan.series.length;
  const gap = gapOf(slot / beside, plan.gapWidth, 110);
  return {
    native: { ...native, gap: gap * beside },
    under: [],
    over: [],
  };
}

type Remark = { category: number; value: number; label: string; words: string };

/** What is said at single bars, after their values. */
function remarksOf({ chart }: ChartPlace): Remark[] {
  return chart.annotations.flatMap(({ category, series = 0, text }): Remark[] => {
    const datum = chart.series[series]?.data[category];
    if (datum === undefined) return [];
    return [{ category, value: datum.high ?? datum.value ?? 0, label: datum.label, words: text }];
  });
}

/** Bars stay slim where there are few. */
function gapOf(slot: number, planned: number, most = 64): number {
  const thickness = slot / (1 + planned / 100);
  return thickness > most ? Math.round((slot / most - 1) * 100) : planned;
}

function remarkBox(text: string, box: Box, colour: 'plum' | 'quiet' = 'plum') {
  return textBox(`Words: ${text.slice(0, 40)}`, box, [para([{ text }])], {
    size: chartSizes.words,
    colour,
    anchor: 'middle',
    spacing: { percent: 100 },
  });
}
