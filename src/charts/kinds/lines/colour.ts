import type { ResolvedChart } from '../../../model/chart.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { seriesColour } from '../../marks.ts';

/** Points that stand apart belong to the first line by what they measure, so they share its colour but are hollow. */
export function lineColour(chart: ResolvedChart, series: number): ColourName {
  return seriesColour(chart.series[series]?.apart ? 0 : series);
}
