import { kindOf } from '../../charts/kinds.ts';
import type { ResolvedChart } from '../../model/chart.ts';
import type { Box, PptxShape, Run } from '../../model/pptx-plan.ts';
import type { PlanBlock } from '../kit/context.ts';
import { pushCite, runsHeight, tieLastWords } from '../kit/runs.ts';
import { group, para, textBox } from '../kit/shapes.ts';
import { type ChartPlace, chartSizes, type PlaceKind } from './chart-place.ts';
import { placeBars } from './place-bars.ts';
import { placeCurves } from './place-curves.ts';
import { placeDirections } from './place-directions.ts';
import { placeDoughnut } from './place-doughnut.ts';
import { placeDrawn } from './place-drawn.ts';
import { placeLines } from './place-lines.ts';
import { placeMap } from './place-map.ts';
import { placePyramid } from './place-pyramid.ts';
import { placeShares } from './place-shares.ts';
import { placeStrip } from './place-strip.ts';
import { sourceRows } from './source-rows.ts';

/** Kinds that PowerPoint has a chart for. The others are drawn. */
const places: Partial<Record<ResolvedChart['kind'], PlaceKind>> = {
  bars: placeBars,
  curves: placeCurves,
  shares: placeShares,
  strip: placeStrip,
  pyramid: placePyramid,
  lines: placeLines,
  doughnut: placeDoughnut,
  map: placeMap,
  directions: placeDirections,
};

/** A native chart, the words that belong to its data, and its caveat: one group, so that they move together. */
export const planChart: PlanBlock<'chart'> = (block, box, context) => {
  const chart = context.deck.charts[block.chart];
  if (chart === undefined) return [];
  // A narrow column has no room for more than the short form; the whole stands in the notes.
  const limits = box.w < 400 ? (chart.limit ?? chart.caveat) : chart.caveat;
  const words: Run[] = limits === undefined ? [] : [{ text: limits }];
  const caveat = tieLastWords(words, chartSizes.caveat, box.w);
  const foot = caveat.length === 0 ? 0 : runsHeight(caveat, chartSizes.caveat, box.w, 1.3) + 8;
  const frame: Box = { ...box, h: Math.max(120, box.h - foot) };
  const measured: Run[] = [{ text: chart.subtitle }];
  for (const cite of block.cites) pushCite(measured, cite);
  const heading = tieLastWords(measured, chartSizes.heading, box.w);
  const top = runsHeight(heading, chartSizes.heading, box.w, 1.25) + 16;
  const title = textBox('What is measured', { ...box, h: top - 12 }, [para(heading)], {
    size: chartSizes.heading,
    colour: 'quiet',
    spacing: { percent: 104 },
  });
  const place: ChartPlace = {
    chart,
    plan: kindOf(chart).planPptxChart(chart),
    frame,
    top,
    source: sourceRows(chart, context.deck),
  };
  const { native, under, over, box: own = frame, more = [] } = (places[chart.kind] ?? placeDrawn)(place);
  const alt = `${chart.summary} ${chart.alt}`.trim();
  const shape: PptxShape[] =
    native === null ? [] : [{ kind: 'chart', name: `Chart: ${chart.title}`, alt, box: own, chart: native }];
  // The first chart speaks for those beside it.
  for (const other of more)
    shape.push({ kind: 'chart', name: `Chart: ${other.name}`, alt: '', box: other.box, chart: other.native });
  const footBox = { ...box, y: box.y + box.h - foot + 8, h: foot - 8 };
  const note =
    foot === 0
      ? []
      : [
          textBox('Caveat', footBox, [para(caveat)], {
            size: chartSizes.caveat,
            colour: 'quiet',
            spacing: { percent: 108 },
          }),
        ];
  // Lines and dots over a native chart only repeat what its alternative text says.
  const around = native === null ? { under, over } : { under: under.map(silent), over: over.map(silent) };
  const shapes = [title, ...around.under, ...shape, ...around.over, ...note];
  // A drawn chart speaks as a whole; a native one has its own alternative text.
  return group(`Chart with its words: ${chart.title}`, shapes, native === null ? alt : undefined);
};

/** Marked as decorative, unless it has words or an alternative text of its own. */
function silent(shape: PptxShape): PptxShape {
  if (shape.alt !== undefined) return shape;
  if (shape.kind === 'group') return { ...shape, children: shape.children.map(silent) };
  const words = shape.kind === 'shape' ? (shape.text?.paras ?? []) : [];
  const speaks = words.some(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
  return speaks || shape.kind === 'placeholder' ? shape : { ...shape, alt: '' };
}
