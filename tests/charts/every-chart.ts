import { readdirSync, readFileSync } from 'node:fs';
import { breakEvenTable } from '../../src/break-even/chart.ts';
import { resolveFixture } from '../../src/charts/fixture.ts';
import { fixtures as bars } from '../../src/charts/kinds/bars/fixtures.ts';
import { fixtures as directions } from '../../src/charts/kinds/directions/fixtures.ts';
import { fixtures as dots } from '../../src/charts/kinds/dots/fixtures.ts';
import { fixtures as doughnut } from '../../src/charts/kinds/doughnut/fixtures.ts';
import { fixtures as evidenceMap } from '../../src/charts/kinds/evidence-map/fixtures.ts';
import { fixtures as lines } from '../../src/charts/kinds/lines/fixtures.ts';
import { fixtures as map } from '../../src/charts/kinds/map/fixtures.ts';
import { fixtures as pyramid } from '../../src/charts/kinds/pyramid/fixtures.ts';
import { fixtures as ranges } from '../../src/charts/kinds/ranges/fixtures.ts';
import { fixtures as shares } from '../../src/charts/kinds/shares/fixtures.ts';
import { fixtures as strip } from '../../src/charts/kinds/strip/fixtures.ts';
import { kinds } from '../../src/charts/kinds.ts';
import { resolveChart } from '../../src/charts/resolve-chart.ts';
import { type ChartSpec, chartSpecSchema, type ResolvedChart } from '../../src/model/chart.ts';
import type { Claim } from '../../src/model/claim.ts';
import { type Dataset, datasetSchema } from '../../src/model/dataset.ts';
import { resolveBreakEven } from '../../src/select/break-even-chart.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const everyFixture = {
  bars,
  shares,
  ranges,
  dots,
  lines,
  doughnut,
  strip,
  pyramid,
  map,
  directions,
  'evidence-map': evidenceMap,
};

/** Fixtures of every kind that this suite draws, by name. */
export const fixtureCharts: Array<[string, ResolvedChart]> = Object.entries(everyFixture).flatMap(
  ([kind, fixtures]) =>
    Object.entries(fixtures).map(([name, fixture]): [string, ResolvedChart] => [
      `${kind} ${name}`,
      resolveFixture(fixture),
    ]),
);

export const claims: Record<string, Claim> = Object.fromEntries(
  (read('data/claims.json') as Claim[]).map((claim) => [claim.id, claim]),
);

export function readDataset(id: string): Dataset {
  return datasetSchema.parse(read(`data/datasets/${id}.json`));
}

/** The small areas that a map draws beside its own dataset. */
function areasOf({ map }: ChartSpec): Record<string, Dataset> {
  return map ? { [map.areas]: readDataset(map.areas) } : {};
}

/** The charts of the pack whose kind is registered, resolved from their files. */
export const packCharts: Array<[string, ResolvedChart]> = readdirSync(new URL('content/charts/', root))
  .filter((name) => name.endsWith('.chart.json'))
  .flatMap((name): Array<[string, ResolvedChart]> => {
    const spec = chartSpecSchema.parse(read(`content/charts/${name}`));
    if (!(spec.kind in kinds)) return [];
    const result =
      spec.dataset === breakEvenTable
        ? resolveBreakEven(spec, claims)
        : resolveChart(spec, readDataset(spec.dataset), claims, areasOf(spec));
    if ('problems' in result) throw new Error(`${name}: ${JSON.stringify(result.problems, null, 2)}`);
    return [[name, result.chart]];
  });
