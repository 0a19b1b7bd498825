import { textShade } from '../../charts/marks.ts';
import type { Annotation } from '../../model/chart.ts';
import type { Box, PptxLabel, PptxShape } from '../../model/pptx-plan.ts';
import { textWidth, wrapText } from '../../theme/measure.ts';
import { para, textBox } from '../kit/shapes.ts';
import { type ChartPlace, chartSizes, nativeChart, type PlaceKind, widest } from './chart-place.ts';

/** Place of a datum in slide coordinates; null where nothing was published. */
type Locate = (series: number, category: number) => [number, number] | null;

/** Lines named at their ends; the gap between the first two is shaded behind the chart. */
export const placeCurves: PlaceKind = (place) => {
  const { chart, plan, frame, top } = place;
  const ticks = chart.axis.ticks?.map(({ label }) => label) ?? [];
  const left = widest(ticks, chartSizes.axis) + 16;
  const widths = plan.series.map(({ name }) => widestLine(name, chartSizes.axis, frame.w * 0.24));
  const ends = plan.series.map(({ labels }) => labels.at(-1) ?? '');
  const right = Math.max(...widths, widest(ends, chartSizes.value, 700)) + 22;
  const foot = chart.axis.ends === undefined && chart.axis.category === undefined ? 34 : 62;
  const head = chart.axis.value === undefined ? 14 : 34;
  const plot: Box = { x: left, y: top + head, w: frame.w - left - right, h: frame.h - top - head - foot };
  const locate = locator(place, plot);
  const native = nativeChart(place, plot);
  native.legend = false;
  const names = endNames(place, locate, right);
  native.series.forEach((series, index) => {
    series.labels.points = series.labels.points.map((label, category): PptxLabel | null => {
      if (label === null) return null;
      const shift = names.find((name) => name.series === index)?.shift ?? 0;
      if (category === series.values.length - 1) return { ...label, place: 'r', shift: [4, shift] };
      // The first value would stand half over the axis: it begins where its point is.
      const width = textWidth(chart.series[index]?.data[category]?.label ?? '', chartSizes.value, 700);
      return { ...label, place: isHighest(place, index, category) ? 't' : 'b', shift: [width / 2 + 2, 0] };
    });
  });
  const gaps = chart.annotations.filter(({ kind }) => kind === 'gap');
  const marks = gaps.flatMap((gap) => gapMarks(gap, locate, frame.x + plot.x + plot.w / 2));
  const remarks = chart.annotations
    .filter(({ kind }) => kind === 'label')
    .flatMap((remark) => remarkMarks(remark, place, plot, locate));
  return {
    native,
    under: gaps.length > 0 ? shade(chart.categories.length, locate) : [],
    over: [...marks, ...remarks, ...names.map(({ shape }) => shape), ...axisWords(place, plot)],
  };
};

function locator({ chart, plan, frame }: ChartPlace, plot: Box): Locate {
  const { min, max } = plan.axis;
  return (series, category) => {
    const value = chart.series[series]?.data[category]?.value ?? null;
    if (value === null) return null;
    const along = chart.categories.length < 2 ? 0.5 : category / (chart.categories.length - 1);
    const x = frame.x + plot.x + along * plot.w;
    return [x, frame.y + plot.y + ((max - value) / (max - min || 1)) * plot.h];
  };
}

function isHighest({ chart }: ChartPlace, series: number, category: number): boolean {
  const own = chart.series[series]?.data[category]?.value ?? 0;
  return chart.series.every((other) => (other.data[category]?.value ?? own) <= own);
}

/** The region between the first two curves. */
function shade(count: number, locate: Locate): PptxShape[] {
  const along = Array.from({ length: count }, (_, category) => category);
  const edge = (series: number) =>
    along.map((category) => locate(series, category)).filter((at) => at !== null);
  const points = [...edge(0), ...edge(1).reverse()];
  if (points.length < 4) return [];
  return [{ kind: 'path', name: 'Gap', alt: '', points, closed: true, smooth: false, fill: 'plum-wash' }];
}

/** A dotted line across the gap at one category, and its words on the side with room. */
function gapMarks({ text, category }: Annotation, locate: Locate, middle: number): PptxShape[] {
  const from = locate(0, category);
  const to = locate(1, category);
  if (from === null || to === null) return [];
  const line: PptxShape = {
    kind: 'line',
    name: 'Gap line',
    alt: '',
    from,
    to,
    stroke: 'plum',
    strokeWidth: 2,
    dash: true,
  };
  const size = chartSizes.words;
  const before = from[0] > middle;
  const lines = wrapText(text, size, 170);
  const h = lines.length * size * 1.25;
  const w = 180;
  const y = (from[1] + to[1]) / 2 - h / 2;
  const x = before ? from[0] - 14 - w : from[0] + 14;
  const align = before ? 'right' : 'left';
  const words = textBox(`Words: ${text}`, { x, y, w, h }, [para([{ text }], { align })], {
    size,
    colour: 'plum',
    anchor: 'middle',
    spacing: { percent: 100 },
  });
  return [line, words];
}

/** Words at one datum, away from the curve, with a short line. */
function remarkMarks(remark: Annotation, place: ChartPlace, plot: Box, locate: Locate): PptxShape[] {
  const at = locate(remark.series ?? 0, remark.category);
  if (at === null) return [];
  const { frame } = place;
  const size = chartSizes.words;
  const w = Math.min(plot.w * 0.38, textWidth(remark.text, size) + 6);
  const h = wrapText(remark.text, size, w).length * size * 1.25;
  const above = at[1] - (frame.y + plot.y) > plot.h / 2;
  const late = at[0] + w > frame.x + plot.x + plot.w;
  const y = above ? at[1] - 30 - h : at[1] + 30;
  const box = { x: late ? at[0] - w : at[0], y, w, h };
  const to: [number, number] = [at[0], above ? at[1] - 28 : at[1] + 28];
  return [
    {
      kind: 'line',
      name: 'Pointer',
      alt: '',
      from: [at[0], above ? at[1] - 8 : at[1] + 8],
      to,
      stroke: 'plum',
      strokeWidth: 1.5,
    },
    textBox(
      `Words: ${remark.text}`,
      box,
      [para([{ text: remark.text }], { align: late ? 'right' : 'left' })],
      {
        size,
        colour: 'plum',
        spacing: { percent: 100 },
      },
    ),
  ];
}

type EndName = { series: number; shape: PptxShape; shift: number };

/** The name at the end of each line, under its value; pushed down, value and all, where lines end close together. */
function endNames({ plan, chart, frame }: ChartPlace, locate: Locate, width: number): EndName[] {
  const size = chartSizes.axis;
  const ends = plan.series.flatMap(({ name, colour }, series) => {
    const last = chart.series[series]?.data.findLastIndex(({ value }) => value !== null) ?? -1;
    const at = locate(series, last);
    if (at === null) return [];
    const h = wrapText(name, size, width - 16).length * size * 1.2;
    return [{ series, name, colour, x: at[0] + 14, y: at[1], h }];
  });
  ends.sort((a, b) => a.y - b.y);
  let floor = Number.NEGATIVE_INFINITY;
  return ends.map(({ series, name, colour, x, y, h }) => {
    const middle = Math.max(y, floor + chartSizes.value * 0.6);
    const top = middle + chartSizes.value * 0.62;
    floor = top + h + 2;
    const box = { x, y: top, w: frame.x + frame.w - x, h };
    const look = {
      size,
      colour: colour === 'none' ? 'text' : textShade(colour),
      spacing: { percent: 100 },
    } as const;
    return {
      series,
      shape: textBox(`Line: ${name}`, box, [para([{ text: name }])], look),
      shift: middle - y,
    };
  });
}

/** What the axes show, and the words at the two ends of the category axis. */
function axisWords({ chart, frame }: ChartPlace, plot: Box): PptxShape[] {
  const { ends, category, value } = chart.axis;
  const size = chartSizes.axis - 1;
  const y = frame.y + plot.y + plot.h + 32;
  const row = (text: string, align: 'left' | 'centre' | 'right'): PptxShape =>
    textBox(
      `Axis: ${text}`,
      { x: frame.x + plot.x - 6, y, w: plot.w + 12, h: size * 1.3 },
      [para([{ text }], { align })],
      {
        size,
        colour: 'quiet',
        spacing: { percent: 100 },
      },
    );
  const words: PptxShape[] = [];
  if (value !== undefined) {
    const box = { x: frame.x, y: frame.y + plot.y - 34, w: plot.w, h: size * 1.3 };
    words.push(
      textBox(`Axis: ${value}`, box, [para([{ text: value }])], {
        size,
        colour: 'quiet',
        spacing: { percent: 100 },
      }),
    );
  }
  if (ends !== undefined) words.push(row(`\u2190 ${ends[0]}`, 'left'), row(`${ends[1]} \u2192`, 'right'));
  else if (category !== undefined) words.push(row(category, 'centre'));
  return words;
}

function widestLine(text: string, size: number, width: number): number {
  return widest(wrapText(text, size, width), size);
}
