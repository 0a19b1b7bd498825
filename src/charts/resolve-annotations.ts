import type { Annotation, ChartSpec, Series } from '../model/chart.ts';
import type { Claim, Figure } from '../model/claim.ts';
import { type ChartProblem, type Report, unknownName } from './chart-problem.ts';
import { checkTypedFigures, figureOf, fillFigures } from './resolve-words.ts';

type Plotted = { categories: string[]; series: Series[] };

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
    checkTypedFigures(one.text, [...path, 'text'], report);
    const words = fillFigures(one.text, [...path, 'text'], claims, report);
    const figure = one.figure ? figureOf(one.figure, [...path, 'figure'], claims, report) : undefined;
    if (category < 0 || series === -1) return [];
    const annotation: Annotation = { text: words, category, kind: one.kind };
    if (series !== undefined) annotation.series = series;
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
  { series, categories }: Plotted,
  highlight: number[],
  path: ChartProblem['path'],
  report: Report,
): void {
  if (annotation.kind === 'label') return;
  const drawn =
    annotation.kind === 'gap'
      ? difference(series, annotation.category)
      : highlight.reduce((sum, index) => sum + (series[0]?.data[index]?.value ?? Number.NaN), 0);
  if (drawn === undefined || Number.isNaN(drawn)) {
    const message = `Two series with a value at "${categories[annotation.category]}" are needed for a gap.`;
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

function difference(series: Series[], category: number): number | undefined {
  const [first, second] = series.map(({ data }) => data[category]?.value);
  if (typeof first !== 'number' || typeof second !== 'number') return undefined;
  return Math.abs(first - second);
}
