import { overflowsOf } from '../blocks/fit.ts';
import type { Slide } from '../model/deck.ts';
import type { Position } from '../model/messages.ts';
import type { Report } from './report.ts';

/** Reports a title or a text that its layout has no room for. */
export function checkFit(
  slide: Slide,
  report: Report,
  place: Position = { file: '', line: 1, column: 1 },
): void {
  for (const { part, needs, has } of overflowsOf(slide)) {
    if (part === 'title') report(place, 'title-too-long', [needs, slide.layout, has]);
    else report(place, 'text-too-long', [needs, slide.layout, has]);
  }
}

/**
 * Reports what of a slide is too long in an edition's own words, at the place of those words; nothing that is as long
 * in the pack's own, where it has been reported.
 *
 * @param places Where the edition's title and lead stand; null for those it takes from the pack.
 */
export function checkEditionFit(
  worded: Slide,
  base: Slide,
  places: { title: Position | null; lead: Position | null },
  report: Report,
): void {
  const known = overflowsOf(base);
  for (const { part, needs, has } of overflowsOf(worded)) {
    const place = places[part === 'title' ? 'title' : 'lead'];
    const isOld = known.some((over) => over.part === part && over.needs >= needs);
    if (place === null || isOld) continue;
    report(place, part === 'title' ? 'title-too-long' : 'text-too-long', [needs, worded.layout, has]);
  }
}
