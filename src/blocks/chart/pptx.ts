import { breakEvenSheets } from '../../break-even/book.ts';
import { inputsFor, valuesOf } from '../../break-even/inputs.ts';
import { kindOf } from '../../charts/kinds.ts';
import { isLater } from '../../charts/later.ts';
import { pptxSizes } from '../../charts/native-chart.ts';
import type { ResolvedChart } from '../../model/chart.ts';
import type { DeckModel } from '../../model/deck.ts';
import type { Box, PptxChart, PptxShape, Run } from '../../model/pptx-plan.ts';
import { group, para, textBox } from '../../model/pptx-shapes.ts';
import { arial } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { pushCite, runsHeight, tieLastWords } from '../kit/runs.ts';
import { sourceRows } from './source-rows.ts';

/** A native chart, the words that belong to its data, and its caveat: one group, so that they move together. */
const planChart: PlanBlock<'chart'> = (block, box, context) => {
  const chart = context.deck.charts[block.chart];
  if (chart === undefined) return [];
  const measured: Run[] = [{ text: chart.subtitle }];
  for (const cite of block.cites) pushCite(measured, cite);
  const heading = tieLastWords(measured, sizes.label, box.w, arial);
  const top = runsHeight(heading, sizes.label, box.w, arial, 1.25) + 16;
  const title = textBox('What is measured', { ...box, h: top - 12 }, [para(heading)], {
    size: sizes.label,
    colour: 'quiet',
    spacing: { percent: 104 },
  });
  const at = { x: box.x, y: box.y + top };
  const drawOver = (limits: string | undefined) => {
    const words: Run[] = limits === undefined ? [] : [{ text: limits }];
    const caveat = tieLastWords(words, sizes.label, box.w, arial);
    const foot = caveat.length === 0 ? 0 : runsHeight(caveat, sizes.label, box.w, arial, 1.3) + 8;
    const frame: Box = { ...box, h: Math.max(120, box.h - foot) };
    const size = { width: frame.w, height: frame.h - top, font: pptxSizes.value };
    return { caveat, foot, frame, ...kindOf(chart).pptx(chart, size, at, context.measurer.face) };
  };
  // A narrow column and rows with long names have no room for more than the short form: the whole stands in the notes.
  const short = chart.limit ?? chart.caveat;
  const whole = drawOver(box.w < 400 ? short : chart.caveat);
  const { caveat, foot, frame, native, under, over } = whole.isCramped ? drawOver(short) : whole;
  // What is said of a step takes the room of the caveat, so that the picture stays where it is.
  const footWords =
    chart.at === undefined ? para(caveat) : para([{ text: chart.at.says, bold: true, colour: 'ink' }]);
  const alt = `${chart.summary} ${chart.alt}`.trim();
  const source = sourceRows(chart, context.deck);
  // The first chart speaks for those beside it.
  const shape = native.map(({ chart: own, box: seat, name = chart.title }, index): PptxShape => {
    const plain = seat ?? { x: 0, y: -top, w: frame.w, h: frame.h };
    const down = seat === undefined ? top : 0;
    return {
      kind: 'chart',
      name: `Chart: ${index === 0 ? chart.title : name}`,
      alt: index === 0 ? alt : '',
      box: { ...plain, x: at.x + plain.x, y: at.y + plain.y },
      chart: {
        ...own,
        ...workedOut(own, chart, context.deck),
        source,
        plot: { ...own.plot, y: own.plot.y + down },
        ...(own.legendBox && { legendBox: { ...own.legendBox, y: own.legendBox.y + down } }),
      },
    };
  });
  const footBox = { ...box, y: box.y + box.h - foot + 8, h: foot - 8 };
  const note =
    foot === 0
      ? []
      : [
          textBox(chart.at === undefined ? 'Caveat' : 'What this step shows', footBox, [footWords], {
            size: sizes.label,
            colour: 'quiet',
            spacing: { percent: 108 },
          }),
        ];
  const isDrawn = native.length === 0;
  // Lines and dots over a native chart only repeat what its alternative text says.
  const around = isDrawn ? { under, over } : { under: under.map(silent), over: over.map(silent) };
  const shapes = [title, ...around.under, ...shape, ...around.over, ...note];
  // A drawn chart speaks as a whole; a native one has its own alternative text.
  return group(`Chart with its words: ${chart.title}`, shapes, isDrawn ? alt : undefined);
};

/** What makes a chart follow its inputs: the sheets that work it out, formulas as its data, and an axis without an end. */
function workedOut(
  { axis, series }: Pick<PptxChart, 'axis' | 'series'>,
  { worked, claims: named, categories, at }: ResolvedChart,
  { claims, sources }: DeckModel,
): Pick<PptxChart, 'axis' | 'book'> {
  if (worked === undefined) return { axis };
  const known = Object.fromEntries(named.flatMap((id) => (claims[id] ? [[id, claims[id]]] : [])));
  const inputs = inputsFor(known, worked.place);
  const values = valuesOf(inputs, ({ id, default: usual }) => worked.values[id] ?? usual);
  const { sheets, names } = breakEvenSheets({
    inputs,
    values,
    place: worked.place,
    data: { claims: known, sources },
  });
  // Of ranges the high ends are drawn first, behind the low ones.
  const ends = series.length === 2 ? [1, 0] : [0];
  // What comes with a later step stays empty.
  const cells = ends.map((end) =>
    worked.cells.map((pair, row) => (isLater({ at }, categories[row]) ? '' : (pair[end] ?? ''))),
  );
  return { axis: { ...axis, open: true }, book: { sheets, names, cells } };
}

/** Marked as decorative, unless it has words or an alternative text of its own. */
function silent(shape: PptxShape): PptxShape {
  if (shape.alt !== undefined) return shape;
  if (shape.kind === 'group') return { ...shape, children: shape.children.map(silent) };
  const words = shape.kind === 'shape' ? (shape.text?.paras ?? []) : [];
  const speaks = words.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  return speaks || shape.kind === 'placeholder' ? shape : { ...shape, alt: '' };
}

export const pptx: PptxSpec<'chart'> = {
  plan: planChart,
  growth: () => Number.POSITIVE_INFINITY,
  isDrawn: true,
};
