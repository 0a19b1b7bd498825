import type { Annotation, ResolvedChart } from '../../../model/chart.ts';
import type { Box, PptxLabel, PptxShape } from '../../../model/pptx-plan.ts';
import { para, textBox } from '../../../model/pptx-shapes.ts';
import type { Frame } from '../../frame.ts';
import { linesWidth, seriesColour, textShade, textWidth, wrapText } from '../../marks.ts';
import { axisOf, nativeChart, nativeSeries, type PlanPptx, pptxSizes } from '../../native-chart.ts';

/** Place of a datum in slide coordinates; null where nothing was published. */
type Locate = (series: number, category: number) => [number, number] | null;
type Place = { chart: ResolvedChart; frame: Frame; at: { x: number; y: number }; plot: Box; locate: Locate };

/** Lines named at their ends; the gap between the first two is shaded behind the chart. */
export const planPptx: PlanPptx = (chart, frame, at) => {
  const { width, height } = frame;
  const ticks = chart.axis.ticks?.map(({ label }) => label) ?? [];
  const left = linesWidth(ticks, pptxSizes.axis) + 16;
  const named = areShort(chart, width);
  const names = chart.series.map(({ name }) => name);
  const widths = named
    ? [linesWidth(names, pptxSizes.axis, 700)]
    : names.map((name) => linesWidth(wrapText(name, pptxSizes.axis, width * 0.24), pptxSizes.axis));
  const ends = chart.series.map(({ data }) => data.at(-1)?.label ?? '');
  const right = Math.max(...widths, linesWidth(ends, pptxSizes.value, 700)) + 22;
  const foot = chart.axis.ends === undefined && chart.axis.category === undefined ? 34 : 62;
  const head = chart.axis.value === undefined ? 14 : 34;
  const plot: Box = { x: left, y: head, w: width - left - right, h: height - head - foot };
  const locate = locator(chart, at, plot);
  const place: Place = { chart, frame, at, plot, locate };
  const endNamed = endNames(place, right, named);
  const last = chart.categories.length - 1;
  const series = chart.series.map(({ name, data }, index) =>
    nativeSeries(chart, {
      name,
      values: data.map(({ value }) => value),
      labels: data.map(({ label }, category) => (category === 0 || category === last ? label : null)),
      colour: seriesColour(index),
      place: 't',
      ...(named ? { size: pptxSizes.axis } : {}),
      look: (category) => {
        const shift = endNamed.find((one) => one.series === index)?.shift ?? 0;
        if (category !== last) return besideStart(place, index, category);
        return { place: 'r', shift: [4, shift], ...(named ? { named: '\n' } : {}) };
      },
    }),
  );
  const gaps = chart.annotations.filter(({ kind }) => kind === 'gap');
  const marks = gaps.flatMap((gap) => gapMarks(gap, locate, at.x + plot.x + plot.w / 2));
  const remarks = chart.annotations
    .filter(({ kind }) => kind === 'label')
    .flatMap((remark) => remarkMarks(remark, place));
  return {
    native: [{ chart: nativeChart(chart, { form: 'line', series, plot }) }],
    under: gaps.length > 0 ? shade(chart.categories.length, locate) : [],
    over: [...marks, ...remarks, ...endNamed.flatMap(({ shape }) => shape ?? []), ...axisWords(place)],
  };
};

/** Whether every name fits on a line of its own over its last value, in a label that follows the data. */
function areShort({ series }: ResolvedChart, width: number): boolean {
  const names = series.map(({ name }) => name);
  // A last point that was not published has no label, and one in words of its own is not tied to its cell.
  return (
    linesWidth(names, pptxSizes.axis, 700) <= width * 0.3 &&
    series.every(({ data }) => (data.at(-1)?.value ?? null) !== null)
  );
}

function locator(chart: ResolvedChart, at: { x: number; y: number }, plot: Box): Locate {
  const { min, max } = axisOf(chart);
  return (series, category) => {
    const value = chart.series[series]?.data[category]?.value ?? null;
    if (value === null) return null;
    const along = chart.categories.length < 2 ? 0.5 : category / (chart.categories.length - 1);
    return [at.x + plot.x + along * plot.w, at.y + plot.y + ((max - value) / (max - min || 1)) * plot.h];
  };
}

/** Where the first value stands: right of the axis, over the highest line and under the others. */
function besideStart(
  { chart, plot, locate }: Place,
  series: number,
  category: number,
): Pick<PptxLabel, 'place' | 'shift'> {
  const label = chart.series[series]?.data[category]?.label ?? '';
  const width = textWidth(label, pptxSizes.value, 700);
  const step = plot.w / Math.max(1, chart.categories.length - 1);
  const from = locate(series, category);
  // How far the line climbs or falls beside the words.
  const steps = Math.max(1, Math.round(width / step));
  const reach = locate(series, category + steps) ?? from;
  const share = Math.min(1, width / (steps * step));
  const climb = from === null || reach === null ? 0 : (from[1] - reach[1]) * share;
  if (isHighest(chart, series, category))
    return { place: 't', shift: [width / 2 + 2, -Math.max(0, climb - 6)] };
  return climb > 0 ? { place: 'r', shift: [4, 8] } : { place: 'b', shift: [width / 2 + 2, -climb] };
}

function isHighest(chart: ResolvedChart, series: number, category: number): boolean {
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
  const size = pptxSizes.words;
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
function remarkMarks(remark: Annotation, { at: corner, plot, locate }: Place): PptxShape[] {
  const at = locate(remark.series ?? 0, remark.category);
  if (at === null) return [];
  const size = pptxSizes.words;
  const w = Math.min(plot.w * 0.38, textWidth(remark.text, size) + 6);
  const h = wrapText(remark.text, size, w * 0.97).length * size * 1.25;
  const above = at[1] - (corner.y + plot.y) > plot.h / 2;
  const late = at[0] + w > corner.x + plot.x + plot.w;
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
type EndName = { series: number; shape: PptxShape | null; shift: number };

/** The name at the end of each line, under its value; pushed down, value and all, where lines end close together. */
function endNames({ chart, frame, at: corner, locate }: Place, width: number, native: boolean): EndName[] {
  const size = pptxSizes.axis;
  const ends = chart.series.flatMap(({ name, data }, series) => {
    const colour = seriesColour(series);
    const last = data.findLastIndex(({ value }) => value !== null);
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
    const middle = Math.max(y, floor + pptxSizes.value * 0.6);
    const top = middle + pptxSizes.value * 0.62;
    floor = top + h + 2;
    const box = { x, y: top, w: corner.x + frame.width - x, h };
    const look = {
      size,
      colour: textShade(colour),
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
function axisWords({ chart, at, plot }: Place): PptxShape[] {
  const { ends, category, value } = chart.axis;
  const size = pptxSizes.axis - 1;
  const y = at.y + plot.y + plot.h + 32;
  const row = (text: string, align: 'left' | 'centre' | 'right'): PptxShape =>
    textBox(
      `Axis: ${text}`,
      { x: at.x + plot.x - 6, y, w: plot.w + 12, h: size * 1.3 },
      [para([{ text }], { align })],
      {
        size,
        colour: 'quiet',
        spacing: { percent: 100 },
      },
    );
  const words: PptxShape[] = [];
  if (value !== undefined) {
    const box = { x: at.x, y: at.y + plot.y - 34, w: plot.w, h: size * 1.3 };
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
    if (tried.length > lines.length || linesWidth(tried, size) > narrow)
      return wrapText(text, size, narrow + 4);
  }
  return lines;
}
