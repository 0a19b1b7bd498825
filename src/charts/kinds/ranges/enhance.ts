import type { ResolvedChart } from '../../../model/chart.ts';
import { markArea } from '../../mark-area.ts';
import { drawOutline } from '../../outline.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, readingWords, stagesOf } from '../../stage.ts';
import { rangesGeometry } from './geometry.ts';

/** Point at, tap or step to a row: it is outlined, and its range, strength and note are read out. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const { width, rows } = rangesGeometry(chart, frameOf(stage));
    const readings = rows.map(({ category, top, bottom, middle }) => ({
      category,
      words: readingWords(chart, category),
      middle: [0, middle] as const,
      box: { x: 2, y: top + 1, w: width - 4, h: bottom - top - 2 },
    }));
    markArea(stage, chart, (layer, place) => {
      const reading = readings.find(({ category }) => category === place);
      if (reading) drawOutline(layer, reading);
    });
    attachReader(stage, readings, { along: 'y', draw: drawOutline });
  }
}
