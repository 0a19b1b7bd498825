import type { Annotation, ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import { isMissing } from '../../format-value.ts';
import {
  linesHeight,
  linesWidth,
  seriesColour,
  textAround,
  textFrom,
  textShade,
  wrapText,
} from '../../marks.ts';
import { spread } from '../../spread.ts';
import type { CurvesGeometry } from './geometry.ts';
import { stretchOf } from './remarks.ts';

/** First values, in the column of the ticks. */
export function planStartLabels(chart: ResolvedChart, { left, y, sizes, bottom }: CurvesGeometry): Mark[] {
  const blocks = chart.series.flatMap(({ data }, index) => {
    const first = data[0];
    if (!first || first.value === null) return [];
    return [{ index, label: first.label, middle: y(first.value), size: linesHeight(1, sizes.label) }];
  });
  return spread(blocks, 0, bottom + sizes.label).map(({ index, label, middle }) =>
    textAround([label], left - sizes.label * 0.6, middle, {
      size: sizes.label,
      weight: 600,
      fill: textShade(seriesColour(index)),
      anchor: 'end',
    }),
  );
}

/** Last values with the names of their curves, to the right of the last points. */
export function planEndLabels(
  chart: ResolvedChart,
  { right, y, sizes, bottom, names }: CurvesGeometry,
): Mark[] {
  const line = linesHeight(1, sizes.label);
  const blocks = chart.series.flatMap(({ data }, index) => {
    const last = data.findLast((datum) => !isMissing(datum));
    const name = names[index] ?? [];
    const size = line + linesHeight(name, sizes.words) + 4;
    // The value stands level with its point, the name under it.
    return last
      ? [{ index, name, label: last.label, middle: y(last.value ?? 0) + (size - line) / 2, size }]
      : [];
  });
  return spread(blocks, 0, bottom + 2).flatMap(({ index, name, label, middle, size }): Mark[] => {
    const fill = textShade(seriesColour(index));
    const x = right + sizes.label * 0.7;
    const top = middle - size / 2;
    return [
      textFrom([label], x, top, { size: sizes.label, weight: 600, fill }),
      textFrom(name, x, top + line, { size: sizes.words, fill }),
    ];
  });
}

/** On a phone: last value and name over the highest curve and under the others, clear of every line. */
export function planNamesOnLines(chart: ResolvedChart, place: CurvesGeometry): Mark[] {
  const { right, left, sizes, bottom } = place;
  return chart.series.flatMap(({ data, name }, index): Mark[] => {
    const last = data.findLast((datum) => !isMissing(datum));
    if (!last) return [];
    const fill = textShade(seriesColour(index));
    const upper = chart.series.every(({ data: other }) => (other.at(-1)?.value ?? 0) <= (last.value ?? 0));
    const lines = wrapText(name, sizes.words, (right - left) * (upper ? 1 : 0.45));
    const width = Math.max(linesWidth(lines, sizes.words), linesWidth([last.label], sizes.label, 600));
    const height = linesHeight(1, sizes.label) + linesHeight(lines, sizes.words);
    const own = stretchOf(chart, index, place, right - width, right);
    const others = chart.series.map((_, at) => stretchOf(chart, at, place, right - width, right));
    const margin = sizes.label * 0.5;
    const fits = (from: number) =>
      from + height <= bottom + 2 &&
      others.every((one) => one.bottom + 4 < from || one.top - 4 > from + height);
    const [over, under] = [own.top - margin - height, own.bottom + margin];
    const from = upper || (!fits(under) && fits(over)) ? Math.max(0, over) : under;
    const style = { fill, anchor: 'end' } as const;
    const x = right + 4;
    return [
      textFrom([last.label], x, from, { ...style, size: sizes.label, weight: 600 }),
      textFrom(lines, x, from + linesHeight(1, sizes.label), { ...style, size: sizes.words }),
    ];
  });
}

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
  const room = (right - left) * (narrow ? 0.4 : 0.3);
  const number = figure ?? '';
  const big = sizes.label * (narrow ? 1 : 1.15);
  const rest = figure ? text.slice(figure.length).trim() : text;
  const lines = wrapText(rest, sizes.words, room);
  const height = (number ? linesHeight(1, big) : 0) + linesHeight(lines, sizes.words);
  // The region narrows away from the gap, so the words stand in the middle of what is left of it further in.
  const inward = Math.max(0, Math.min(chart.categories.length - 1, category + (atEnd ? -2 : 2)));
  const [c = a, d = b] = chart.series.map(({ data }) => data[inward]?.value ?? undefined);
  const roof = Math.max(y(Math.max(a, b)), y(Math.max(c, d)));
  const floor = Math.min(y(Math.min(a, b)), y(Math.min(c, d)));
  const top = (roof + floor) / 2 - height / 2;
  const marks: Mark[] = [];
  if (number) marks.push(textFrom([number], edge, top, { size: big, weight: 600, fill: 'plum', anchor }));
  const under = top + (number ? linesHeight(1, big) : 0);
  marks.push(textFrom(lines, edge, under, { size: sizes.words, fill: 'plum', anchor }));
  return marks;
}
