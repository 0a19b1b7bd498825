import { chartSpecSchema, type ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import type { z } from '../model/zod.ts';
import { resolveChart } from './resolve-chart.ts';

/** A real situation a kind of chart must stand: what its author wrote, and the data. */
export type ChartFixture = {
  spec: z.input<typeof chartSpecSchema>;
  dataset: Dataset;
  /** Maps only: their small areas. */
  areas?: Dataset;
  /** Claims that rows or words name. */
  claims?: Claim[];
};

/** A dataset for a fixture: the first column names the categories, numbers follow. */
export function fixtureData(
  unit: string,
  labels: string[],
  rows: Array<Array<string | number | null>>,
  text: number[] = [0],
): Dataset {
  const fields = labels.map((label, index) => ({
    name: `f${index}`,
    label,
    ...(text.includes(index) ? { type: 'string' as const } : { type: 'number' as const, unit }),
  }));
  return {
    id: 'fixture',
    title: 'Figures for a test',
    source: 'fixture-source',
    unit,
    fields,
    rows,
    caveat: 'Made up for a test.',
    licence: 'None',
    provenance: 'Made up for a test.',
  };
}

/** The fixture as a resolved chart. Throws when its author made a mistake. */
export function resolveFixture({ spec, dataset, areas, claims = [] }: ChartFixture): ResolvedChart {
  const byId = Object.fromEntries(claims.map((claim) => [claim.id, claim]));
  const result = resolveChart(chartSpecSchema.parse(spec), dataset, byId, areas ? { [areas.id]: areas } : {});
  if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.chart;
}
