import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartFigure } from '../../src/charts/chart-figure.tsx';
import { isMissing, notPublished } from '../../src/charts/format-value.ts';
import { deckFrame, type Frame, phoneFrame, wideFrame } from '../../src/charts/frame.ts';
import { isInTime } from '../../src/charts/kinds/lines/geometry.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import type { ResolvedChart } from '../../src/model/chart.ts';
import type { Drawing, TextMark } from '../../src/model/drawing.ts';
import { ChartAlone } from '../../src/render/web/chart-alone.tsx';
import { textWidth } from '../../src/theme/measure.ts';
import { fixtureCharts, packCharts } from './every-chart.ts';
import { onSlide } from './on-a-slide.ts';

const charts = [...packCharts, ...fixtureCharts];
const frames: Array<[string, Frame]> = [
  ['on a slide', deckFrame],
  ['alone on a slide', wideFrame],
  ['on a phone', phoneFrame],
];

/** All words of a drawing, with line breaks undone. */
function wordsOf({ marks }: Drawing): string[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark.lines.join(' ').replaceAll('\u00a0', ' ')] : [],
  );
}

/** The ink of a text, in px: from the height of its capitals to its last baseline. */
function boxOf({ x, y, lines, size, weight, anchor }: TextMark) {
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  const bottom = y + (lines.length - 1) * size * 1.25;
  return { words: lines.join(' '), left, right: left + width, top: y - size * 0.72, bottom };
}

/** Labels that a kind writes at every size: lines label their ends, the others each value. */
function labelsShown(chart: ResolvedChart): string[] {
  const { kind, series } = chart;
  // A pyramid's bars are read by its scale; a strip writes the stops that matter, and each one on a phone.
  if (kind === 'pyramid') return series.flatMap(({ data }) => (data.some(isMissing) ? [notPublished] : []));
  if (kind === 'strip') return stopsNamed(chart).map((stop) => series[0]?.data[stop]?.label ?? '');
  // A map has no room for the figures of its places: they are in the table and under the pointer.
  if (kind === 'map') return [];
  // An evidence map leaves a cell without a finding empty.
  if (kind === 'evidence-map')
    return series.flatMap(({ data }) =>
      data.flatMap((datum, at) => {
        const isChosen = chart.highlight.length === 0 || chart.highlight.includes(at);
        return isChosen && !isMissing(datum) ? [datum.label] : [];
      }),
    );
  return series.flatMap(({ data, apart }) => {
    const labels = data.map(({ label }) => label);
    if (kind !== 'lines') return labels;
    // Groups in order are labelled at both ends, lines in time at the last.
    const first = isInTime(chart) ? undefined : data[0];
    const shown = apart ? data : [first, data.findLast((datum) => !isMissing(datum))];
    return shown.flatMap((datum) => (datum && !isMissing(datum) ? [datum.label] : []));
  });
}

/** Stops of a strip that carry their name at every size. */
function stopsNamed({ categories, highlight, annotations }: ResolvedChart): number[] {
  const spans = annotations.flatMap(({ category, to }) => [category, to ?? category]);
  return [...new Set([0, categories.length - 1, ...highlight, ...spans])];
}

/** Names that a picture shows at every size. */
function namesShown(chart: ResolvedChart): string[] {
  const { kind, categories, series, frames } = chart;
  if (kind === 'lines') return series.map(({ name }) => name);
  if (kind === 'strip') return stopsNamed(chart).map((stop) => categories[stop] ?? '');
  if (kind === 'evidence-map' && chart.highlight.length > 0)
    return chart.highlight.map((at) => categories[at] ?? '');
  if (chart.map) return chart.map.contrast.pair.map(({ category }) => categories[category] ?? '');
  if (frames) return [...categories, ...frames.sides, frames.names[0] ?? '', frames.names.at(-1) ?? ''];
  return categories;
}

describe.each(charts)('%s', (_name, chart) => {
  it('has a table with every category and every label', () => {
    expect(chart.table.rows.map(([first]) => first)).toEqual(chart.categories);
    const cells = chart.table.rows.map((row) => row.slice(chart.notes ? 2 : 1));
    const labels = chart.categories.map((_, index) => chart.series.map(({ data }) => data[index]?.label));
    expect(cells).toEqual(labels);
    expect(chart.table.header.slice(chart.notes ? 2 : 1)).toEqual(chart.series.map(({ name }) => name));
  });

  it.each(frames)('shows the same labels in its picture %s', (_where, frame) => {
    const words = wordsOf(kindOf(chart).svg(chart, frame));
    for (const label of labelsShown(chart))
      expect(
        words.some((text) => text === label || text.includes(label)),
        `${label} in ${words}`,
      ).toBe(true);
    for (const name of namesShown(chart))
      expect(
        words.some((text) => text.includes(name)),
        `${name} in ${words}`,
      ).toBe(true);
    for (const { text } of chart.annotations)
      expect(words.join(' '), text).toContain(text.split(' ').at(-1) ?? text);
  });

  it.each(frames)('keeps every mark inside its frame %s', (_where, frame) => {
    const drawing = kindOf(chart).svg(chart, frame);
    expect(drawing.width).toBe(frame.width);
    if (frame.height !== undefined) expect(drawing.height).toBe(frame.height);
    for (const mark of drawing.marks) {
      if (mark.kind === 'rect') {
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x + mark.w).toBeLessThanOrEqual(frame.width + 0.5);
        expect(mark.y + mark.h).toBeLessThanOrEqual(drawing.height + 0.5);
      }
      if (mark.kind === 'text') {
        expect(mark.y - mark.size, mark.lines.join(' ')).toBeGreaterThanOrEqual(-2);
        expect(mark.y + (mark.lines.length - 1) * mark.size * 1.25, mark.lines.join(' ')).toBeLessThanOrEqual(
          drawing.height + 0.5,
        );
      }
      expect(JSON.stringify(mark)).not.toMatch(/null|NaN/);
    }
  });

  it.each(frames)('sets no text over another %s', (_where, frame) => {
    const boxes = kindOf(chart)
      .svg(chart, frame)
      .marks.flatMap((mark) => (mark.kind === 'text' ? [boxOf(mark)] : []));
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        expect(across > 1 && down > 1, `"${a.words}" and "${b.words}"`).toBe(false);
      }
    }
  });

  it.each(frames.slice(0, 2))('shows the same labels in PowerPoint %s', (_where, frame) => {
    const { words } = onSlide(chart, frame);
    const seen = words.join(' | ');
    for (const label of labelsShown(chart)) {
      // A range is labelled at both its ends: the high one, written with "to", follows the low one.
      const ends = label.split(' to ').map((end, index) => (index === 0 ? end : `to ${end}`));
      const both = ends.every((end) => words.includes(end));
      expect(words.some((text) => text.includes(label)) || both, `${label} in ${seen}`).toBe(true);
    }
    for (const name of namesShown(chart)) expect(seen).toContain(name);
    for (const { text } of chart.annotations) expect(seen).toContain(text.split(' ').at(-1) ?? text);
  });

  it.each(frames.slice(0, 2))('has the same values in its workbook in PowerPoint %s', (_where, frame) => {
    const { charts: drawn } = onSlide(chart, frame);
    for (const { series, categories } of drawn)
      for (const { values, labels } of series) {
        expect(values).toHaveLength(categories.length);
        expect(labels.points).toHaveLength(categories.length);
      }
    const series = drawn.flatMap((one) => one.series);
    const [first] = drawn;
    if (first === undefined) {
      expect(kindOf(chart).loss(chart)).not.toBeNull();
      return;
    }
    if (chart.kind === 'shares') {
      const parts = series.map(({ name, values }) => [name, values[0]]).sort();
      const meant = chart.categories.map((name, i) => [name, chart.series[0]?.data[i]?.value]).sort();
      expect(parts).toEqual(meant);
      return;
    }
    if (chart.frames) {
      // Negative numbers draw the first side to the left; the oldest come first.
      const { names, sides } = chart.frames;
      const ends = [...new Set([0, names.length - 1])];
      const meant = ends.flatMap((at) => chart.series.slice(at * sides.length, (at + 1) * sides.length));
      for (const { categories } of drawn) expect(categories).toEqual(chart.categories.toReversed());
      for (const [index, { name, values }] of series.entries()) {
        const left = index % 2 === 0;
        expect(name).toBe(`${meant[index]?.name}${left ? ' (drawn to the left)' : ''}`);
        const sizes = values.map((value) => (value === null ? null : left ? -value : value));
        expect(sizes.toReversed()).toEqual(meant[index]?.data.map(({ value }) => value));
      }
      expect(series).toHaveLength(meant.length);
      return;
    }
    if (first.overlaid) {
      const [high, low] = series;
      expect(high?.labels.format).toMatch(/^(\[[^\]]*\])?"to "/);
      chart.series[0]?.data.forEach((datum, i) => {
        const isRange = datum.low !== undefined && datum.high !== undefined && datum.high > datum.low;
        expect(low?.values[i]).toBe(datum.low ?? datum.value);
        expect(high?.values[i]).toBe(isRange ? datum.high : null);
      });
      return;
    }
    // Empty slots stand between months that lie further apart.
    const kept = first.categories.map((name) => name !== '');
    expect(series.map(({ name, values }) => ({ name, values: values.filter((_, at) => kept[at]) }))).toEqual(
      chart.series.map(({ name, data }) => ({ name, values: data.map(({ value }) => value) })),
    );
  });

  it('says its ends or extremes in the summary, in figures that the table has', () => {
    const numbers = chart.summary.match(/[−£]?\d[\d,.]*\d%?|[−£]?\d%?/g) ?? [];
    const known = [
      ...chart.table.rows.flat(),
      ...chart.categories,
      ...chart.annotations.map(({ text }) => text),
      ...chart.series.map(({ name }) => name),
      ...(chart.axis.ends ?? []),
      ...(chart.map ? [chart.map.total, chart.map.period] : []),
      ...(chart.map?.contrast.pair.map(({ tenth }) => tenth) ?? []),
      chart.axis.line?.label ?? '',
    ].join(' ');
    // A direction has no figure: its words are what must be said.
    if (kindOf(chart).words) {
      for (const label of labelsShown(chart)) expect(chart.summary).toContain(label);
    } else expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(known).toContain(number);
  });

  it('is complete without JavaScript on a page and on a slide', () => {
    for (const variant of ['page', 'deck'] as const) {
      const html = renderToStaticMarkup(
        variant === 'deck'
          ? createElement(ChartFigure, { chart, variant })
          : createElement(ChartAlone, { chart, sources: {} }),
      );
      // The cells of an evidence map are links on a page; any other picture is one.
      if (chart.evidence && variant === 'page') expect(html).toContain('<a class="stat');
      else expect(html).toContain('role="img"');
      expect(html).toContain('<table');
      expect(html).not.toMatch(/ style=/);
      for (const row of chart.table.rows.flat()) expect(html).toContain(row.replaceAll('&', '&amp;'));
    }
  });
});

it('suites cover all charts of the pack', () => {
  expect(packCharts.length).toBeGreaterThanOrEqual(5);
});
