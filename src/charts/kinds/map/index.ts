import { sitePath } from '../../../model/site.ts';
import type { KindSpec } from '../../kinds.ts';
import { planPicture } from './picture.ts';
import { planPptx } from './pptx.ts';
import { resolveMap } from './resolve.ts';
import { summariseMap } from './summary.ts';
import { closeUpPart, layoutOfMap, planSvg } from './svg.ts';
import { withoutAreas } from './words.ts';

export const map: KindSpec = {
  svg: planSvg,
  pptx: planPptx,
  summary: summariseMap,
  axis: 'values',
  bringsForward: 'Outlined',
  geometry: resolveMap,
  parts: () => [closeUpPart],
  loss: () =>
    'The map shows boroughs by score, one editable shape each; the small areas are shown for the two neighbours in close-up only. The figures of all boroughs are in the notes.',
  figuresInNotes: true,
  // Map over legend, as wide as a column of text: beside each other their words would be too small to read.
  pageFrame: { width: 560, font: 18 },
  groundFile: (chart) => planPicture(chart),
  light: withoutAreas,
  ground: (chart, frame) => {
    const { map: box, width, mapLast } = layoutOfMap(chart, frame);
    const markup = (x: number, y: number) => planPicture(chart, { ...box, x: box.x + x, y: box.y + y });
    return { src: sitePath(`/charts/${chart.id}-map.svg`), share: box.w / width, atEnd: mapLast, markup };
  },
};
