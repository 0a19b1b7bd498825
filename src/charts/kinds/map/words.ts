import type { ResolvedChart } from '../../../model/chart.ts';
import type { ContrastCell, MapGeometry } from '../../../model/map.ts';

/** The map's geometry. A chart of this kind without one does not leave the compiler. */
export function geometryOf(chart: Pick<ResolvedChart, 'id' | 'map'>): MapGeometry {
  if (chart.map === undefined) throw new Error(`The chart "${chart.id}" has no map.`);
  return chart.map;
}

/** "most deprived tenth", "least deprived tenth" or, between them, "tenth 3". */
export function tenthWords(tenth: number): string {
  if (tenth === 1) return 'most deprived tenth';
  return tenth === 10 ? 'least deprived tenth' : `tenth ${tenth}`;
}

/** What stands beside each of the two neighbours: "In Hounslow: most deprived". Its number says that it is a tenth. */
export function pairWords(chart: Pick<ResolvedChart, 'id' | 'map' | 'categories'>): [string, string] {
  const say = ({ category, tenth }: ContrastCell) =>
    `In ${chart.categories[category]}: ${tenthWords(tenth).replace(/ tenth$/, '')}`;
  const [first, second] = geometryOf(chart).contrast.pair;
  return [say(first), say(second)];
}

/** What the small areas are: "4,835 small areas, 2019", with words before it where asked. */
export function areasWords({ total, period }: MapGeometry, before = ''): string {
  return `${before} ${total} small areas${period === undefined ? '' : `, ${period}`}`.trim();
}

/** The chart as a browser needs it: the small areas are a picture already, and most of its weight. */
export function withoutAreas(chart: ResolvedChart): ResolvedChart {
  if (chart.map === undefined) return chart;
  const contrast = { ...chart.map.contrast, cells: [] };
  return { ...chart, map: { ...chart.map, contrast, tenths: [], edge: '', borders: '' } };
}
