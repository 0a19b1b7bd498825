import { geoMercator } from 'd3-geo';
import type { ChartSpec } from '../model/chart.ts';
import type { Cell, Dataset } from '../model/dataset.ts';
import type { City, CityPoint } from '../model/story.ts';
import type { CompiledScene } from './compile-story.ts';
import type { Register } from './read-register.ts';

/** Width of the city in its own steps: about 50 m each. */
const width = 1200;
/** Tenths that make up the most deprived fifth. */
const deprivedTenths = 2;

/**
 * The city that the scenes draw, from the datasets of the map and of the line that they name; null where none draws a
 * map. Charts have been resolved, so that every field is there.
 */
export function cityOf(
  scenes: readonly CompiledScene[],
  charts: Readonly<Record<string, ChartSpec>>,
  { datasets }: Register,
): City | null {
  const specOf = (state: string): ChartSpec | undefined => {
    const { drawing } = scenes.find(({ scene }) => scene.drawing.state === state)?.scene ?? {};
    return drawing?.of === 'city' ? charts[drawing.chart ?? ''] : undefined;
  };
  const map = specOf('whole')?.map;
  const areas = datasets[map?.areas ?? ''];
  if (map === undefined || areas === undefined) return null;
  const mercator = geoMercator();
  const at = (lon: Cell, lat: Cell): CityPoint => mercator([Number(lon), Number(lat)]) ?? [0, 0];
  const rows = rowsOf(areas).map((row) => ({
    at: at(row[map.lon] ?? null, row[map.lat] ?? null),
    isDeprived: Number(row[map.tenth]) <= deprivedTenths,
    code: String(row[map.place]),
  }));
  const [xs, ys] = [rows.map((row) => row.at[0]), rows.map((row) => row.at[1])];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const scale = width / (Math.max(...xs) - left);
  const step = ([x, y]: CityPoint): CityPoint => [
    Math.round((x - left) * scale),
    Math.round((y - top) * scale),
  ];
  const codes = [...new Set(rows.map(({ code }) => code))];
  const line = specOf('line');
  const stations = datasets[line?.dataset ?? ''];
  return {
    width,
    height: Math.ceil((Math.max(...ys) - top) * scale),
    places: codes.map((code) => {
      const own = rows.filter((row) => row.code === code);
      const points = (isDeprived: boolean): CityPoint[] =>
        own
          .filter((row) => row.isDeprived === isDeprived)
          .map((row) => step(row.at))
          .sort(([a, b], [c, d]) => a - c || b - d);
      return { code, deprived: points(true), others: points(false) };
    }),
    stops:
      line === undefined || stations === undefined
        ? []
        : rowsOf(stations)
            .filter((row) =>
              Object.entries(line.filter ?? {}).every(([field, value]) => row[field] === value),
            )
            .map((row) => ({
              name: String(row[line.encode.category]),
              at: step(at(row.lon ?? null, row.lat ?? null)),
            })),
  };
}

function rowsOf({ fields, rows }: Dataset): Array<Record<string, Cell>> {
  return rows.map((row) => Object.fromEntries(fields.map(({ name }, index) => [name, row[index] ?? null])));
}
