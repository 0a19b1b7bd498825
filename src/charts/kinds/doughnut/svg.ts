import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { Frame } from '../../frame.ts';
import { linesHeight, textAround, textFrom, textShade } from '../../marks.ts';
import { type RingGeometry, type RingPart, ringGeometry } from './geometry.ts';

/** One whole as a ring; the part that matters stands in its middle, and every part is named beside it. */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const place = ringGeometry(chart, frame);
  const ring = place.parts.map((part): Mark => planArc(part, place));
  return { width: place.width, height: place.height, marks: [...ring, ...planOver(place)] };
}

/** A part of the ring as a polygon: a point every two degrees is rounder than any screen shows. */
function planArc({ from, to, colour }: RingPart, { cx, cy, outer, inner }: RingGeometry): Mark {
  const steps = Math.max(2, Math.ceil((to - from) * 180));
  const along = Array.from({ length: steps + 1 }, (_, index) => from + ((to - from) * index) / steps);
  const at =
    (radius: number) =>
    (turn: number): [number, number] => [
      cx + radius * Math.sin(turn * 2 * Math.PI),
      cy - radius * Math.cos(turn * 2 * Math.PI),
    ];
  const points = [...along.map(at(outer)), ...along.reverse().map(at(inner))];
  return { kind: 'path', closed: true, points, fill: colour, stroke: 'paper', strokeWidth: 3 };
}

/** The number in the hole, and the words beside the ring. */
export function planOver({ cx, cy, sizes, centre, parts }: RingGeometry): Mark[] {
  const middle: Mark[] =
    centre === null
      ? []
      : [
          textAround([centre.label], cx, cy, {
            size: sizes.centre,
            weight: 750,
            fill: textShade(centre.colour),
            anchor: 'middle',
          }),
        ];
  const words = parts.flatMap(({ colour, label, name, words: { x, top } }): Mark[] => {
    const box = sizes.value * 0.62;
    const after = x + sizes.value;
    const fill = colour === 'tint' ? 'text' : textShade(colour);
    return [
      { kind: 'rect', x, y: top + sizes.value * 0.32, w: box, h: box, r: 2, fill: colour },
      textFrom([label], after, top, { size: sizes.value, weight: 750, fill }),
      textFrom(name, after, top + linesHeight(1, sizes.value), { size: sizes.name, fill: 'text' }),
    ];
  });
  return [...middle, ...words];
}
