import type { BlockOf, CaseStudy, Inline } from '../../model/block.ts';
import type { Para } from '../../model/pptx-plan.ts';
import { type Face, figtree } from '../../theme/faces.ts';
import { inHand, textWidth } from '../../theme/measure.ts';
import { sizes } from '../../theme/tokens.ts';
import {
  fitNumber,
  labelRuns,
  markParas,
  type NumberStep,
  numberRuns,
  numbersOnTheWeb,
} from '../figures/number.ts';
import type { LinedText, Measurer, MeasureSpec, TextRoom } from '../kit/context.ts';
import { pushCite, runsHeight, runsOf } from '../kit/runs.ts';
import { columnWidth, para } from '../kit/shapes.ts';
import { parasHeight } from '../kit/text-stretch.ts';
import { measureSteps, stepRuns, stepSizes } from '../steps/measure.ts';

/** Sizes in px of a case study that has the slide to itself, and of one in a card beside another. */
export const caseSizes = {
  alone: {
    text: sizes.body,
    mark: sizes.small,
    steps: stepSizes.body,
    stepsGap: 32,
    number: 'title',
    numberGap: 18,
    rule: 3,
    ruleGap: 26,
  },
  card: {
    title: sizes.lead,
    who: sizes.label,
    text: sizes.small,
    mark: sizes.label,
    steps: stepSizes.small,
    stepsGap: 18,
    number: 'number',
    numberGap: 13,
    rule: 2,
    ruleGap: 16,
    headGap: 18,
    gap: 36,
    pad: 26,
    padY: 22,
  },
} as const;

export type CaseSizes = (typeof caseSizes)[keyof typeof caseSizes];

/** How case studies are set out: sizes, the width in px inside each, and one size of number for all. */
export type CaseGrid = { sizes: CaseSizes; inner: number; number: NumberStep; face: Face };

/** Room right of a result's number for the mark of its evidence, in px, and the most of the width that both take. */
const markRoom = 22;
const numberShare = 0.4;

export function caseGrid({ items }: BlockOf<'cases'>, width: number, face: Face): CaseGrid {
  const { alone, card } = caseSizes;
  const own = items.length === 1 ? alone : card;
  const inner =
    items.length === 1 ? width : columnWidth(width, Math.max(1, items.length), card.gap) - card.pad * 2;
  const figures = items.flatMap(({ result }) => result?.figure ?? []);
  return {
    sizes: own,
    inner,
    number: fitNumber(figures, inner * numberShare - markRoom, own.number, face),
    face,
  };
}

/** Height in px of a case study, or of two side by side. */
function measureCases(block: BlockOf<'cases'>, width: number, { face }: Pick<Measurer, 'face'>): number {
  const grid = caseGrid(block, width, face);
  const around = grid.sizes === caseSizes.card ? caseSizes.card.padY * 2 + 6 : 0;
  const heights = block.items.map((item) => headHeight(item, grid) + storyHeight(item, grid) + around);
  return Math.max(0, ...heights);
}

/** Height of a card's title and of the line that says who; alone both stand in the layout's panel. */
export function headHeight(item: CaseStudy, { sizes: own, inner, face }: CaseGrid): number {
  if (own !== caseSizes.card) return 0;
  const title = runsHeight(runsOf(item.title, { bold: true }), own.title, inner, face, 1.2);
  return title + 6 + runsHeight(runsOf(item.who), own.who, inner, face, 1.3) + own.headGap;
}

/** Height of steps and result. */
export function storyHeight(item: CaseStudy, grid: CaseGrid): number {
  const { stepsGap, rule, ruleGap } = grid.sizes;
  const steps = stepsHeight(item, grid);
  return item.result === null
    ? steps
    : steps + (steps > 0 ? stepsGap : 0) + rule + ruleGap + resultHeight(item, grid);
}

/** Height of the steps. */
export function stepsHeight(
  { steps: items, numbered }: CaseStudy,
  { sizes: own, inner, face }: CaseGrid,
): number {
  return measureSteps({ items, numbered }, inner, { face }, own.steps);
}

/** Width in px that a result's words have beside its number. */
export function wordsWidth({ result }: CaseStudy, { sizes: own, inner, number, face }: CaseGrid): number {
  if (!result?.figure) return inner;
  const set = face === figtree ? numbersOnTheWeb : face;
  const wide = numberRuns(result.figure, number).reduce(
    (sum, run) => sum + textWidth(run.text, run.size ?? sizes[number], 700, set),
    0,
  );
  // A number on two lines is as wide as its place.
  return inner - Math.min(inner * numberShare, wide / (1 - inHand) + markRoom) - own.numberGap;
}

/** Height of what came of it: the number, and the words beside it. */
export function resultHeight(item: CaseStudy, grid: CaseGrid): number {
  const number = item.result?.figure ? sizes[grid.number] * 1.1 : 0;
  const words = parasHeight(
    resultParas(item, grid.sizes),
    wordsWidth(item, grid),
    grid.face,
    grid.sizes.text,
  );
  return Math.max(number, words);
}

/** What the result's number counts, what came of it, and the verdict mark. */
export function resultParas({ result }: CaseStudy, own: CaseSizes): Para[] {
  if (result === null) return [];
  const { figure } = result;
  const paras = figure !== null && figure.label.length > 0 ? [para(labelRuns(figure, own.text))] : [];
  const words = runsOf(result.body);
  // Without a label the words count the number, and carry its source.
  if (figure?.label.length === 0 && words.length > 0) pushCite(words, figure.cite);
  if (words.length > 0) paras.push(para(words, { before: paras.length > 0 ? 6 : 0 }));
  return figure === null ? paras : [...paras, ...markParas(figure, own.mark, 6)];
}

/** The texts of case studies, and the width in px that each has. */
function caseTexts(block: BlockOf<'cases'>, width: number, { face, isWeb }: TextRoom): LinedText[] {
  const grid = caseGrid(block, width, face);
  const { sizes: own, inner } = grid;
  return block.items.flatMap((item): LinedText[] => {
    const head = (size: number, words: readonly Inline[], bold = false) => ({
      runs: runsOf(words, { bold }),
      size,
      width: inner,
    });
    // The web draws a step's number in a circle, PowerPoint as a list does.
    const isCircled = isWeb && item.numbered;
    const indent = isCircled ? own.steps.indent : own.steps.plain;
    const steps = item.steps.map((step) => ({
      runs: stepRuns(step),
      size: own.text,
      width: inner - indent,
      isCircled,
    }));
    const result = { runs: runsOf(item.result?.body ?? []), size: own.text, width: wordsWidth(item, grid) };
    const { card } = caseSizes;
    return [
      ...(own === card ? [head(card.title, item.title, true), head(card.who, item.who)] : []),
      ...steps,
      ...(item.result === null ? [] : [result]),
    ];
  });
}

export const measure: MeasureSpec<'cases'> = { height: measureCases, texts: caseTexts };
