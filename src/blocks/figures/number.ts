import type { FigureItem } from '../../model/block.ts';
import { plainText } from '../../model/inline-text.ts';
import type { Para, Run } from '../../model/pptx-plan.ts';
import { arial, type Face, figtree } from '../../theme/faces.ts';
import { inHand, textWidth } from '../../theme/measure.ts';
import { sizes } from '../../theme/tokens.ts';
import { lineCount, pushCite, runsOf } from '../kit/runs.ts';
import { markWords, numberAndUnit } from './words.ts';

/** The sizes that a big number may have, largest first. */
const steps = ['title', 'number', 'headline', 'part', 'lead', 'body'] as const;
export type NumberStep = (typeof steps)[number];

/** Figtree as the web sets big numbers in it: close. */
export const numbersOnTheWeb: Face = { ...figtree, tracking: -0.035 };

/**
 * One size for all of several figures: the largest, up to `most`, at which each stands in its place, in the web's
 * typeface and in PowerPoint's alike. A number goes on to a second line, between its words, only where one line would
 * be small.
 *
 * @param width Width of the place, in px.
 * @param face PowerPoint's typeface, where an organisation asks for a wider one.
 */
export function fitNumber(
  items: readonly FigureItem[],
  width: number,
  most: NumberStep,
  face: Face = arial,
): NumberStep {
  const fits = (item: FigureItem, step: NumberStep, set: Face): boolean => {
    const runs = numberRuns(item, step);
    pushCite(runs, item.cite, { size: sizes.small });
    const words = runs
      .map(({ text }) => text)
      .join('')
      .split(' ');
    const whole = words.every((word) => textWidth(word, sizes[step], 700, set) <= width * (1 - inHand));
    const lines = lineCount(runs, sizes[step], width, set);
    return whole && (lines === 1 || (lines === 2 && sizes[step] <= sizes[most] * 0.6));
  };
  const allowed = steps.slice(steps.indexOf(most));
  const found = allowed.find((step) =>
    items.every((item) => [numbersOnTheWeb, arial, face].every((set) => fits(item, step, set))),
  );
  return found ?? 'body';
}

/** Runs of the big figure at a step of the type scale; the word of its unit stands smaller beside it. */
export function numberRuns(item: FigureItem, step: NumberStep, colour: Run['colour'] = 'blue'): Run[] {
  const { number, unit } = numberAndUnit(item);
  const runs: Run[] = [{ text: number, bold: true, size: sizes[step], colour }];
  const unitSize = step === 'title' ? sizes.lead : sizes.small;
  if (unit !== '') runs.push({ text: ` ${unit}`, bold: true, size: unitSize, colour });
  return runs;
}

/** What the figure counts, with the number of its source. */
export function labelRuns(item: FigureItem, size: number): Run[] {
  const runs = runsOf(item.label, { size });
  pushCite(runs, item.cite, { size });
  return runs;
}

/** The verdict mark as a paragraph of its own, or none. */
export function markParas(item: FigureItem, size: number, before = 10): Para[] {
  const words = markWords(item);
  if (words === '') return [];
  const diamond: Run = { text: '\u25C7 ', bold: true, size, colour: 'orange-text' };
  return [{ runs: [diamond, { text: words, size, colour: 'quiet' }], before }];
}

/** A figure as one sentence for people who hear the slide. */
export function figureAlt(item: FigureItem): string {
  const { number, unit } = numberAndUnit(item);
  const words = markWords(item);
  return [number, unit, plainText(item.label), words === '' ? '' : `(${words})`].filter(Boolean).join(' ');
}
