import { overflowsOf } from '../blocks/fit.ts';
import type { Slide } from '../model/deck.ts';
import { type LayoutName, layoutOf } from '../model/layouts.ts';
import { wrapText } from '../theme/measure.ts';
import type { Report } from './report.ts';

/** Reports a title or a text that its layout has no room for. */
export function checkFit(slide: Slide, report: Report): void {
  const place = { file: '', line: 1, column: 1 };
  for (const { part, needs, has } of overflowsOf(slide)) {
    if (part === 'title') report(place, 'title-too-long', [needs, slide.layout, has]);
    else report(place, 'text-too-long', [needs, slide.layout, has]);
  }
}

/** Calls `tooLong` with the lines a title takes, its layout and the lines it may take, when it takes too many. */
export function checkTitle(
  name: LayoutName,
  title: string,
  tooLong: (values: Array<string | number>) => void,
): void {
  const layout = layoutOf(name);
  const lines = wrapText(title, layout.titleSize, layout.title.w, 700).length;
  if (lines > layout.titleLines) tooLong([lines, name, layout.titleLines]);
}
