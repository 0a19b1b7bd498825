import type { CityPoint } from '../../model/story.ts';
import { dotsOf } from './dot-path.ts';

/** Dots as one colour after another: where they are and how wide, in units of the drawing's box. */
export type DotGroup = { colour: string; r: number; points: CityPoint[] };

/** Dots by the path that holds them: reading five thousand takes a slow phone longer than a frame. */
const known = new WeakMap<Element, CityPoint[]>();

function dotsIn(path: Element | null): CityPoint[] {
  if (path === null) return [];
  const dots = known.get(path) ?? dotsOf(path.getAttribute('d') ?? '');
  known.set(path, dots);
  return dots;
}

/** Has a still laid out, which waits for it (`story.css`). */
export function drawStill(still: SVGSVGElement | null): void {
  still?.classList.add('drawn');
}

/**
 * Draws all stills and reads their dots ahead, one at a time, so that no scene and no move waits for it; then does
 * `more`, one at a time.
 */
export function readAhead(story: HTMLElement, more: ReadonlyArray<() => void>): void {
  const stills = [...story.querySelectorAll<SVGSVGElement>('.still')];
  const paths = [...story.querySelectorAll(':is(defs, .dots) > path')];
  const tasks = [
    ...stills.map((still) => () => drawStill(still)),
    ...paths.map((path) => () => dotsIn(path)),
    ...more,
  ];
  const next = (): void => {
    const task = tasks.shift();
    if (task === undefined) return;
    task();
    setTimeout(next, 16);
  };
  setTimeout(next, 300);
}

/** The dots that a still shows, with the colours of the style sheet; where there are more than `most`, so many of them. */
export function readDots(still: SVGSVGElement, most: number): DotGroup[] {
  const shapes = [...still.querySelectorAll<SVGElement>('.dots > *')].map((shape) => ({
    shape,
    own: dotsIn(shape instanceof SVGUseElement ? cityPath(shape) : shape),
  }));
  const total = shapes.reduce((sum, { own }) => sum + own.length, 0);
  const kept = Math.min(total, most);
  let dots = 0;
  const isKept = (): boolean => {
    dots += 1;
    return Math.floor((dots * kept) / total) > Math.floor(((dots - 1) * kept) / total);
  };
  return shapes.map(({ shape, own }): DotGroup => {
    const { stroke, strokeWidth } = getComputedStyle(shape);
    const width = Number.parseFloat(strokeWidth) / 2;
    const { x, y, scale } = placed(shape);
    return {
      colour: stroke,
      r: width * scale,
      points: own.filter(isKept).map(([a, b]) => [x + a * scale, y + b * scale]),
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
