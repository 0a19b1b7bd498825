import { isTemplate } from '../blocks/local/parts.ts';
import { areaFigures } from '../charts/area/area-figures.ts';
import { areasToChoose } from '../model/area.ts';
import type { AreaModel } from '../model/area-model.ts';
import type { Slide } from '../model/deck.ts';
import { messageOf } from '../model/messages.ts';
import { bindSlide, wordsOnly } from '../select/bind.ts';
import { fillSlide } from '../select/fill-slide.ts';
import { checkFit } from './check-fit.ts';
import type { Register } from './read-register.ts';
import type { Report } from './report.ts';

/**
 * Fills every template with every place, and reports what then has no room, a figure that is not there, or a chart
 * that cannot be drawn. The first place that fails speaks for the rest of its slide.
 *
 * @param fits Reports what has no room. Default: on a slide.
 */
export function checkAreas(
  local: AreaModel,
  register: Register,
  parsed: ReadonlyArray<{ head: { id: string }; report: Report }>,
  fits: (slide: Slide, report: Report) => void = checkFit,
): void {
  const failed = new Set<string>();
  for (const place of areasToChoose(local.places)) {
    const figures = areaFigures({ local, claims: register.claims, sources: register.sources }, place);
    for (const [id, template] of Object.entries(local.slides)) {
      const report = parsed.find(({ head }) => head.id === id)?.report;
      if (report === undefined || failed.has(id)) continue;
      const fail = (words: string): void => {
        failed.add(id);
        report({ file: '', line: 1, column: 1 }, 'local-words', [place.name, place.code, words]);
      };
      try {
        const filled = fillSlide(template, figures).slide;
        const claims = { ...register.claims, ...Object.fromEntries(figures.claims) };
        const slide = bindSlide(filled, [], wordsOnly(claims, register.glossary));
        if (isTemplate([slide, [...figures.charts.values()]])) fail('something is left unfilled');
        else fits(slide, (_, code, values) => fail(messageOf(code, values)));
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
    }
  }
}
