import { resolveChart } from '../charts/resolve-chart.ts';
import { type ChartSpec, chartSpecSchema, type ResolvedChart } from '../model/chart.ts';
import { messageOf, nearest, type Problem } from '../model/messages.ts';
import { checkJson, parseJson } from './json-source.ts';
import { readFolder } from './read-files.ts';
import type { Register } from './read-register.ts';

/**
 * Charts by id; the ids of all that are written, so that one faulty chart does not raise a second problem; and the
 * sources that charts name beyond their datasets'.
 */
export type CompiledCharts = {
  charts: Record<string, ResolvedChart>;
  written: Set<string>;
  sources: string[];
  /** Charts that are drawn only when a place is chosen. */
  local: Record<string, ChartSpec>;
};

/** Reads every chart and settles its values and words. */
export async function compileCharts(
  root: string,
  register: Register,
  problems: Problem[],
): Promise<CompiledCharts> {
  const charts: Record<string, ResolvedChart> = {};
  const local: Record<string, ChartSpec> = {};
  const written = new Set<string>();
  const sources: string[] = [];
  for (const { file, text } of await readFolder(root, 'content/charts', '.chart.json')) {
    written.add(file.replace(/^.*\/|\.chart\.json$/g, ''));
    const json = parseJson(file, text, problems);
    if (isObjectWithoutAlt(json.value)) {
      problems.push({
        ...json.placeOf([]),
        code: 'missing-alt',
        message: messageOf('missing-alt', ['the chart']),
      });
      continue;
    }
    const spec = checkJson(json, chartSpecSchema, problems);
    if (spec === null) continue;
    written.add(spec.id);
    if (charts[spec.id] !== undefined || local[spec.id] !== undefined) {
      const message = messageOf('duplicate-id', ['chart', spec.id, 'another file in content/charts']);
      problems.push({ ...json.placeOf(['id']), code: 'duplicate-id', message });
    }
    sources.push(...spec.sources);
    for (const [index, id] of spec.sources.entries()) {
      if (register.sources[id] !== undefined) continue;
      const message = messageOf('unknown-source', [id], id, Object.keys(register.sources));
      problems.push({ ...json.placeOf(['sources', index]), code: 'unknown-source', message });
    }
    const dataset = register.datasets[spec.dataset];
    if (dataset === undefined) {
      const message = messageOf(
        'unknown-dataset',
        [spec.dataset],
        spec.dataset,
        Object.keys(register.datasets),
      );
      problems.push({ ...json.placeOf(['dataset']), code: 'unknown-dataset', message });
      continue;
    }
    if (spec.local === true) {
      if (dataset.local === undefined) {
        const message = messageOf('no-local-figures', [dataset.id]);
        problems.push({ ...json.placeOf(['dataset']), code: 'no-local-figures', message });
      } else local[spec.id] = spec;
      continue;
    }
    const result = resolveChart(spec, dataset, register.claims, register.datasets);
    if ('problems' in result) {
      for (const problem of result.problems) {
        const fix = problem.found === undefined ? null : nearest(problem.found, problem.expected ?? []);
        const message = fix === null ? problem.message : `${problem.message} Did you mean "${fix}"?`;
        problems.push({ ...json.placeOf(problem.path), code: problem.code, message });
      }
    } else {
      charts[spec.id] = result.chart;
      for (const id of result.chart.claims) {
        if (register.claims[id]?.verdict !== 'withdrawn') continue;
        const index = spec.claims.indexOf(id);
        const place = json.placeOf(index < 0 ? ['dataset'] : ['claims', index]);
        problems.push({ ...place, code: 'withdrawn-chart', message: messageOf('withdrawn-chart', [id]) });
      }
    }
  }
  return { charts, written, sources, local };
}

function isObjectWithoutAlt(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && (!('alt' in value) || value.alt === '')
  );
}
