import type { ResolvedChart } from '../../../model/chart.ts';
import { notPublished } from '../../format-value.ts';

/** "Age 65–69: 2011, men and boys 1.5%, women and girls 1.7%; 2021, …": a band in the frames asked for. */
export function bandWords(
  { categories, categoryLabel, frames, series }: ResolvedChart,
  band: number,
  shown: number[],
): string {
  const { names = [], sides = [] } = frames ?? {};
  const moments = shown.map((frame) => {
    const values = sides.map((side, index) => {
      const label = series[frame * sides.length + index]?.data[band]?.label ?? notPublished;
      return `${side.charAt(0).toLowerCase()}${side.slice(1)} ${label}`;
    });
    return `${names[frame]}, ${values.join(', ')}`;
  });
  return `${categoryLabel} ${categories[band]}: ${moments.join('; ')}`;
}
