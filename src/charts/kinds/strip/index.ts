import type { KindSpec } from '../../kinds.ts';
import { checkStrip } from './check.ts';
import { namedStops } from './layout.ts';
import { planPptx } from './pptx.ts';
import { summariseStrip } from './summary.ts';
import { planSvg } from './svg.ts';

export const strip: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseStrip,
  axis: 'values',
  check: checkStrip,
  parts: (chart) => namedStops(chart).map((stop) => chart.categories[stop] ?? ''),
  loss: () => 'Two stops cannot be compared; names, falls and their words do not follow edited figures.',
};
