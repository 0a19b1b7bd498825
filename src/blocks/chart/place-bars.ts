import { endLabel } from '../../charts/kinds/bars/rows.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
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
  // A stack's own labels can only stand inside it; the label of a range belongs at its end.
  if (native.form === 'stack') {
    for (const series of native.series) series.labels.points = series.values.map(() => null);
    over.push(...endWords(place, plot, slot));
  }
  const gone = missingWords(place, plot, slot);
  return { native: { ...native, gap: gapOf(slot, plan.gapWidth) }, under: [], over: [...over, ...gone] };
}

/** Values at the ends of ranges, and of the bars among them. */
function endWords({ chart, plan, frame }: ChartPlace, plot: Box, slot: number): PptxShape[] {
  const scale = plot.w / (plan.axis.max - plan.axis.min || 1);
  return chart.categories.flatMap((_, category) => {
    const datum = chart.series[0]?.data[category];
    const end = datum?.high ?? datum?.value ?? null;
    if (datum === undefined || end === null) return [];
    const x = frame.x + plot.x + (end - plan.axis.min) * scale + 8;
    const box = { x, y: frame.y + plot.y + category * slot, w: frame.x + frame.w - x, h: slot };
    const words = [para([{ text: datum.label, bold: true }])];
    return [
      textBox(`Value: ${datum.label}`, box, words, {
        size: chartSizes.value,
        colour: 'blue',
        anchor: 'middle',
      }),
    ];
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
  // A pair of bars may be twice as wide as one.
  const gap = gapOf(slot / plan.series.length, plan.gapWidth, 110);
  return {
    native: { ...native, gap: gap * (plan.series.length > 1 ? plan.series.length : 1) },
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
