import type { ChartSpec } from '../../../model/chart.ts';
import type { Dataset } from '../../../model/dataset.ts';
import type { MapGeometry, MapSpec } from '../../../model/map.ts';
import { type Report, unknownName } from '../../chart-problem.ts';
import { formatValue } from '../../format-value.ts';
import type { Plotted } from '../../resolve-series.ts';
import { type Area, drawMap } from './geometry.ts';

/**
 * Draws a map once, when the pack is built: small areas become cells, cells become tenths and places, and each
 * place gets the colour of its first value. Undefined when something is wrong.
 */
export function resolveMap(
  spec: ChartSpec,
  plotted: Plotted,
  datasets: Record<string, Dataset>,
  report: Report,
): MapGeometry | undefined {
  const codes = plotted.placeCodes;
  if (spec.map === undefined || codes === undefined) {
    const message = 'A map needs "map" with its small areas, and the field with the codes in "encode.place".';
    report({ path: spec.map === undefined ? [] : ['encode'], code: 'map-needs-areas', message });
    return undefined;
  }
  const dataset = datasets[spec.map.areas];
  if (dataset === undefined) {
    report(
      unknownName(['map', 'areas'], 'unknown-dataset', 'dataset', spec.map.areas, Object.keys(datasets)),
    );
    return undefined;
  }
  const areas = readAreas(spec.map, dataset, codes, plotted.categories, report);
  const steps = stepsOf(spec, report);
  const drawn = areas && drawMap(areas, codes.length);
  if (areas === undefined) return undefined;
  if (drawn === undefined) {
    const message = `No two small areas of "${dataset.id}" are neighbours, so there is no map to draw.`;
    report({ path: ['map', 'areas'], code: 'map-needs-areas', message });
    return undefined;
  }
  const breaks = spec.map.breaks;
  const stepOf = (value: number | null) =>
    value === null ? null : breaks.length - breaks.filter((one) => value >= one).length;
  return {
    ...drawn,
    total: areas.length.toLocaleString('en-GB'),
    ...(dataset.period === undefined ? {} : { period: dataset.period }),
    places: drawn.places.map((d, index) => ({
      d,
      step: stepOf(plotted.series[0]?.data[index]?.value ?? null),
    })),
    steps,
  };
}

/** The rows of the small areas, or undefined when one of them cannot be drawn. */
function readAreas(
  spec: MapSpec,
  dataset: Dataset,
  codes: readonly string[],
  names: readonly string[],
  report: Report,
): Area[] | undefined {
  const fields = dataset.fields.map(({ name }) => name);
  const columns = (['lon', 'lat', 'tenth', 'place'] as const).map((use) => {
    const column = fields.indexOf(spec[use]);
    if (column < 0)
      report(
        unknownName(['map', use], 'unknown-field', `field in "${dataset.id}" called`, spec[use], fields),
      );
    return column;
  });
  if (columns.includes(-1)) return undefined;
  const strange = new Set<string>();
  const areas = dataset.rows.map((row) => {
    const [lon, lat, decile, place] = columns.map((column) => row[column] ?? null);
    const category = codes.indexOf(String(place));
    if (category < 0) strange.add(String(place));
    return { lon: Number(lon), lat: Number(lat), decile: Number(decile), category };
  });
  for (const code of strange)
    report(unknownName(['map', 'place'], 'unknown-place', 'row for the place', code, [...codes]));
  for (const [index, code] of codes.entries()) {
    if (areas.some(({ category }) => category === index)) continue;
    const message = `"${names[index]}" (${code}) has no small area in "${dataset.id}".`;
    report({ path: ['map', 'areas'], code: 'unknown-place', message, found: code });
  }
  const wrong = areas.find(({ decile }) => !(Number.isInteger(decile) && decile >= 1 && decile <= 10));
  if (wrong) {
    const message = `A tenth is a whole number from 1 to 10, but "${dataset.id}" has ${wrong.decile}.`;
    report({ path: ['map', 'tenth'], code: 'not-a-tenth', message, found: String(wrong.decile) });
  }
  return strange.size > 0 || wrong ? undefined : areas;
}

/** The colours of the places with their words, highest value first: "30 or more", "25 to 30" … "under 15". */
function stepsOf(spec: ChartSpec, report: Report): MapGeometry['steps'] {
  const breaks = spec.map?.breaks ?? [];
  if (breaks.some((one, index) => one <= (breaks[index - 1] ?? Number.NEGATIVE_INFINITY))) {
    const message = `The breaks must rise, but they are ${breaks.join(', ')}.`;
    report({ path: ['map', 'breaks'], code: 'breaks-not-rising', message });
  }
  const write = (value: number) => formatValue(value, { ...spec.format, decimals: 0, exact: true });
  const falling = breaks.toReversed();
  const labels = falling.map((low, index) => {
    const high = falling[index - 1];
    return high === undefined ? `${write(low)} or more` : `${write(low)} to ${write(high)}`;
  });
  const all = [...labels, `under ${write(breaks[0] ?? 0)}`];
  // Shades are spread over the scale's darker nine: the palest of all would not show on paper.
  return all.map((label, index) => {
    const from = falling[index];
    const shade = 1 + Math.round((index * 8) / (all.length - 1));
    return { label, shade, from: from === undefined ? null : write(from) };
  });
}
