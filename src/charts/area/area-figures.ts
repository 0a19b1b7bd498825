import { type Area, type AreaForm, areaWords, parentsOf } from '../../model/area.ts';
import type { AreaGap, AreaModel, AreaNeed } from '../../model/area-model.ts';
import type { ChartSource, ResolvedChart } from '../../model/chart.ts';
import type { Claim } from '../../model/claim.ts';
import type { AreaTable } from '../../model/dataset.ts';
import type { Source } from '../../model/source.ts';
import { resolveChart } from '../resolve-chart.ts';
import { areaClaim, rowOf } from './area-claim.ts';
import { fieldsMissing, fillSource } from './fill-chart.ts';

type Register = {
  local: AreaModel;
  claims: Readonly<Record<string, Claim>>;
  sources: Readonly<Record<string, Source>>;
};

/** All that is known about a place: what templates are filled from. Claims and charts are made when first asked for. */
export type AreaFigures = {
  place: Area;
  words: Record<AreaForm, string>;
  inLondon: boolean;
  /** The claim that a table makes about the place, or about another; null when it has no figures for it. */
  claimOf(data: string, code?: string): Claim | null;
  /** True for a chart that is drawn for a place. */
  isLocalChart(id: string): boolean;
  /** A chart with the place in it; null when the table has no figures for it. */
  chartOf(id: string): ResolvedChart | null;
  /** What is not there of a need; empty when it can be shown. */
  gapsOf(need: AreaNeed): AreaGap[];
  /** Why a table has nothing for the place, in words that follow its name. */
  missingWords(data: string): string;
  /** What the pack itself claims. */
  register: Readonly<Record<string, Claim>>;
  /** Everything made so far. */
  claims: Map<string, Claim>;
  charts: Map<string, ResolvedChart>;
  /** What those charts are resolved from. */
  chartSources: Map<string, ChartSource>;
};

const london = 'E12000007';

const kindWords = {
  borough: 'boroughs',
  icb: 'integrated care boards',
  region: 'regions',
  country: 'countries',
};

/** The figures of one place. The pack is only read. */
export function areaFigures({ local, claims, sources }: Register, place: Area): AreaFigures {
  const made = new Map<string, Claim>();
  const charts = new Map<string, ResolvedChart>();
  const chartSources = new Map<string, ChartSource>();
  const words = areaWords(place, local.places);
  const tableOf = (data: string): AreaTable => {
    const table = local.datasets[data];
    if (table === undefined) throw new Error(`There is no table of local figures called "${data}".`);
    return table;
  };
  // Asked for once a figure: writing numbers out is the slowest step of all.
  const asked = new Map<string, Claim | null>();
  const claimOf = (data: string, code = place.code): Claim | null => {
    const key = `${data} ${code}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    const about = local.places[code];
    const claim = about ? areaClaim(tableOf(data), about, local.places, sources) : null;
    asked.set(key, claim);
    if (claim !== null) made.set(claim.id, claim);
    return claim;
  };
  const gap = (data: string, figure: string): AreaGap => {
    const table = tableOf(data);
    const why = rowOf(table, place.code) === undefined ? 'uncovered' : 'unpublished';
    return { data, what: table.local.what, figure, why };
  };
  const specOf = (id: string) => {
    const spec = local.charts[id];
    if (spec === undefined) throw new Error(`There is no local chart called "${id}".`);
    return spec;
  };
  return {
    place,
    words,
    inLondon: [place, ...parentsOf(place, local.places)].some(({ code }) => code === london),
    claimOf,
    isLocalChart: (id) => local.charts[id] !== undefined,
    chartOf: (id) => {
      const known = charts.get(id);
      if (known !== undefined) return known;
      const spec = specOf(id);
      const source = fillSource(spec, tableOf(spec.dataset), place, local.places, (code) =>
        claimOf(spec.dataset, code),
      );
      if (source === null) return null;
      const result = resolveChart(source.spec, source.dataset, { ...claims, ...Object.fromEntries(made) });
      // The compiler has tried every place, so this is a fault of the pack.
      if ('problems' in result) throw new Error(result.problems.map(({ message }) => message).join(' '));
      charts.set(id, result.chart);
      chartSources.set(id, source);
      return result.chart;
    },
    gapsOf: (need) => {
      if (!('chart' in need)) {
        const claim = claimOf(need.data, need.at);
        return claim?.figures.some(({ name }) => name === need.figure) ? [] : [gap(need.data, need.figure)];
      }
      const spec = specOf(need.chart);
      const table = tableOf(spec.dataset);
      const missing = fieldsMissing(spec, table, place);
      // A chart with some of its figures is drawn, and says which were not published.
      if (missing.length < spec.encode.values.length) return [];
      const nameOf = (field: string) => table.local.figures.find((one) => one.field === field)?.name ?? field;
      return missing.map((field) => gap(spec.dataset, nameOf(field)));
    },
    missingWords: (data) => {
      const table = tableOf(data);
      const merged = place.replaces === undefined ? '' : ', the merged board';
      if (rowOf(table, place.code) !== undefined) return `was not published for ${words.said}${merged}`;
      return `is not given here for ${coversKind(table, place, local) ? words.said : kindWords[place.kind]}`;
    },
    register: claims,
    claims: made,
    charts,
    chartSources,
  };
}

/** True when the table has a row for any place of this kind. */
function coversKind(table: AreaTable, { kind }: Area, { places }: AreaModel): boolean {
  return Object.values(places).some((one) => one.kind === kind && rowOf(table, one.code) !== undefined);
}
