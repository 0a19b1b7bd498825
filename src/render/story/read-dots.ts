import type { CityPoint } from '../../model/story.ts';
import { dotsOf } from './dot-path.ts';

/** Dots as one colour after another: where they are and how wide, in units of the drawing's box. */
export type DotGroup = { colour: string; r: number; points: CityPoint[] };

/** The dots that a still shows, with the colours of the style sheet. */
export function readDots(still: SVGSVGElement): DotGroup[] {
  const shapes = [...still.querySelectorAll<SVGElement>('.dots > *')];
  return shapes.map((shape): DotGroup => {
    const { stroke, strokeWidth } = getComputedStyle(shape);
    const width = Number.parseFloat(strokeWidth) / 2;
    const { x, y, scale } = placed(shape);
    const d = shape instanceof SVGUseElement ? cityPath(shape)?.getAttribute('d') : shape.getAttribute('d');
    return {
      colour: stroke,
      r: width * scale,
      points: dotsOf(d ?? '').map(([a, b]) => [x + a * scale, y + b * scale]),
    };
  });
}

/** The shared dots that a part of a still uses. */
export function cityPath(use: SVGUseElement): Element | null {
  return document.querySelector(use.getAttribute('href') ?? '');
}

/** How a shape is moved and scaled in its box. */
function placed(shape: SVGElement): { x: number; y: number; scale: number } {
  const [x = 0, y = 0, scale = 1] = (shape.getAttribute('transform')?.match(/-?[\d.]+/g) ?? []).map(Number);
  return { x, y, scale };
}
