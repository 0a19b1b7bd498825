import type { ResolvedChart } from '../../../model/chart.ts';
import { drawOutline } from '../../outline.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, readingWords, stagesOf } from '../../stage.ts';
import { workGeometry } from './geometry.ts';

/** Point at, tap or step to a sum: it is outlined, and its arithmetic, parts and total are read out. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const { width, rows } = workGeometry(chart, frameOf(stage));
    const readings = rows.map(({ category, top, bottom }) => ({
      words: readingWords(chart, category),
      middle: [0, (top + bottom) / 2] as const,
      box: { x: 1.5, y: top + 1, w: width - 3, h: bottom - top },
    }));
    attachReader(stage, readings, { along: 'y', draw: drawOutline });
  }
}
