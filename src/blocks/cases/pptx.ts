import type { CaseStudy } from '../../model/block.ts';
import { plainText } from '../../model/inline-text.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import { sizes } from '../../theme/tokens.ts';
import { figureAlt, numberRuns } from '../figures/number.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { runsOf } from '../kit/runs.ts';
import { bar, columnsOf, group, para, textBox } from '../kit/shapes.ts';
import { stepParas } from '../steps/measure.ts';
import { planStepsIn } from '../steps/pptx.ts';
import {
  type CaseGrid,
  caseGrid,
  caseSizes,
  headHeight,
  resultHeight,
  resultParas,
  stepsHeight,
  storyHeight,
  wordsWidth,
} from './measure.ts';

/** One case study over the whole width (who stands in the layout's panel), or several as cards. */
const planCases: PlanBlock<'cases'> = (block, box, { measurer }) => {
  const grid = caseGrid(block, box.w, measurer.face);
  const [only, ...more] = block.items;
  if (only !== undefined && more.length === 0) return planAlone(only, box, grid);
  const places = columnsOf(box, Math.max(1, block.items.length), caseSizes.card.gap);
  return block.items.flatMap((item, index) => planCard(item, { ...box, ...places[index] }, grid));
};

/** Steps in the layout's placeholder, opened by some of the spare height, then the result under a rule. */
function planAlone(item: CaseStudy, box: Box, grid: CaseGrid): PptxShape[] {
  const { stepsGap } = grid.sizes;
  const count = item.steps.length;
  const spare = Math.max(0, box.h - storyHeight(item, grid));
  const opened = Math.min(spare * 0.3, 22 * count);
  const h = stepsHeight(item, grid);
  const y = box.y + h + (count > 1 ? opened : 0) + (count > 0 ? stepsGap : 0);
  const list = { items: item.steps, numbered: item.numbered };
  return [...bodySteps(list, { ...box, h: h + opened }, opened), ...planResult(item, { ...box, y }, grid)];
}

/** Title, who, steps; the result at the foot, so that results stand level. */
function planCard(item: CaseStudy, box: Box, grid: CaseGrid): PptxShape[] {
  const { pad, padY, title, who } = caseSizes.card;
  const { rule, ruleGap, steps } = grid.sizes;
  const ground: PptxShape = { kind: 'shape', name: 'Card', alt: '', geometry: 'rect', box, fill: 'white' };
  const edges = [
    bar('Top', { ...box, h: 6 }, 'blue'),
    bar('Foot', { ...box, y: box.y + box.h - 1.5, h: 1.5 }, 'rule'),
  ];
  const inner: Box = { x: box.x + pad, y: box.y + 6 + padY, w: grid.inner, h: box.h - 6 - padY * 2 };
  const head = headHeight(item, grid);
  const heading = textBox(
    'Title and who',
    { ...inner, h: head },
    [
      para(runsOf(item.title, { bold: true, size: title }), { spacing: 100 }),
      para(runsOf(item.who, { size: who, colour: 'quiet' }), { before: 6 }),
    ],
    { size: who },
  );
  const opened = Math.max(0, inner.h - head - storyHeight(item, grid));
  const place = { ...inner, y: inner.y + head, h: stepsHeight(item, grid) + opened };
  const foot = { ...inner, y: inner.y + inner.h - resultHeight(item, grid) - ruleGap - rule };
  return group(`Case study: ${plainText(item.title)}`, [
    ground,
    ...edges,
    heading,
    ...planStepsIn({ items: item.steps, numbered: item.numbered }, place, grid, steps),
    ...planResult(item, foot, grid),
  ]);
}

function bodySteps(list: Parameters<typeof stepParas>[0], box: Box, opened: number): PptxShape[] {
  const more = opened / Math.max(1, list.items.length - 1);
  const paras = stepParas(list).map((entry, index) => ({
    ...entry,
    before: index === 0 ? 0 : (entry.before ?? 0) + more,
  }));
  return paras.length === 0 ? [] : [{ kind: 'placeholder', name: 'Text', role: 'body', box, paras }];
}

/** A rule along the top edge of the box, and under it the number with its words. */
function planResult(item: CaseStudy, box: Box, grid: CaseGrid): PptxShape[] {
  if (item.result === null) return [];
  const { rule, ruleGap, numberGap, text: size } = grid.sizes;
  const line = bar('Rule', { ...box, h: rule }, 'blue');
  const row = { ...box, y: box.y + rule + ruleGap, h: resultHeight(item, grid) };
  const words = wordsWidth(item, grid);
  const paras = resultParas(item, grid.sizes);
  const { figure } = item.result;
  const place = { ...row, x: row.x + row.w - words, w: words };
  const text = paras.length === 0 ? [] : [textBox('Result', place, paras, { anchor: 'middle', size })];
  if (figure === null) return [line, ...text];
  const number = textBox(
    'Number',
    { ...row, w: row.w - words - numberGap },
    [para(numberRuns(figure, grid.number))],
    { anchor: 'middle', size: sizes[grid.number], spacing: { percent: 90 } },
  );
  const alt = `${figureAlt(figure)} ${plainText(item.result.body)}`;
  return [line, ...group(`Result: ${figure.big}`, [number, ...text], alt)];
}

export const pptx: PptxSpec<'cases'> = { plan: planCases, growth: () => 1 };
