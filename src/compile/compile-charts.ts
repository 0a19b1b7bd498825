import { breakEvenTable } from '../break-even/chart.ts';
import type { ChartProblem } from '../charts/chart-problem.ts';
import { chartSource } from '../charts/chart-source.ts';
import { resolveChart } from '../charts/resolve-chart.ts';
import { type ChartSource, type ChartSpec, chartSpecSchema, type ResolvedChart } from '../model/chart.ts';
import type { Dataset } from '../model/dataset.ts';
import { entryOf } from '../model/entry-of.ts';
import { nearest, type Position, type Problem } from '../model/messages.ts';
import { resolveBreakEven } from '../select/break-even-chart.ts';
import { checkJson, type JsonSource, parseJson } from './json-source.ts';
import { readFolder } from './read-files.ts';
import type { Register } from './read-register.ts';
import { reportIn } from './report.ts';

/** Charts by id, and what the rest of the compiler asks about them. */
export type CompiledCharts = {
  charts: Record<string, ResolvedChart>;
  /** What those that name a claim's figures are resolved from. */
  chartSources: Record<string, ChartSource>;
  /** Ids of all that are written, also of those that could not be resolved: these raise no second problem. */
  written: Set<string>;
  /** Ids of the sources that they name beyond those of their datasets. */
  sources: string[];
  /** Charts that are drawn only when a place is chosen. */
  local: Record<string, ChartSpec>;
  /** All others that resolve, as written. */
  specs: Record<string, ChartSpec>;
  /** The one that is worked out from inputs, as written; null without one. */
  breakEven: ChartSpec | null;
};

/** Reads every chart and settles its values and words. */
export async function compileCharts(
  root: string,
  register: Register,
  problems: Problem[],
): Promise<CompiledCharts> {
  const charts: Record<string, ResolvedChart> = {};
  const chartSources: Record<string, ChartSource> = {};
  const local: Record<string, ChartSpec> = {};
  const specs: Record<string, ChartSpec> = {};
  const written = new Set<string>();
  /** Ids that lead to a chart. */
  const taken = new Set<string>();
  const sources: string[] = [];
  let breakEven: ChartSpec | null = null;
  for (const { file, text } of await readFolder(root, 'content/charts', '.chart.json')) {
    written.add(file.replace(/^.*\/|\.chart\.json$/g, ''));
    const json = parseJson(file, text, problems);
    const at = reportIn(json, problems);
    if (isObjectWithoutAlt(json.value)) {
      at([], 'missing-alt', ['the chart']);
      continue;
    }
    const spec = checkJson(json, chartSpecSchema, problems);
    if (spec === null) continue;
    written.add(spec.id);
    for (const [index, id] of [spec.id, ...(spec.replaces ?? [])].entries()) {
      if (taken.has(id))
        at(index === 0 ? ['id'] : ['replaces', index - 1], 'duplicate-id', [
          'chart',
          id,
          'another file in content/charts',
        ]);
      taken.add(id);
    }
    sources.push(...spec.sources);
    for (const [index, id] of spec.sources.entries()) {
      if (entryOf(register.sources, id) !== undefined) continue;
      at(['sources', index], 'unknown-source', [id], { found: id, choices: Object.keys(register.sources) });
    }
    if (spec.dataset === breakEvenTable) {
      const result = resolveBreakEven(spec, register.claims);
      if ('problems' in result)
        for (const { path, code, message } of result.problems)
          problems.push({ ...json.placeOf(path), code, message });
      else {
        charts[spec.id] = result.chart;
        specs[spec.id] = spec;
        breakEven = spec;
      }
      continue;
    }
    const dataset = entryOf(register.datasets, spec.dataset);
    if (dataset === undefined) {
      const choices = Object.keys(register.datasets);
      at(['dataset'], 'unknown-dataset', [spec.dataset], { found: spec.dataset, choices });
      continue;
    }
    if (spec.local === true) {
      if (dataset.local === undefined) at(['dataset'], 'no-local-figures', [dataset.id]);
      else local[spec.id] = spec;
      continue;
    }
    const result = resolveChart(spec, dataset, register.claims, register.datasets);
    if ('problems' in result) {
      // Said of the dataset, once for all charts that draw it; what else is wrong may follow from it.
      if (result.problems.some(({ code }) => code === 'cell-without-number')) continue;
      for (const problem of result.problems) {
        const fix = problem.found === undefined ? null : nearest(problem.found, problem.expected ?? []);
        const message = fix === null ? problem.message : `${problem.message} Did you mean "${fix}"?`;
        const place = placeOfCell(dataset, register.json.datasets[dataset.id], problem);
        problems.push({ ...(place ?? json.placeOf(problem.path)), code: problem.code, message });
      }
    } else {
      charts[spec.id] = result.chart;
      specs[spec.id] = spec;
      const source = chartSource(spec, dataset);
      if (source.figures.length > 0) chartSources[spec.id] = source;
      for (const id of result.chart.claims) {
        if (entryOf(register.claims, id)?.verdict !== 'withdrawn') continue;
        const index = spec.claims.indexOf(id);
        at(index < 0 ? ['dataset'] : ['claims', index], 'withdrawn-chart', [id]);
      }
    }
  }
  return { charts, chartSources, written, sources, local, specs, breakEven };
}

/** The first cell of the dataset that holds what was found; undefined where the problem is not in its rows. */
function placeOfCell(
  { rows }: Dataset,
  json: JsonSource | undefined,
  { path, found }: ChartProblem,
): Position | undefined {
  if (path[0] !== 'dataset' || found === undefined) return undefined;
  const row = rows.findIndex((cells) => cells.some((cell) => String(cell) === found));
  const column = rows[row]?.findIndex((cell) => String(cell) === found) ?? -1;
  return row < 0 ? undefined : json?.placeOf(['rows', row, column]);
}

function isObjectWithoutAlt(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && (!('alt' in value) || value.alt === '')
  );
}
