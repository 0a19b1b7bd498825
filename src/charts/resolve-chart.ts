import type { ChartSpec, ResolvedChart, Series } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import { type ChartProblem, type Report, unknownName } from './chart-problem.ts';
import { resolveAnnotations } from './resolve-annotations.ts';
import { resolveAxis } from './resolve-axis.ts';
import { checkFields, resolveSeries } from './resolve-series.ts';
import { checkTypedFigures, fillFigures } from './resolve-words.ts';
import { summaryOf } from './summary-of.ts';
import { tableOf } from './table-of.ts';

export type ResolveResult = { chart: ResolvedChart } | { problems: ChartProblem[] };

/**
 * Settles every value, label and word of a chart; what comes out has no pixel and needs no further decision.
 *
 *     spec + dataset + claims
 *       | fields exist and have the right type
 *       | rows filtered, sorted, cut -> categories, series, labels   (the only place where numbers are written)
 *       | axis and ticks
 *       | words filled from claims, annotations tied to data and held against it
 *       v table and summary made
 *     ResolvedChart, or every problem at once
 */
export function resolveChart(
  spec: ChartSpec,
  dataset: Dataset,
  claims: Record<string, Claim>,
): ResolveResult {
  const problems: ChartProblem[] = [];
  const report: Report = (problem) => problems.push(problem);

  if (!checkFields(spec, dataset, report)) return { problems };
  const plotted = resolveSeries(spec, dataset, report);
  if (spec.kind === 'shares') checkShares(plotted, report);
  const highlight = spec.highlight.flatMap((name, index) => {
    const at = plotted.categories.indexOf(name);
    if (at < 0)
      report(unknownName(['highlight', index], 'unknown-category', 'category', name, plotted.categories));
    return at < 0 ? [] : [at];
  });
  const annotations = resolveAnnotations(spec, plotted, highlight, claims, report);
  checkTypedFigures(spec.title, ['title'], report);
  const fill = (field: 'title' | 'subtitle' | 'alt') => fillFigures(spec[field], [field], claims, report);
  const caveat = fillFigures(spec.caveat ?? dataset.caveat, ['caveat'], claims, report);
  const bare = {
    id: spec.id,
    kind: spec.kind,
    title: fill('title'),
    subtitle: fill('subtitle'),
    alt: fill('alt'),
    ...(dataset.period === undefined ? {} : { period: dataset.period }),
    unit: dataset.unit,
    categoryLabel: labelOf(dataset, spec.encode.category, spec.axis.category),
    categories: plotted.categories,
    ...(plotted.notes && spec.encode.note
      ? { notes: { label: labelOf(dataset, spec.encode.note), texts: plotted.notes } }
      : {}),
    series: plotted.series,
    orientation: spec.orientation,
    axis: resolveAxis(spec, plotted.series),
    format: spec.format,
    highlight,
    annotations,
    caveat,
    sources: [...new Set([dataset.source, ...spec.sources])],
    claims: [...new Set([...spec.claims, ...claimsNamed(spec)])],
    licence: dataset.licence,
  };
  if (problems.length > 0) return { problems };
  return { chart: { ...bare, summary: summaryOf(bare), table: tableOf(bare) } };
}

function labelOf(dataset: Dataset, field: string, given?: string): string {
  return given ?? dataset.fields.find((one) => one.name === field)?.label ?? field;
}

/** Claims that the words of the chart stand on, so that an author need not list them twice. */
function claimsNamed(spec: ChartSpec): string[] {
  const words = [
    spec.title,
    spec.subtitle,
    spec.alt,
    spec.caveat ?? '',
    ...spec.annotations.map((a) => a.text),
  ];
  const inWords = words.flatMap((text) =>
    [...text.matchAll(/\{([a-z0-9-]+)\./g)].map((match) => match[1] ?? ''),
  );
  return [...inWords, ...spec.annotations.flatMap(({ figure }) => figure?.split('.')[0] ?? [])].filter(
    Boolean,
  );
}

/** Shares are parts of one whole: all there, none negative, together a hundred (rounding may cost half a point). */
function checkShares(plotted: { categories: string[]; series: Series[] }, report: Report): void {
  const path = ['encode', 'values'];
  const [only, ...more] = plotted.series;
  if (more.length > 0) {
    const message = `Shares divide one whole, but there are ${plotted.series.length} series.`;
    report({ path, code: 'shares-need-one-series', message });
  }
  let sum = 0;
  for (const [index, { value }] of (only?.data ?? []).entries()) {
    const name = plotted.categories[index] ?? '';
    if (value === null)
      report({ path, code: 'missing-share', message: `"${name}" has no value, so the parts make no whole.` });
    else if (value < 0)
      report({ path, code: 'negative-share', message: `"${name}" is ${value}; a share cannot be negative.` });
    sum += value ?? 0;
  }
  if (Math.abs(sum - 100) <= 0.5) return;
  const found = String(Number(sum.toFixed(3)));
  report({ path, code: 'shares-sum', message: `The shares add up to ${found}, not 100.`, found });
}
