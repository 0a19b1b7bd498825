import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import { textWidth } from '../../../theme/measure.ts';
import { type Column, fitType, type PlanKind, setColumn, type Type, wordsOf } from '../kit.ts';
import { disc } from '../shapes.ts';

const big = 17;
const gutter = 24;

type Span = { node: DiagramNode; milestone: boolean; x: number; w: number; words: Column; flags: Column };

/**
 * Meetings along a line. Group "milestone" marks the large ones, whose children are flags above; the rest are
 * ticks, one for each child or one for the node itself.
 */
export const planTimeline: PlanKind = (nodes, { width, height }) =>
  fitType((type) => {
    const spans = placeSpans(nodes, width, type);
    const above = Math.max(big, ...spans.map(({ flags }) => (flags.height > 0 ? flags.height + 74 : 44)));
    const below = big + 22 + Math.max(0, ...spans.map(({ words }) => words.height));
    const y = (height - above - below) / 2 + above;
    const first = spans.find(({ milestone }) => milestone) ?? spans[0];
    const last = spans.at(-1);
    const [from, to] = [first ? first.x + big + 2 : 0, last ? last.x + big + 2 : width];
    const marks: Mark[] = [
      { kind: 'line', x1: from, y1: y, x2: to, y2: y, stroke: 'panel', strokeWidth: 3 },
      ...spans.flatMap((span) => (span.milestone ? milestone(span, y) : ticks(span, y, type))),
    ];
    const spill = Math.max(
      0,
      above + below - height,
      ...spans.map(({ words, flags }) => Math.max(words.spill, flags.spill)),
    );
    return { marks, spill };
  });

function placeSpans(nodes: DiagramNode[], width: number, type: Type): Span[] {
  const weight = (node: DiagramNode) =>
    node.group === 'milestone' ? 1 : node.children.length > 0 ? 1.5 : nodes.length > 5 ? 0.62 : 0.8;
  const total = nodes.reduce((sum, node) => sum + weight(node), 0);
  let x = 0;
  return nodes.map((node) => {
    const w = (width * weight(node)) / total;
    const milestone = node.group === 'milestone';
    // Ticks stand in the middle of their steps, and so their words begin half a step in.
    const indent = milestone || node.children.length === 0 ? 0 : (w - gutter) / node.children.length / 2;
    const inner = w - gutter - indent;
    const flags = milestone ? node.children.map(({ title }) => title) : [];
    const span: Span = {
      node,
      milestone,
      x,
      w,
      words: setColumn(wordsOf({ ...node, children: [] }, type, 'text', 'quiet'), inner),
      flags: setColumn(
        flags.map((text) => ({ text, size: type.body, weight: 600, fill: 'turquoise-text' })),
        inner - 32,
      ),
    };
    x += w;
    return span;
  });
}

function milestone({ x, words, flags }: Span, y: number): Mark[] {
  const cx = x + big + 2;
  const marks: Mark[] = [];
  if (flags.height > 0) {
    const h = flags.height + 24;
    const top = y - big - 32 - h;
    const w = flags.wide + 32;
    marks.push(
      { kind: 'line', x1: cx, y1: y, x2: cx, y2: top + h, stroke: 'turquoise', strokeWidth: 3 },
      { kind: 'rect', x: x + 2, y: top, w, h, r: 8, fill: 'white', stroke: 'turquoise', strokeWidth: 3 },
      ...flags.place(x + 18, top + 12),
    );
  }
  return [...marks, disc(cx, y, big, 'turquoise'), ...words.place(x + 2, y + big + 22)];
}

function ticks({ node, x, w, words }: Span, y: number, type: Type): Mark[] {
  const labels = node.children.length > 0 ? node.children.map(({ title }) => title) : [''];
  const step = (w - gutter) / labels.length;
  return [
    ...labels.flatMap((label, index): Mark[] => {
      const cx = node.children.length > 0 ? x + step * (index + 0.5) : x + 4;
      // Names that would run together say less than the ticks alone; the list beside the drawing has them all.
      const room = labels.every((word) => textWidth(word, type.body) + 10 <= step);
      const text = setColumn([{ text: room ? label : '', size: type.body, fill: 'quiet' }], step);
      return [
        { kind: 'line', x1: cx, y1: y - 12, x2: cx, y2: y + 12, stroke: 'panel', strokeWidth: 3 },
        ...text.place(cx, y - 18 - text.height, 'middle'),
      ];
    }),
    ...words.place(node.children.length > 0 ? x + step * 0.5 - 2 : x + 2, y + big + 22),
  ];
}
