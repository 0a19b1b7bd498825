import type { BlockOf, CaseStudy } from '../../model/block.ts';
import type { Para } from '../../model/pptx-plan.ts';
import { fitNumber, labelRuns, markParas } from '../figures/number.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';
import { columnWidth, para } from '../kit/shapes.ts';
import { parasHeight } from '../kit/text-stretch.ts';
import { measureSteps } from '../steps/measure.ts';

/** Sizes in px of a case study at its full width; two up are set at `twoUp` of it. */
export const caseSizes = {
  title: 28,
  who: 22,
  text: 24,
  quiet: 20,
  number: 84,
  numberGap: 28,
  ruleGap: 32,
  rule: 3,
  link: 20,
  twoUp: 0.8,
  gap: 36,
  pad: 26,
} as const;

/** Height in px of a case study, or of two side by side. */
export function measureCases(block: BlockOf<'cases'>, width: number): number {
  const [only, ...more] = block.items;
  if (only !== undefined && more.length === 0) return storyHeight(only, width);
  const inner = cardInner(block, width);
  return Math.max(0, ...block.items.map((item) => cardHeight(item, inner)));
}

/** Width in px inside one of several cards, before they are scaled to `twoUp`. */
export function cardInner(block: BlockOf<'cases'>, width: number): number {
  const { gap, pad, twoUp } = caseSizes;
  return (columnWidth(width, Math.max(1, block.items.length), gap) - pad * 2) / twoUp;
}

function cardHeight(item: CaseStudy, inner: number): number {
  const { pad, twoUp } = caseSizes;
  return (headHeight(item, inner) + storyHeight(item, inner)) * twoUp + pad * 2;
}

/** Height of a card's title and of the line that says who. */
export function headHeight(item: CaseStudy, inner: number): number {
  const { title, who } = caseSizes;
  return (
    runsHeight(runsOf(item.title, { bold: true }), title, inner, 1.2) +
    6 +
    runsHeight(runsOf(item.who), who, inner) +
    26
  );
}

/** Height of steps, result and link. */
export function storyHeight(item: CaseStudy, width: number): number {
  const { ruleGap, rule } = caseSizes;
  const steps = measureSteps({ kind: 'steps', items: item.steps }, width);
  const parts = steps + linkHeight(item);
  return item.result === null
    ? parts
    : parts + (steps > 0 ? ruleGap : 0) + rule + ruleGap * 0.8 + resultHeight(item, width);
}

export function linkHeight(item: CaseStudy): number {
  return item.link === null ? 0 : caseSizes.link * 1.35 + 18;
}

/** Size of the result's number and the width left for its words. */
export function resultPlaces(item: CaseStudy, width: number): { number: number; words: number } {
  const figure = item.result?.figure;
  if (figure === null || figure === undefined) return { number: 0, words: width };
  const number = Math.min(caseSizes.number, fitNumber(figure, width * 0.42, caseSizes.number));
  return { number, words: width * 0.66 };
}

export function resultHeight(item: CaseStudy, width: number): number {
  const { number, words } = resultPlaces(item, width);
  return Math.max(number * 1.1, parasHeight(resultParas(item), words, caseSizes.text));
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
    const cite = figure !== null && figure.label.length === 0 ? labelRuns(figure, caseSizes.text) : [];
    paras.push(para([...words, ...cite], { before: paras.length > 0 ? 6 : 0 }));
  }
  return figure === null ? paras : [...paras, ...markParas(figure, caseSizes.quiet, 6)];
}
