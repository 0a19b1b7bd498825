import type { BlockOf, CaseStudy } from '../../model/block.ts';
import type { Para } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { inHand, textWidth } from '../../theme/measure.ts';
import { sizes } from '../../theme/tokens.ts';
import { fitNumber, labelRuns, markParas, numberRuns } from '../figures/number.ts';
import type { Measurer } from '../kit/context.ts';
import { pushCite, runsHeight, runsOf } from '../kit/runs.ts';
import { columnWidth, para } from '../kit/shapes.ts';
import { parasHeight } from '../kit/text-stretch.ts';
import { measureSteps } from '../steps/measure.ts';

/** Sizes in px of a case study at its full width; two up are set at `twoUp` of it. */
export const caseSizes = {
  title: 28,
  who: 22,
  text: 24,
  quiet: 20,
  number: sizes.title,
  numberGap: 28,
  ruleGap: 32,
  rule: 3,
  twoUp: 0.8,
  gap: 36,
  pad: 26,
} as const;

/** Height in px of a case study, or of two side by side. */
export function measureCases(
  block: BlockOf<'cases'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  const [only, ...more] = block.items;
  if (only !== undefined && more.length === 0) return storyHeight(only, width, face);
  const inner = cardInner(block, width);
  return Math.max(0, ...block.items.map((item) => cardHeight(item, inner, face)));
}

/** Width in px inside one of several cards, before they are scaled to `twoUp`. */
function cardInner(block: BlockOf<'cases'>, width: number): number {
  const { gap, pad, twoUp } = caseSizes;
  return (columnWidth(width, Math.max(1, block.items.length), gap) - pad * 2) / twoUp;
}

function cardHeight(item: CaseStudy, inner: number, face: Face): number {
  const { pad, twoUp } = caseSizes;
  return (headHeight(item, inner, face) + storyHeight(item, inner, face)) * twoUp + pad * 2;
}

/** Height of a card's title and of the line that says who. */
export function headHeight(item: CaseStudy, inner: number, face: Face): number {
  const { title, who } = caseSizes;
  return (
    runsHeight(runsOf(item.title, { bold: true }), title, inner, face, 1.2) +
    6 +
    runsHeight(runsOf(item.who), who, inner, face) +
    26
  );
}

/** Height of steps and result. */
export function storyHeight(item: CaseStudy, width: number, face: Face): number {
  const { ruleGap, rule } = caseSizes;
  const steps = measureSteps({ kind: 'steps', items: item.steps, numbered: item.numbered }, width, { face });
  return item.result === null
    ? steps
    : steps + (steps > 0 ? ruleGap : 0) + rule + ruleGap * 0.8 + resultHeight(item, width, face);
}

/** Size of the result's number and the width left for its words. */
export function resultPlaces(item: CaseStudy, width: number, face: Face): { number: number; words: number } {
  const figure = item.result?.figure;
  if (figure === null || figure === undefined) return { number: 0, words: width };
  const number = fitNumber(figure, width * 0.4, caseSizes.number, face);
  const runs = numberRuns(figure, number);
  // Two lines of number take half the width of one.
  const wide = runs.reduce((sum, run) => sum + textWidth(run.text, run.size ?? number, 700, face), 0);
  const taken = Math.min(width * 0.41, Math.max(width * 0.2, wide / (1 - inHand) + 4));
  return { number, words: width - taken - caseSizes.numberGap };
}

export function resultHeight(item: CaseStudy, width: number, face: Face): number {
  const { number, words } = resultPlaces(item, width, face);
  return Math.max(number * 1.1, parasHeight(resultParas(item), words, face, caseSizes.text));
}

/** What the result's number counts, what came of it, and the verdict mark. */
export function resultParas(item: CaseStudy): Para[] {
  if (item.result === null) return [];
  const { figure, body } = item.result;
  const paras: Para[] = [];
  if (figure !== null && figure.label.length > 0) paras.push(para(labelRuns(figure, caseSizes.text)));
  const words = runsOf(body);
  if (words.length > 0) {
    // Without a label the words count the number, and carry its source.
    if (figure !== null && figure.label.length === 0) pushCite(words, figure.cite);
    paras.push(para(words, { before: paras.length > 0 ? 6 : 0 }));
  }
  return figure === null ? paras : [...paras, ...markParas(figure, caseSizes.quiet, 6)];
}
