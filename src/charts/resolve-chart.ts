import type { ChartSpec, ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import { type ChartProblem, type Report, unknownName } from './chart-problem.ts';
import { checkKind } from './check-kind.ts';
import { checkPyramid } from './kinds/pyramid/check.ts';
import { checkStrip } from './kinds/strip/check.ts';
import { resolveAnnotations } from './resolve-annotations.ts';
import { resolveAxis } from './resolve-axis.ts';
import { licenceOf, resolveMap } from './resolve-map.ts';
import { checkFields, type Plotted, resolveSeries } from './resolve-series.ts';
import { gradedNotes, resolveStandings } from './resolve-standings.ts';
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
  datasets: Record<string, Dataset> = {},
): ResolveResult {
  const problems: ChartProblem[] = [];
  const report: Report = (problem) => problems.push(problem);

  if (!checkFields(spec, dataset, report)) return { problems };
  const plotted = resolveSeries(spec, dataset, report);
  const standings = resolveStandings(plotted, claims, report, spec.kind);
  checkKind(spec.kind, plotted, report);
  if (spec.kind === 'strip') checkStrip(plotted, report);
  if (spec.kind === 'pyramid') checkPyramid(plotted, dataset.unit, report);
  const highlight = spec.highlight.flatMap((name, index) => {
    const at = plotted.categories.indexOf(name);
    if (at < 0)
      report(unknownName(['highlight', index], 'unknown-category', 'category', name, plotted.categories));
    return at < 0 ? [] : [at];
  });
  const map = resolveMap(spec, plotted, datasets, report);
  const annotations = resolveAnnotations(spec, plotted, highlight, claims, report);
  checkTypedFigures(spec.title, ['title'], report);
  if (spec.axis.line) checkTypedFigures(spec.axis.line.text, ['axis', 'line', 'text'], report);
  const fill = (field: 'title' | 'subtitle' | 'alt') => fillFigures(spec[field], [field], claims, report);
  const caveat = fillFigures(spec.caveat ?? dataset.caveat, ['caveat'], claims, report);
  if (spec.limit) checkTypedFigures(spec.limit, ['limit'], report);
  const limit = spec.limit ?? spec.claims.map((id) => claims[id]?.mark).find((mark) => mark !== undefined);
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
      ? { notes: { label: labelOf(dataset, spec.encode.note), texts: gradedNotes(plotted.notes, standings) } }
      : {}),
    series: plotted.series,
    ...(plotted.frames ? { frames: plotted.frames } : {}),
    ...(plotted.placeCodes ? { placeCodes: plotted.placeCodes } : {}),
    ...(map ? { map } : {}),
    ...(standings === undefined ? {} : { standings }),
    ...(spec.kind === 'ranges' ? { marks: spec.marks } : {}),
    orientation: spec.orientation,
    axis: resolveAxis(spec, plotted.series),
    format: spec.format,
    highlight,
    annotations,
    caveat,
    ...(limit === undefined ? {} : { limit }),
    sources: [...new Set([dataset.source, ...spec.sources])],
    claims: [...new Set([...spec.claims, ...claimsNamed(spec), ...claimsOf(plotted)])],
    licence: licenceOf(spec, dataset, datasets),
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

function claimsOf({ claims = [] }: Plotted): string[] {
  return claims.flatMap((one) => one?.split('.')[0] ?? []);
}
