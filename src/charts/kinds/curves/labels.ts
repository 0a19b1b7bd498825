import type { Annotation, ResolvedChart } from '../../../model/chart.ts';
import type { Mark, TextMark } from '../../../model/drawing.ts';
import { isMissing } from '../../format-value.ts';
import { linesHeight, seriesColour, textFrom, textShade, wrapText } from '../../marks.ts';
import type { CurvesGeometry } from './geometry.ts';

/** The gap's words inside the region, the number first and large. */
export function planGapWords(
  { text, figure, category }: Annotation,
  chart: ResolvedChart,
  place: CurvesGeometry,
): Mark[] {
  const { x, y, left, right, sizes, narrow } = place;
  const [a, b] = chart.series.map(({ data }) => data[category]?.value);
  if (typeof a !== 'number' || typeof b !== 'number') return [];
  const atEnd = category > (chart.categories.length - 1) / 2;
  const anchor = atEnd ? 'end' : 'start';
  const edge = x(category) + (atEnd ? -1 : 1) * sizes.label * 0.75;
  const room = (right - left) * (narrow ? 0.42 : 0.3);
  const number = figure ?? '';
  const rest = figure ? text.slice(figure.length).trim() : text;
  const lines = wrapText(rest, sizes.words, room);
  const height = (number ? linesHeight(1, sizes.label) : 0) + linesHeight(lines, sizes.words);
  // The region narrows away from the gap, so the words stand in the middle of what is left of it further in.
  const inward = Math.max(0, Math.min(chart.categories.length - 1, category + (atEnd ? -2 : 2)));
  const [c = a, d = b] = chart.series.map(({ data }) => data[inward]?.value ?? undefined);
  const roof = Math.max(y(Math.max(a, b)), y(Math.max(c, d)));
  const floor = Math.min(y(Math.min(a, b)), y(Math.min(c, d)));
  const top = (roof + floor) / 2 - height / 2;
  const marks: Mark[] = [];
  if (number)
    marks.push(textFrom([number], edge, top, { size: sizes.label, weight: 600, fill: 'plum', anchor }));
  const under = top + (number ? linesHeight(1, sizes.label) : 0);
  marks.push(textFrom(lines, edge, under, { size: sizes.words, fill: 'plum', anchor }));
  return marks;
}

/** First and last value of a curve, and its name: at the right end, or over and under the line on a phone. */
export function planEndLabels(index: number, chart: ResolvedChart, place: CurvesGeometry): TextMark[] {
  const { x, y, sizes, narrow, names } = place;
  const data = chart.series[index]?.data ?? [];
  const known = data.flatMap((datum, at) => (isMissing(datum) ? [] : [{ at, ...datum }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const fill = textShade(seriesColour(index));
  const strong = { size: sizes.label, weight: 600, fill } as const;
  const below = isBelow(index, first.at, chart);
  const gap = sizes.label * (narrow ? 0.55 : 0.6);
  const line = linesHeight(1, sizes.label);
  const side = (value: number) => (below ? y(value) + gap : y(value) - gap - line);
  const start = textFrom([first.label], x(first.at) - 4, side(first.value ?? 0), strong);
  const name = chart.series[index]?.name ?? '';
  if (narrow) {
    const endTop = side(last.value ?? 0);
    const nameTop = below ? endTop + line : endTop - linesHeight(1, sizes.words);
    return [
      start,
      textFrom([last.label], x(last.at) + 6, endTop, { ...strong, anchor: 'end' }),
      textFrom([name], x(last.at) + 6, nameTop, { size: sizes.words, fill, anchor: 'end' }),
    ];
  }
  const lines = names[index] ?? [];
  const edge = x(last.at) + sizes.label * 0.7;
  const top = y(last.value ?? 0) - line / 2;
  return [
    start,
    textFrom([last.label], edge, top, strong),
    textFrom(lines, edge, top + line, { size: sizes.words, fill }),
  ];
}

/** True when another curve runs above this one at its start: its label then goes under the line. */
function isBelow(index: number, category: number, chart: ResolvedChart): boolean {
  const own = chart.series[index]?.data[category]?.value ?? 0;
  return chart.series.some(
    (other, at) => at !== index && (other.data[category]?.value ?? Number.NEGATIVE_INFINITY) > own,
  );
}

/** Words at one datum. */
export function planNote(
  { text, category, series = 0 }: Annotation,
  chart: ResolvedChart,
  place: CurvesGeometry,
): Mark {
  const { x, y, sizes, right, left } = place;
  const value = chart.series[series]?.data[category]?.value ?? chart.axis.min ?? 0;
  const anchor = x(category) > (left + right) / 2 ? 'end' : 'start';
  const lines = wrapText(text, sizes.words, (right - left) * 0.4);
  return textFrom(lines, x(category), y(value) + sizes.words * 0.7, {
    size: sizes.words,
    fill: 'plum',
    anchor,
  });
}
