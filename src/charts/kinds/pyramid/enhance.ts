import type { ResolvedChart } from '../../../model/chart.ts';
import { isNarrow } from '../../frame.ts';
import { drawOutline } from '../../outline.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, readTheme, stagesOf } from '../../stage.ts';
import { playPyramid } from './player.ts';
import { bandWords } from './reading.ts';
import { framesShown, pairLayouts, phoneLayouts } from './svg.ts';

/**
 * One pyramid that moves from frame to frame takes the place of those side by side. For readers who asked for less
 * motion they stay, and each band is read in both.
 */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  const still = (chart.frames?.names.length ?? 0) < 2 || matchMedia('(forced-colors: active)').matches;
  for (const stage of stagesOf(figure)) {
    if (still || !readTheme(stage).motion) readStill(stage, chart);
    else playPyramid(stage, chart);
  }
}

/** A band at a time, from the oldest down; on a phone the pyramids lie one over the other. */
function readStill(stage: HTMLElement, chart: ResolvedChart): void {
  const frame = frameOf(stage);
  const bands = [...chart.categories.keys()].reverse();
  const [first] = pairLayouts(chart, frame);
  const rows = isNarrow(frame)
    ? phoneLayouts(chart, frame).flatMap((layout, place) =>
        bands.map((band) => ({ layout, band, frames: [framesShown(chart)[place] ?? 0] })),
      )
    : bands.flatMap((band) => (first ? [{ layout: first, band, frames: framesShown(chart) }] : []));
  const readings = rows.map(({ layout, band, frames }) => {
    const box = { x: 1, y: layout.rowTop(band) - 1, w: frame.width - 2, h: layout.thick + 2 };
    const middle = [0, box.y + box.h / 2] as const;
    return { words: bandWords(chart, band, frames), middle, box };
  });
  attachReader(stage, readings, { along: 'y', draw: drawOutline });
}
