import {
  type FlowPart,
  flowHeight,
  flowingParas,
  flowParts,
  isAiry,
  partHeight,
} from '../../blocks/flow-parts.ts';
import type { FlowRole, PptxContext } from '../../blocks/kit/context.ts';
import { scaleShapes } from '../../blocks/kit/shapes.ts';
import { running } from '../../blocks/kit/text-stretch.ts';
import { pptxOf } from '../../blocks/pptx.ts';
import type { Block } from '../../model/block.ts';
import type { Box, Para, PptxPlaceholder, PptxShape, TextBody } from '../../model/pptx-plan.ts';
import { fitsIn } from '../../theme/measure.ts';
import { canvas } from '../../theme/tokens.ts';
import { narrowedTo } from './fit-face.ts';

/** Text never shrinks below half its size: what still does not fit then runs over, and the content check says so. */
const smallest = 0.5;

/** Where blocks stand: `role` names the placeholder that takes the running text, `scale` the size to begin with. */
export type FlowOptions = {
  role?: FlowRole;
  scale?: number;
  spread?: boolean;
  /** Size in px of the placeholder's text. Default: 24. */
  size?: number;
  /** True where the region is not the layout's own, so that text cannot inherit its place. */
  moved?: boolean;
};

/**
 * Sets blocks one under another in a region.
 *
 *     natural heights at full size
 *       | too high: all of it smaller, text and boxes alike, until it fits
 *       | room left: charts, then cards and rows grow; then gaps; then a little air on top
 *       v
 *     shapes, the longest stretch of text in the layout's placeholder
 */
export function planFlow(
  blocks: readonly Block[],
  region: Box,
  context: PptxContext,
  options: FlowOptions = {},
): PptxShape[] {
  const parts = flowParts(blocks, options.role);
  if (parts.length === 0) return [];
  const scale = fitScale(parts, region, context, options);
  // Planned at full size in a larger region, then scaled down as one.
  const area = { x: region.x / scale, y: region.y / scale, w: region.w / scale, h: region.h / scale };
  const heights = parts.map((part) => partHeight(part, area.w, context.measurer, options.size));
  const placed = spreadOut(parts, heights, area.h, options.spread ?? false);
  const main = options.role === undefined ? -1 : longestText(parts, heights);
  const shapes = parts.flatMap((part, index) => {
    const { y, h } = placed[index] ?? { y: 0, h: 0 };
    const box = { ...area, y: area.y + y, h };
    if (!('text' in part)) return planLarge(part.block, box, context);
    const paras = flowingParas(part.text, area.w, context.measurer.face);
    if (index !== main || options.role === undefined) return planText(paras, box);
    if (parts.length > 1 || options.moved) return [placeholder(options.role, paras, box)];
    // Text that has the region to itself inherits its place from the layout.
    const own = placeholder(options.role, paras, undefined);
    return [part.text.every(isAiry) ? airy(own, area.h - (heights[0] ?? 0)) : own];
  });
  return scaleShapes(shapes, scale);
}

/** The largest scale, in steps of two per cent, at which everything fits. */
function fitScale(
  parts: readonly FlowPart[],
  region: Box,
  context: PptxContext,
  options: FlowOptions,
): number {
  for (let scale = options.scale ?? 1; scale > smallest; scale -= 0.02)
    if (fitsIn(flowHeight(parts, region.w / scale, context.measurer, options.size) * scale, region.h))
      return scale;
  return smallest;
}

/** Top edge and height of each part: spare room goes to what can use it. */
function spreadOut(
  parts: readonly FlowPart[],
  natural: readonly number[],
  height: number,
  spread: boolean,
): Array<{ y: number; h: number }> {
  const heights = [...natural];
  const room = (): number =>
    height - heights.reduce((sum, h) => sum + h, 0) - canvas.gap * (parts.length - 1);
  const limits = parts.map((part) => ('text' in part ? 0 : (pptxOf(part.block).growth?.(part.block) ?? 0)));
  const filling = limits.filter((limit) => limit === Number.POSITIVE_INFINITY).length;
  const spare = Math.max(0, room());
  const wanted = parts.map((_, index) => (natural[index] ?? 0) * (limits[index] ?? 0));
  const total = wanted.reduce((sum, more) => sum + (Number.isFinite(more) ? more : 0), 0);
  parts.forEach((_, index) => {
    const more = wanted[index] ?? 0;
    if (filling > 0) heights[index] = (natural[index] ?? 0) + (Number.isFinite(more) ? 0 : spare / filling);
    else if (total > 0) heights[index] = (natural[index] ?? 0) + Math.min(more, (spare * more) / total);
  });
  const left = Math.max(0, room());
  const gap = canvas.gap + Math.min(canvas.gapWide - canvas.gap, left / Math.max(1, parts.length));
  const air = spread && parts.some((part) => !('text' in part)) ? Math.min(28, left * 0.25) : 0;
  let y = air;
  return heights.map((h) => {
    const place = { y, h };
    y += h + gap;
    return place;
  });
}

/** Any block as shapes inside a box. */
function planBlock(block: Block, box: Box, context: PptxContext): PptxShape[] {
  const { plan, isDrawn } = pptxOf(block);
  const shapes = plan(block, box, context);
  return isDrawn ? narrowedTo(context.measurer.face, shapes) : shapes;
}

/** A block as large as its box allows, up to what its kind may take. */
function planLarge(block: Block, box: Box, context: PptxContext): PptxShape[] {
  let scale = pptxOf(block).enlargement ?? 1;
  while (scale > 1 && context.measurer.block(block, box.w / scale) * scale > box.h) scale -= 0.05;
  if (scale <= 1) return planBlock(block, box, context);
  const area = { x: box.x / scale, y: box.y / scale, w: box.w / scale, h: box.h / scale };
  return scaleShapes(planBlock(block, area, context), scale);
}

function longestText(parts: readonly FlowPart[], heights: readonly number[]): number {
  let longest = -1;
  parts.forEach((part, index) => {
    if ('text' in part && (heights[index] ?? 0) > (heights[longest] ?? 0)) longest = index;
  });
  return longest;
}

function planText(paras: Para[], box: Box): PptxShape[] {
  // Contents of a deck without sections.
  if (paras.length === 0) return [];
  const text: TextBody = { size: running.body, colour: 'text', paras };
  return [{ kind: 'shape', name: 'Text', box, geometry: 'rect', text }];
}

/** Opens the space between paragraphs where a few of them have a whole region. */
function airy(shape: PptxPlaceholder, spare: number): PptxShape {
  const gaps = shape.paras.length - 1;
  const more = gaps < 1 ? 0 : Math.max(0, Math.min(16, (spare * 0.4) / gaps));
  const paras = shape.paras.map((entry, index) =>
    index === 0 ? entry : { ...entry, before: Math.round((entry.before ?? 0) + more) },
  );
  return { ...shape, paras };
}

function placeholder(role: 'body' | 'side', paras: Para[], box: Box | undefined): PptxPlaceholder {
  const name = role === 'body' ? 'Text' : 'Side text';
  return { kind: 'placeholder', name, role, box, paras };
}
