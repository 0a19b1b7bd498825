import { textShade } from '../../charts/marks.ts';
import type { Annotation } from '../../model/chart.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import { textWidth, wrapText } from '../../theme/measure.ts';
import { para, textBox } from '../kit/shapes.ts';
import { type ChartPlace, chartSizes, widest } from './chart-place.ts';

/** Place of a datum in slide coordinates; null where nothing was published. */
export type Locate = (series: number, category: number) => [number, number] | null;

/** A dotted line across the gap at one category, and its words on the side with room. */
export function gapMarks({ text, category }: Annotation, locate: Locate, middle: number): PptxShape[] {
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
  const lines = evenLines(text, size, 180);
  const h = lines.length * size * 1.25;
  const w = 190;
  const y = (from[1] + to[1]) / 2 - h / 2;
  const x = before ? from[0] - 14 - w : from[0] + 14;
  const align = before ? 'right' : 'left';
  const broken = lines.map((line, index) => ({ text: line, break: index > 0 }));
  const words = textBox(`Words: ${text}`, { x, y, w, h }, [para(broken, { align })], {
    size,
    colour: 'plum',
    anchor: 'middle',
    spacing: { percent: 100 },
  });
  return [line, words];
}

/** Words at one datum, away from the curve, with a short line. */
export function remarkMarks(remark: Annotation, place: ChartPlace, plot: Box, locate: Locate): PptxShape[] {
  const at = locate(remark.series ?? 0, remark.category);
  if (at === null) return [];
  const { frame } = place;
  const size = chartSizes.words;
  const w = Math.min(plot.w * 0.38, textWidth(remark.text, size) + 6);
  const h = wrapText(remark.text, size, w * 0.97).length * size * 1.25;
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

/** `shape` is null where the label of the last point holds the name too. */
export type EndName = { series: number; shape: PptxShape | null; shift: number };

/** The name at the end of each line, under its value; pushed down, value and all, where lines end close together. */
export function endNames(
  { plan, chart, frame }: ChartPlace,
  locate: Locate,
  width: number,
  native: boolean,
): EndName[] {
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
    if (native) {
      // Name and value make two lines about the last point.
      const centre = Math.max(y, floor + size * 1.3);
      floor = centre + size * 1.3;
      return { series, shape: null, shift: centre - y };
    }
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
export function axisWords({ chart, frame }: ChartPlace, plot: Box): PptxShape[] {
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

/** As few lines as the width allows, of even length. */
function evenLines(text: string, size: number, width: number): string[] {
  const lines = wrapText(text, size, width);
  for (let narrow = width - 4; narrow > width / 2; narrow -= 4) {
    const tried = wrapText(text, size, narrow);
    if (tried.length > lines.length || widest(tried, size) > narrow) return wrapText(text, size, narrow + 4);
  }
  return lines;
}

export function widestLine(text: string, size: number, width: number): number {
  return widest(wrapText(text, size, width), size);
}
