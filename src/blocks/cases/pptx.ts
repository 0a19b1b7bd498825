import type { BlockOf, CaseStudy } from '../../model/block.ts';
import { plainText } from '../../model/inline-text.ts';
import type { Box, PptxShape } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';
import { figureAlt, numberRuns } from '../figures/number.ts';
import type { PlanBlock, PptxContext, PptxSpec } from '../kit/context.ts';
import { runsOf } from '../kit/runs.ts';
import { bar, columnsOf, group, para, scaleShapes, textBox } from '../kit/shapes.ts';
import { measureSteps, stepParas } from '../steps/measure.ts';
import { planSteps } from '../steps/pptx.ts';
import { caseSizes, headHeight, resultHeight, resultParas, resultPlaces, storyHeight } from './measure.ts';

/** One case study over the whole width (who stands in the layout's panel), or several as cards. */
const planCases: PlanBlock<'cases'> = (block, box, context) => {
  const [only, ...more] = block.items;
  if (only !== undefined && more.length === 0) return planStory(only, box, context, true);
  const places = columnsOf(box, Math.max(1, block.items.length), caseSizes.gap);
  return block.items.flatMap((item, index) => {
    const place = places[index] ?? box;
    return planCard(item, { ...place, y: box.y, h: box.h }, context);
  });
};

function planCard(item: CaseStudy, box: Box, context: PptxContext): PptxShape[] {
  const { pad, twoUp, title, who } = caseSizes;
  const ground: PptxShape = { kind: 'shape', name: 'Card', alt: '', geometry: 'rect', box, fill: 'white' };
  const edges = [
    bar('Top', { ...box, h: 6 }, 'blue'),
    bar('Foot', { ...box, y: box.y + box.h - 1.5, h: 1.5 }, 'rule'),
  ];
  const inner: Box = {
    x: (box.x + pad) / twoUp,
    y: (box.y + pad) / twoUp,
    w: (box.w - pad * 2) / twoUp,
    h: (box.h - pad * 2) / twoUp,
  };
  const head = headHeight(item, inner.w, context.measurer.face);
  const heading = textBox(
    'Title and who',
    { ...inner, h: head },
    [
      para(runsOf(item.title, { bold: true, size: title }), { spacing: 100 }),
      para(runsOf(item.who, { size: who, colour: 'quiet' }), { before: 6 }),
    ],
    { size: who },
  );
  const story = planStory(item, { ...inner, y: inner.y + head, h: inner.h - head }, context, false);
  return group(`Case study: ${plainText(item.title)}`, [
    ground,
    ...edges,
    ...scaleShapes([heading, ...story], twoUp),
  ]);
}

/**
 * Steps, then the result under a rule. Alone on its slide a story has its steps in the layout's placeholder, opened by
 * some of the spare height; a card is opened by all of it, so that results stand level.
 */
function planStory(item: CaseStudy, box: Box, context: PptxContext, alone: boolean): PptxShape[] {
  const { ruleGap, rule } = caseSizes;
  const { face } = context.measurer;
  const spare = Math.max(0, box.h - storyHeight(item, box.w, face));
  const steps = measureSteps({ kind: 'steps', items: item.steps, numbered: item.numbered }, box.w, { face });
  const opened = Math.min(spare * (alone ? 0.3 : 1), 22 * item.steps.length);
  const list = { kind: 'steps', items: item.steps, numbered: item.numbered } as const;
  const place = { ...box, h: steps + opened };
  const shapes = alone ? bodySteps(list, place, opened) : planSteps(list, place, context);
  let y = box.y + steps + (item.steps.length > 1 ? opened : 0);
  if (item.result !== null) {
    y += item.steps.length > 0 ? ruleGap : 0;
    shapes.push(bar('Rule', { x: box.x, y, w: box.w, h: rule }, 'blue'));
    y += rule + ruleGap * 0.8;
    shapes.push(...planResult(item, { ...box, y, h: resultHeight(item, box.w, face) }, face));
  }
  return shapes;
}

function bodySteps(block: BlockOf<'steps'>, box: Box, opened: number): PptxShape[] {
  const more = opened / Math.max(1, block.items.length - 1);
  const paras = stepParas(block).map((entry, index) => ({
    ...entry,
    before: index === 0 ? 0 : (entry.before ?? 0) + more,
  }));
  return paras.length === 0 ? [] : [{ kind: 'placeholder', name: 'Text', role: 'body', box, paras }];
}

function planResult(item: CaseStudy, box: Box, face: Face): PptxShape[] {
  const { number, words } = resultPlaces(item, box.w, face);
  const paras = resultParas(item);
  const figure = item.result?.figure ?? null;
  const text = { ...box, x: box.x + box.w - words, w: words };
  const shapes =
    paras.length === 0 ? [] : [textBox('Result', text, paras, { anchor: 'middle', size: caseSizes.text })];
  if (figure === null) return shapes;
  const place = { ...box, w: box.w - words - caseSizes.numberGap };
  const big = textBox('Number', place, [para(numberRuns(figure, number))], {
    anchor: 'middle',
    size: number,
    spacing: { percent: 90 },
  });
  return group(
    `Result: ${figure.big}`,
    [big, ...shapes],
    `${figureAlt(figure)} ${plainText(item.result?.body ?? [])}`,
  );
}

export const pptx: PptxSpec<'cases'> = { plan: planCases, growth: () => 1, enlargement: 1.2 };
