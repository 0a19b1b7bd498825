import type { Annotation, ChartSpec, Series } from '../model/chart.ts';
import type { Claim, Figure } from '../model/claim.ts';
import { type ChartProblem, type Report, unknownName } from './chart-problem.ts';
import type { Plotted } from './resolve-series.ts';
import { checkTypedFigures, fillFigures, findFigure } from './resolve-words.ts';

/** Ties every annotation to a datum that is there, and holds its figure against the data it points at. */
export function resolveAnnotations(
  spec: ChartSpec,
  plotted: Plotted,
  highlight: number[],
  claims: Record<string, Claim>,
  report: Report,
): Annotation[] {
  const seriesNames = plotted.series.map(({ name }) => name);
  return spec.annotations.flatMap((one, index) => {
    const path = ['annotations', index];
    const category = plotted.categories.indexOf(one.at);
    if (category < 0)
      report(unknownName([...path, 'at'], 'unknown-category', 'category', one.at, plotted.categories));
    const series = one.series === undefined ? undefined : seriesNames.indexOf(one.series);
    if (one.series !== undefined && series === -1)
      report(unknownName([...path, 'series'], 'unknown-series', 'series', one.series, seriesNames));
    const to = one.to === undefined ? undefined : plotted.categories.indexOf(one.to);
    if (one.to !== undefined && to === -1)
      report(unknownName([...path, 'to'], 'unknown-category', 'category', one.to, plotted.categories));
    const frames = plotted.frames?.names ?? [];
    const frame = one.frame === undefined ? undefined : frames.indexOf(one.frame);
    if (one.frame !== undefined && frame === -1)
      report(unknownName([...path, 'frame'], 'unknown-series', 'frame', one.frame, frames));
    checkTypedFigures(one.text, [...path, 'text'], report);
    const words = fillFigures(one.text, [...path, 'text'], claims, report);
    const named =
      one.figure === undefined ? null : findFigure(one.figure, [...path, 'figure'], claims, report);
    const figure = named?.figure;
    if (category < 0 || series === -1 || to === -1 || frame === -1) return [];
    const annotation: Annotation = { text: words, category, kind: one.kind };
    if (series !== undefined) annotation.series = series;
    if (to !== undefined) annotation.to = to;
    if (frame !== undefined) annotation.frame = frame;
    if (figure) {
      annotation.figure = figure.display;
      annotation.text = `${figure.display} ${words}`;
    }
    checkAgainstData(annotation, figure, plotted, highlight, path, report);
    return [annotation];
  });
}

/** A gap must be the difference that is drawn, a group the sum that is drawn: as far as the figure is written. */
function checkAgainstData(
  annotation: Annotation,
  figure: Figure | undefined,
  { series, categories, frames }: Plotted,
  highlight: number[],
  path: ChartProblem['path'],
  report: Report,
): void {
  if (annotation.kind === 'label' || annotation.kind === 'break') return;
  const drawn =
    annotation.kind === 'gap'
      ? difference(series, annotation.category)
      : annotation.kind === 'span'
        ? spanOf(series[0], annotation)
        : groupSum(sidesOf(series, annotation, frames?.sides.length), highlight);
  if (drawn === undefined || Number.isNaN(drawn)) {
    const place = `"${categories[annotation.category]}"`;
    const message =
      annotation.kind === 'span'
        ? `A span needs "to", and a value at ${place} and there.`
        : `Two series with a value at ${place} are needed for a gap.`;
    report({ path: [...path, 'kind'], code: 'no-such-gap', message });
    return;
  }
  if (!figure || typeof figure.value !== 'number') return;
  const decimals = String(figure.value).split('.')[1]?.length ?? 0;
  // Half of the last digit written, and a hair for binary fractions.
  if (Math.abs(drawn - figure.value) <= 0.5 * 10 ** -decimals + 1e-9) return;
  const message = `The claim says ${figure.value}, but the data drawn says ${Number(drawn.toFixed(decimals + 2))}.`;
  report({ path: [...path, 'figure'], code: 'figure-disagrees', message, found: String(figure.value) });
}

/** From one category to another, in the first series. */
function spanOf(series: Series | undefined, { category, to }: Annotation): number | undefined {
  const [from, end] = [category, to ?? -1].map((index) => series?.data[index]?.value);
  return typeof from === 'number' && typeof end === 'number' ? Math.abs(from - end) : undefined;
}

/** What a group adds up: the first series, or in a pyramid both sides of its frame. */
function sidesOf(series: Series[], { frame = 0 }: Annotation, sides = 1): Series[] {
  return series.slice(frame * sides, (frame + 1) * sides);
}

function groupSum(series: Series[], highlight: number[]): number {
  const values = series.flatMap(({ data }) => highlight.map((index) => data[index]?.value ?? Number.NaN));
  return values.reduce((sum, value) => sum + value, 0);
}

function difference(series: Series[], category: number): number | undefined {
  const [first, second] = series.map(({ data }) => data[category]?.value);
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  return Math.abs(first - second);
}
