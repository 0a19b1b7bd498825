import { scaleLinear } from 'd3-scale';
import type { ChartSpec, ResolvedChart, Series } from '../model/chart.ts';
import { formatTick } from './format-value.ts';
import { kindOf } from './kinds.ts';

/** Settles where the value axis begins and ends, and its ticks, for every renderer alike. */
export function resolveAxis(spec: ChartSpec, series: Series[]): ResolvedChart['axis'] {
  const numbers = series.flatMap(({ data }) => data.flatMap(numbersOf));
  const { value, category, ends, line } = spec.axis;
  // Absent words are left out, so that a chart read back from JSON equals the one written.
  const words = {
    ...(value === undefined ? {} : { value }),
    ...(category === undefined ? {} : { category }),
    ...(ends === undefined ? {} : { ends }),
  };
  const { axis } = kindOf(spec);
  if (axis === 'none' || numbers.length === 0) return { ...words, min: 0, max: 100, ticks: [] };

  // The length of a bar is its meaning, so bars start at zero; a line may start where its story does.
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  const air = lowest >= 0 ? Math.min(lowest, (highest - lowest) * 0.06) : (highest - lowest) * 0.06;
  const floor = axis === 'amounts' ? Math.min(0, lowest) : lowest - air;
  const ceiling = axis === 'amounts' ? Math.max(0, highest) : highest;
  // An author's ends suit the pack's figures: one that stands in their place may lie beyond them.
  const { min: least, max: most } = spec.axis;
  const first = least !== undefined && least <= lowest ? least : undefined;
  const last = most !== undefined && most >= highest ? most : undefined;
  const count = 4;
  const scale = scaleLinear()
    .domain([first ?? floor, last ?? ceiling])
    .nice(count);
  const [low = 0, high = 1] = scale.domain();
  const min = first ?? low;
  const max = last ?? high;
  const places = scaleLinear().domain([min, max]).ticks(count);
  const step = (places[1] ?? 1) - (places[0] ?? 0) || 1;
  const ticks = places.map((place) => ({ value: place, label: formatTick(place, step, spec.format) }));
  if (line === undefined) return { ...words, min, max, ticks };
  const label = formatTick(line.at, 10 ** -decimalsOf(line.at), spec.format);
  return { ...words, min, max, ticks, line: { value: line.at, label, text: line.text } };
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

function numbersOf({ value, low, high }: Series['data'][number]): number[] {
  return [value, low, high].filter((number) => typeof number === 'number');
}
