import { sitePath } from '../../../model/site.ts';
import type { ChartKindPlan } from '../../kinds.ts';
import { planPicture } from './picture.ts';
import { planPptxChart } from './pptx.ts';
import { layoutOfMap, planSvg } from './svg.ts';

export const map: ChartKindPlan = {
  planSvg,
  planPptxChart,
  // Map over legend, as wide as a column of text: beside each other their words would be too small to read.
  pageFrame: { width: 560, font: 18 },
  planGround: (chart, frame) => {
    const { map: box, width, mapLast } = layoutOfMap(chart, frame);
    const markup = (x: number, y: number) => planPicture(chart, { ...box, x: box.x + x, y: box.y + y });
    return { src: sitePath(`/charts/${chart.id}-map.svg`), share: box.w / width, atEnd: mapLast, markup };
  },
};
