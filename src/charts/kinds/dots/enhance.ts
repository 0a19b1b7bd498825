import type { ResolvedChart } from '../../../model/chart.ts';
import { markArea } from '../../mark-area.ts';
import { drawOutline } from '../../outline.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, readingWords, stagesOf } from '../../stage.ts';
import { dotsGeometry } from './geometry.ts';

/** Point at, tap or step to a field of dots: it is outlined, and its share is read out. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const readings = dotsGeometry(chart, frameOf(stage)).fields.map(({ category, box: { x, y, w, h } }) => {
      const remarks = chart.annotations.filter((one) => one.category === category).map(({ text }) => text);
      return {
        category,
        words: [readingWords(chart, category), ...remarks].join('; '),
        middle: [x + w / 2, y + h / 2] as const,
        box: { x: x + 1.5, y: y + 1.5, w: w - 3, h: h - 3 },
      };
    });
    markArea(stage, chart, (layer, place) => {
      const reading = readings.find(({ category }) => category === place);
      if (reading) drawOutline(layer, reading);
    });
    attachReader(stage, readings, { along: 'both', draw: drawOutline });
  }
}
