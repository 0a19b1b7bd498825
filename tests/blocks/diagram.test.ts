import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { diagramFixtures } from '../../src/blocks/diagram/fixtures.ts';
import { planDiagram } from '../../src/blocks/diagram/plan.ts';
import { Diagram, diagramSizes } from '../../src/blocks/diagram/web.tsx';
import { type DiagramNode, diagramKinds } from '../../src/model/block.ts';
import type { Drawing, Mark, TextMark } from '../../src/model/drawing.ts';
import { textWidth } from '../../src/theme/measure.ts';

type Box = { left: number; right: number; top: number; bottom: number; words: string };
type Line = Extract<Mark, { kind: 'line' }>;

function textsOf({ marks }: Drawing): TextMark[] {
  return marks.filter((mark) => mark.kind === 'text');
}

function boxOf({ x, y, lines, size, weight, anchor = 'start' }: TextMark): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)));
  const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  const top = y - size * 0.75;
  const bottom = y + (lines.length - 1) * size * 1.25 + size * 0.22;
  return { left, right: left + width, top, bottom, words: lines.join(' ') };
}

function wordsOf(nodes: readonly DiagramNode[]): string[] {
  return nodes.flatMap(({ title, text, children }) => [title, text, ...wordsOf(children)]).filter(Boolean);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
}

/** Distance in px from the tip of an arrow to the edge of the nearest box or circle. */
function missOf({ x2, y2 }: Line, marks: readonly Mark[]): number {
  const misses = marks.map((mark) => {
    if (mark.kind === 'ellipse') return Math.abs(Math.hypot(x2 - mark.cx, y2 - mark.cy) - mark.rx);
    if (mark.kind !== 'rect' || mark.h < 20) return Number.POSITIVE_INFINITY;
    const dx = Math.max(mark.x - x2, 0, x2 - mark.x - mark.w);
    const dy = Math.max(mark.y - y2, 0, y2 - mark.y - mark.h);
    return Math.hypot(dx, dy);
  });
  return Math.min(...misses);
}

const cases = Object.entries(diagramFixtures).flatMap(([name, block]) =>
  Object.entries(diagramSizes).map(([door, size]) => ({
    name,
    door,
    block,
    drawing: planDiagram(block, size),
  })),
);

test('every kind of diagram has a fixture', () => {
  const kinds = new Set(Object.values(diagramFixtures).map(({ diagram }) => diagram));
  expect([...kinds].sort()).toEqual([...diagramKinds].sort());
});

describe.each(cases)('$block.diagram $name, $door', ({ block, drawing }) => {
  test('says every word of every node', () => {
    const said = textsOf(drawing).map(({ lines }) => lines.join(' '));
    for (const words of wordsOf(block.nodes)) {
      expect(
        said.some((text) => text.includes(words)),
        words,
      ).toBe(true);
    }
  });

  test('keeps every text on the canvas', () => {
    for (const box of textsOf(drawing).map(boxOf)) {
      expect(box.left, box.words).toBeGreaterThanOrEqual(-0.5);
      expect(box.top, box.words).toBeGreaterThanOrEqual(-0.5);
      expect(box.right, box.words).toBeLessThanOrEqual(drawing.width + 0.5);
      expect(box.bottom, box.words).toBeLessThanOrEqual(drawing.height + 0.5);
    }
  });

  test('lets no two texts overlap', () => {
    const boxes = textsOf(drawing).map(boxOf);
    const clashes = boxes.flatMap((a, index) =>
      boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`${a.words} / ${b.words}`] : [])),
    );
    expect(clashes).toEqual([]);
  });

  test('sets no text smaller than 16 px', () => {
    expect(Math.min(...textsOf(drawing).map(({ size }) => size))).toBeGreaterThanOrEqual(16);
  });

  test('ends every arrow at a shape', () => {
    const arrows = drawing.marks.filter((mark) => mark.kind === 'line').filter(({ arrow }) => arrow);
    for (const arrow of arrows) expect(missOf(arrow, drawing.marks)).toBeLessThanOrEqual(6);
  });

  test('draws the same picture every time', () => {
    expect(planDiagram(block, { width: drawing.width, height: drawing.height })).toEqual(drawing);
  });
});

describe.each(Object.entries(diagramFixtures))('%s', (_name, block) => {
  const html = renderToStaticMarkup(createElement(Diagram, { block, variant: 'page' }));
  const list = html.slice(html.indexOf('</svg>')).replaceAll('&amp;', '&').replaceAll('&#x27;', "'");

  test('holds all its words in the list beside the picture, after the alternative text', () => {
    for (const words of wordsOf(block.nodes)) expect(list).toContain(`>${words}`);
    expect(list.indexOf(block.alt)).toBeLessThan(list.indexOf('role="list"'));
  });

  test('hides the picture from screen readers and sets no inline style', () => {
    expect(html).toContain('aria-hidden="true"');
    expect(html).not.toContain('style=');
  });
});
