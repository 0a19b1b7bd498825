import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DrawingSvg } from '../../src/charts/drawing-svg.tsx';
import { deckFrame, phoneFrame } from '../../src/charts/frame.ts';
import { gatherMarks } from '../../src/charts/gather-marks.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import type { Mark } from '../../src/model/drawing.ts';
import { fixtureCharts } from './every-chart.ts';

const drawings = fixtureCharts.flatMap(([name, chart]) =>
  [deckFrame, phoneFrame].map((frame) => ({
    name: `${name}, ${frame.width} px`,
    drawing: kindOf(chart).svg(chart, frame),
  })),
);

type Middle = { at: readonly [number, number]; colour: string | undefined };

/** Where the top paint of each shape's middle comes from, by painting order: a shape that hides another must still do so. */
function topPaints(marks: readonly Mark[], middles: readonly Middle[]): Array<string | undefined> {
  return middles.map(({ at: [x, y] }) => {
    const top = marks.findLast(
      (mark) =>
        (mark.kind === 'rect' &&
          mark.fill !== undefined &&
          x > mark.x &&
          x < mark.x + mark.w &&
          y > mark.y &&
          y < mark.y + mark.h) ||
        (mark.kind === 'ellipse' &&
          mark.fill !== undefined &&
          ((x - mark.cx) / mark.rx) ** 2 + ((y - mark.cy) / mark.ry) ** 2 < 1),
    );
    return top !== undefined && 'fill' in top ? top.fill : undefined;
  });
}

function middlesOf(marks: readonly Mark[]): Middle[] {
  return marks.flatMap((mark): Middle[] => {
    if (mark.kind === 'ellipse') return [{ at: [mark.cx, mark.cy], colour: mark.fill }];
    if (mark.kind === 'rect') return [{ at: [mark.x + mark.w / 2, mark.y + mark.h / 2], colour: mark.fill }];
    return [];
  });
}

describe.each(drawings)('a drawing in few elements: $name', ({ drawing }) => {
  const gathered = gatherMarks(drawing.marks).flatMap(({ marks }) => marks);

  it('draws every mark once', () => {
    expect(new Set(gathered)).toEqual(new Set(drawing.marks));
    expect(gathered).toHaveLength(drawing.marks.length);
  });

  it('leaves on top what was on top', () => {
    const middles = middlesOf(drawing.marks);
    expect(topPaints(gathered, middles)).toEqual(topPaints(drawing.marks, middles));
  });

  it('keeps texts in the order in which they are read', () => {
    const texts = (marks: readonly Mark[]) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines.join(' ') : []));
    expect(texts(gathered)).toEqual(texts(drawing.marks));
  });
});

const box = (x: number, y: number): Mark => ({ kind: 'rect', x, y, w: 10, h: 10, fill: 'blue' });
const cover: Mark = { kind: 'rect', x: 15, y: 0, w: 10, h: 10, fill: 'orange' };
const dot = (cx: number): Mark => ({
  kind: 'ellipse',
  cx,
  cy: 20,
  rx: 4,
  ry: 4,
  fill: 'blue',
  stroke: 'paper',
  strokeWidth: 2,
});

describe('gathering marks', () => {
  const draw = (marks: Mark[]) =>
    renderToStaticMarkup(<DrawingSvg drawing={{ width: 100, height: 40, marks }} label="" id="d" />);

  it('draws shapes of one look as one path, in steps of a tenth of a px', () => {
    const svg = draw([box(0, 0), cover, box(30.26, 0)]);
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(svg).toContain('d="M0 0h10v10h-10zm30.3 0h10v10h-10z"');
  });

  it('does not move a shape under what it covers', () => {
    const svg = draw([box(0, 0), cover, box(20, 0)]);
    expect(svg.match(/<path/g)).toHaveLength(3);
  });

  it('draws outlined dots together only where they do not touch', () => {
    expect(draw([dot(10), dot(30)]).match(/<path/g)).toHaveLength(2);
    expect(draw([dot(10), dot(16)]).match(/<path/g)).toHaveLength(4);
  });
});
