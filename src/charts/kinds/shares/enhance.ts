import type { ResolvedChart } from '../../../model/chart.ts';
import { isNarrow } from '../../frame.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, readingWords, stagesOf } from '../../stage.ts';
import { stackBlocks } from './stack.ts';
import { stripBlocks } from './strip.ts';

/** Point at, tap or step to a part: it is outlined and read out. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const frame = frameOf(stage);
    const narrow = isNarrow(frame);
    const readings = (narrow ? stackBlocks : stripBlocks)(chart, frame).map(({ category, x, y, w, h }) => ({
      words: readingWords(chart, category),
      middle: [x + w / 2, y + h / 2] as const,
      box: { x, y, w, h },
    }));
    attachReader(stage, readings, {
      along: narrow ? 'y' : 'x',
      draw: (layer, { box }) => {
        layer
          .append('rect')
          .attr('x', box.x - 3)
          .attr('y', box.y - 3)
          .attr('width', box.w + 6)
          .attr('height', box.h + 6)
          .attr('rx', 6)
          .attr('fill', 'none')
          .attr('stroke', 'var(--c-plum)')
          .attr('stroke-width', 4);
      },
    });
  }
}
