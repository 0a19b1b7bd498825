import type { DiagramNode } from '../../../model/block.ts';
import type { Mark } from '../../../model/drawing.ts';
import { type Column, fitType, type PlanKind, setColumn, type Type, typeFor, wordsOf } from '../kit.ts';
import { arc, disc, levelCurve } from '../shapes.ts';

const stop = 20;
const bend = 26;

/** A stop on the path; where there are hubs, the path runs through all of them side by side. */
type Stop = { node: DiagramNode | null; hubs: DiagramNode[]; weight: number };
type Placed = { stop: Stop; words: Column; x: number; w: number };

/**
 * Numbered steps along one path, in rows that wind like a river when there are many. Children of a step, or
 * neighbours of group "hub", are places the path runs through.
 */
export const planPathway: PlanKind = (nodes, { width, height }) => {
  const stops = asStops(nodes);
  const rows = width / Math.max(1, stops.length) < 165 ? 2 : 1;
  const across = Math.ceil(stops.length / rows);
  const usable = width - (rows > 1 ? bend + 12 : 0);
  return fitType(
    (type) => {
      const lines = Array.from({ length: rows }, (_, row) =>
        placeRow(stops.slice(row * across, (row + 1) * across), row % 2 === 1, usable, type),
      );
      const filled = lines.reduce((sum, line) => sum + line.height, 0);
      const between = Math.min(64, Math.max(26, (height - filled) / rows));
      const used = filled + (rows - 1) * between;
      let y = Math.max(0, (height - used) / 2);
      const marks: Mark[] = [];
      let number = 0;
      let before: number | null = null;
      for (const [row, line] of lines.entries()) {
        const base = y + line.above;
        if (before !== null) marks.push(track(turn(usable, before, base)));
        const end = row < rows - 1 ? usable : null;
        marks.push(...drawRow(line.placed, { base, end, back: row % 2 === 1, first: number, type, usable }));
        number += line.placed.filter(({ stop: own }) => own.node).length;
        before = base;
        y += line.height + between;
      }
      return { marks, spill: Math.max(0, used - height, ...lines.map((line) => line.spill)) };
    },
    typeFor(usable / across),
  );
};

function asStops(nodes: DiagramNode[]): Stop[] {
  const stops: Stop[] = [];
  for (const node of nodes) {
    const last = stops.at(-1);
    if (node.group !== 'hub') {
      stops.push({ node, hubs: node.children, weight: node.children.length > 0 ? 1.3 : 1 });
    } else if (last && last.node === null) last.hubs.push(node);
    else stops.push({ node: null, hubs: [node], weight: 1.1 });
  }
  return stops;
}

function placeRow(stops: Stop[], back: boolean, usable: number, type: Type) {
  const total = stops.reduce((sum, { weight }) => sum + weight, 0);
  let along = 0;
  const placed = stops.map((own): Placed => {
    const w = (usable * own.weight) / total;
    const x = back ? usable - along - w : along;
    along += w;
    const words = own.node ? wordsOf({ ...own.node, children: [] }, type, 'text', 'quiet') : [];
    return { stop: own, words: setColumn(words, w - 28), x, w };
  });
  const most = Math.max(0, ...stops.map(({ hubs }) => hubs.length));
  const above = most > 0 ? Math.max(stop, (most - 1) * spacing(type) + type.body * 1.25 + 8) : stop + 2;
  const below = stop + 16 + Math.max(0, ...placed.map(({ words }) => words.height));
  const hubs = placed.flatMap(({ stop: own, w }) => own.hubs.map((hub) => hubWords(hub, type, w).spill));
  return {
    placed,
    above,
    height: above + below,
    spill: Math.max(0, ...hubs, ...placed.map(({ words }) => words.spill)),
  };
}

/** Distance in px between strands: a line of words and some air. */
function spacing(type: Type): number {
  return type.body * 1.25 + 18;
}

function hubWords(hub: DiagramNode, type: Type, w: number): Column {
  const text = hub.text ? `${hub.title}: ${hub.text}` : hub.title;
  return setColumn([{ text, size: type.body, weight: 600, fill: 'turquoise-text' }], w - 84);
}

type Row = { base: number; end: number | null; back: boolean; first: number; type: Type; usable: number };

function drawRow(placed: Placed[], { base, end, back, first, type, usable }: Row): Mark[] {
  const marks: Mark[] = [];
  const heads = placed.map(({ x }) => x + stop + 2);
  const from = back ? usable : (heads[0] ?? 0);
  const last = back ? (heads.at(-1) ?? 0) : (end ?? heads.at(-1) ?? 0);
  marks.push(
    track([
      [from, base],
      [last, base],
    ]),
  );
  let number = first;
  for (const { stop: own, words, x, w } of placed) {
    const [near, far] = [x + stop + 2 + (own.node ? stop : 0), x + w + (own.node ? 0 : stop)];
    own.hubs.forEach((hub, strand) => {
      const y = base - strand * spacing(type);
      const [a, b] = [near + 34, far - 34];
      if (strand > 0) marks.push(track([...levelCurve(near, base, a, y), ...levelCurve(b, y, far, base)]));
      const label = hubWords(hub, type, w);
      marks.push(disc((a + b) / 2, y, 6, 'white', 'turquoise', 3));
      marks.push(...label.place((a + b) / 2, y - label.height - 8, 'middle'));
    });
    if (own.node) {
      number += 1;
      marks.push(...numbered(number, x + stop + 2, base), ...words.place(x + 2, base + stop + 16));
    }
  }
  return marks;
}

function track(points: Array<[number, number]>): Mark {
  return { kind: 'path', points, stroke: 'turquoise', strokeWidth: 3 };
}

function numbered(value: number, cx: number, cy: number): Mark[] {
  const words = setColumn([{ text: String(value), size: 20, weight: 600, fill: 'turquoise-text' }], 40);
  return [disc(cx, cy, stop, 'white', 'turquoise', 3), ...words.place(cx, cy - words.height / 2, 'middle')];
}

/** The bend at the end of a row, down to the next. */
function turn(x: number, from: number, to: number): Array<[number, number]> {
  const r = Math.min(bend, (to - from) / 2);
  return [[x, from], ...arc(x, from + r, r, -90, 0), ...arc(x, to - r, r, 0, 90), [x, to]];
}
