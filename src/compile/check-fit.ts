import type { ResolvedChart } from '../model/chart.ts';
import type { Slide } from '../model/deck.ts';
import { layoutOf } from '../model/layouts.ts';
import { wrapText } from '../theme/measure.ts';
import type { Report } from './report.ts';

/** Reports a title or a text that its layout has no room for, measured in Arial. */
export function checkFit(slide: Slide, _charts: Record<string, ResolvedChart>, report: Report): void {
  const layout = layoutOf(slide.layout);
  const place = { file: '', line: 1, column: 1 };
  const lines = wrapText(slide.plainTitle, layout.titleSize, layout.title.w, 700).length;
  if (lines > layout.titleLines) report(place, 'title-too-long', [lines, slide.layout, layout.titleLines]);
}
