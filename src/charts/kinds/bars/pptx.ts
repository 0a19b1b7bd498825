import type { ResolvedChart } from '../../../model/chart.ts';
import { orMore } from '../../../model/in-figures.ts';
import type { Box, PptxSeries, PptxShape } from '../../../model/pptx-plan.ts';
import { para, textBox } from '../../../model/pptx-shapes.ts';
import { formatValue } from '../../format-value.ts';
import { isLater } from '../../later.ts';
import { linesWidth, seriesColour, textOn, textWidth, wrapText } from '../../marks.ts';
import {
  axisOf,
  legendHeight,
  nativeChart,
  nativeSeries,
  numberFormatOf,
  type PlanPptx,
  pptxSizes,
} from '../../native-chart.ts';
import { barColour, endLabel } from './rows.ts';

/** Height of a line of a name as a multiple of its size: a chart sets it closer than other words. */
const nameLeading = 1.15;
/** Space between bars in percent of their thickness, where there are many. */
const usualGap = 60;
/** The thickest bar in px. */
const mostThick = 64;

/** Bars with their values at the end and their names beside them. */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const plan = planAcross(chart, frame, at);
  if (chart.at === undefined) return plan;
  // Laid out whole, so that nothing moves when the rest comes; what comes later is an empty row of the native chart.
  const isThere = (index: number): boolean => !isLater(chart, chart.categories[index]);
  const native = plan.native.map(({ chart: own, ...rest }) => ({
    ...rest,
    chart: {
      ...own,
      categories: own.categories.map((name, index) => (isThere(index) ? name : '')),
      series: own.series.map((one) => ({
        ...one,
        values: one.values.map((value, index) => (isThere(index) ? value : null)),
        labels: one.labels && {
          ...one.labels,
          points: one.labels.points.map((label, index) => (isThere(index) ? label : null)),
        },
      })),
    },
  }));
  return { ...plan, native };
};

const planAcross: PlanPptx = (chart, { width, height }, at) => {
  const categories = categoriesOf(chart);
  const legend = chart.series.length > 1 ? legendHeight : 0;
  const names = Math.min(linesWidth(categories, pptxSizes.axis) + 20, width * 0.4);
  const labels = chart.series.flatMap(({ data }) => data.map(({ label }) => label));
  const remarks = remarksOf(chart);
  const ends = linesWidth(labels, pptxSizes.value, 700) + 20;
  const right = Math.min(width * 0.35, ends + (remarks.length > 0 ? 190 : 0));
  const plot = { x: names, y: legend, w: width - names - right, h: height - legend - 8 };
  const slot = plot.h / Math.max(1, categories.length);
  const count = isRanged(chart) ? 1 : chart.series.length;
  const axis = { ...axisOf(chart), ...roomBelowZero(chart, plot.w) };
  const { min, max } = axis;
  const scale = plot.w / (max - min || 1);
  const row = (category: number, x: number, w: number): Box => {
    return { x: at.x + plot.x + x, y: at.y + plot.y + category * slot, w, h: slot };
  };
  const words = remarks.map(({ category, value, label, text }) => {
    const after = (value - min) * scale + (label === '' ? 0 : textWidth(label, pptxSizes.value, 700) + 24);
    return wordsBox(text, row(category, after, width - plot.x - after));
  });
  const gap = gapOf(slot);
  const thick = slot / (count + gap / 100);
  const missing = missingOf(chart).map(({ series, category, text }) => {
    const box = row(category, (zeroOf(axis) - min) * scale + 6, plot.w);
    return wordsBox(text, { ...box, y: box.y + thick * (series - (count - 1) / 2) }, 'quiet');
  });
  const series = seriesOf(chart, scale, zeroOf(axis));
  const native = nativeChart(chart, {
    form: 'bar',
    axis: { ...axis, shown: false },
    ...(isRanged(chart) ? { overlaid: true } : {}),
    categories,
    series,
    plot,
    legend,
    gap,
  });
  const isCramped = categories.some(
    (name) => wrapText(name, pptxSizes.axis, names - 20).length * pptxSizes.axis * nameLeading > slot,
  );
  return { native: [{ chart: native }], under: [], over: [...words, ...missing], isCramped };
};

function categoriesOf({ categories, notes }: ResolvedChart): string[] {
  return categories.map((name, index) => {
    const note = notes?.texts[index];
    return note ? `${name} (${note.charAt(0).toLowerCase()}${note.slice(1)})` : name;
  });
}

function isRanged({ series }: ResolvedChart): boolean {
  return series.some(({ data }) => data.some(({ low }) => low !== undefined));
}

/** Where bars begin. */
function zeroOf({ min, max }: { min: number; max: number }): number {
  return Math.min(Math.max(0, min), max);
}

/** A lower begin of the axis where a bar below zero has its value before it, which would stand over the names. */
function roomBelowZero(chart: ResolvedChart, width: number): { min?: number } {
  const below = chart.series.flatMap(({ data }) => data.filter(({ value }) => (value ?? 0) < 0));
  if (below.length === 0) return {};
  const { min, max } = axisOf(chart);
  const lowest = Math.min(...below.map(({ value }) => value ?? 0));
  const labels = below.map(({ label }) => label);
  const room = linesWidth(labels, pptxSizes.value, 700) + 16;
  const perPx = (max - lowest) / Math.max(1, width - room);
  return { min: Math.min(min, Number((lowest - room * perPx).toPrecision(3))) };
}

/**
 * @param scale Px a unit of the axis.
 * @param zero Where bars begin.
 */
function seriesOf(chart: ResolvedChart, scale: number, zero: number): PptxSeries[] {
  if (isRanged(chart)) return rangeSeries(chart, scale, zero);
  return chart.series.map(({ name, data }, index) => {
    const own = seriesColour(index);
    const colours = data.map((_, category) => barColour(chart, index, category));
    return nativeSeries(chart, {
      name,
      values: data.map(({ value }) => value),
      labels: data.map(({ label }) => label),
      colour: chart.series.length > 1 ? own : 'blue',
      points: colours.map((colour) => (colour === own ? null : colour)),
      place: 'outEnd',
    });
  });
}

/**
 * A range is two bars in one place: solid to the low end, over pale to the high end, each labelled with its own cell.
 * The low end stands in the solid bar, or in the pale one where that has room, and the high end after it. Where
 * neither has, both stand after the range as words that are not tied to their cells. Without a high end it is one bar.
 */
function rangeSeries(chart: ResolvedChart, scale: number, zero: number): PptxSeries[] {
  const { name, data } = chart.series[0] ?? { name: '', data: [] };
  const write = (value: number) => formatValue(value, chart.format);
  const ranges = data.map(({ low, high }) => {
    if (low === undefined || high === undefined || high <= low) return null;
    const room = textWidth(write(low), pptxSizes.value, 700) + 16;
    const inside = (low - zero) * scale >= room ? 'solid' : (high - low) * scale >= room ? 'pale' : null;
    return { low, high, inside };
  });
  const openFormat = numberFormatOf({ ...chart.format, suffix: `${chart.format.suffix} ${orMore}` });
  return [
    nativeSeries(chart, {
      name: `${name} (high end of a range)`,
      values: ranges.map((range) => range?.high ?? null),
      labels: ranges.map((range) => range && write(range.high)),
      format: numberFormatOf(chart.format, 'to '),
      colour: 'tint',
      place: 'outEnd',
      look: (index) => (ranges[index]?.inside === null ? { text: data[index]?.label ?? '' } : {}),
    }),
    nativeSeries(chart, {
      name: `${name} (low end of a range)`,
      values: data.map(({ value, low }) => low ?? value),
      labels: data.map(({ label, low, high }) => (low === undefined || low === high ? label : write(low))),
      colour: 'blue',
      points: data.map((_, category) => {
        const colour = barColour(chart, 0, category);
        return colour === 'blue' ? null : colour;
      }),
      place: 'outEnd',
      look: (index, text) => {
        const range = ranges[index];
        const { low, high, label = '' } = data[index] ?? {};
        if (low !== undefined && high === undefined)
          return text === null ? { format: openFormat } : { text: label };
        if (!range) return {};
        if (range.inside === null) return null;
        if (range.inside === 'pale') return { colour: 'text' };
        return { place: 'inEnd', colour: textOn(barColour(chart, 0, index)) };
      },
    }),
  ];
}

/** Where a value was not published: a bar of no length would read as zero. */
function missingOf(chart: ResolvedChart) {
  return chart.series.flatMap((_, series) =>
    chart.categories.flatMap((_name, category) => {
      const { missing, value, words } = endLabel(chart, series, category);
      return missing && !isLater(chart, chart.categories[category])
        ? [{ series, category, text: words ? `${words}: ${value}` : value }]
        : [];
    }),
  );
}

/** What is said at single bars, after their values. */
function remarksOf(chart: ResolvedChart) {
  return chart.annotations.flatMap(({ category, series = 0, text }) => {
    const datum = chart.series[series]?.data[category];
    return datum === undefined || isLater(chart, chart.categories[category])
      ? []
      : [{ category, value: datum.high ?? datum.value ?? 0, label: datum.label, text }];
  });
}

/** Bars stay slim where there are few. */
function gapOf(slot: number): number {
  const thickness = slot / (1 + usualGap / 100);
  return thickness > mostThick ? Math.round((slot / mostThick - 1) * 100) : usualGap;
}

function wordsBox(text: string, box: Box, colour: 'plum' | 'quiet' = 'plum'): PptxShape {
  return textBox(`Words: ${text.slice(0, 40)}`, box, [para([{ text }])], {
    size: pptxSizes.words,
    colour,
    anchor: 'middle',
    spacing: { percent: 100 },
  });
}
