import { box } from './picture.ts';
import { type DotGroup, readAhead, readDots } from './read-dots.ts';

/** How long a move takes in ms. */
const time = 900;
/** No more dots than these move, and these are drawn square meanwhile: nobody sees it. */
const many = 1200;

type Dot = { x: number; y: number; r: number; colour: number };
type Move = { from: Dot; to: Dot };

/**
 * Moves dots from one still to the next on a canvas over both; the stills' own dots are hidden meanwhile. Where the
 * reader asked for less motion nothing moves. The same still twice moves from what it showed when last moved.
 */
export function moveDots(story: HTMLElement): (from: SVGSVGElement, to: SVGSVGElement) => void {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  story.append(canvas);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const known = new WeakMap<SVGSVGElement, DotGroup[]>();
  if (!calm.matches) readAhead(story);
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    // Hides it as well: WebKit shows the last frame of a canvas that has no size.
    story.classList.remove('moving');
    // A new width empties it, and its memory goes with it.
    canvas.width = 0;
  };
  return (from, to) => {
    stop();
    if (calm.matches) return;
    const before = known.get(from) ?? readDots(from, many);
    const after = readDots(to, many);
    known.set(to, after);
    const context = canvas.getContext('2d');
    if (context === null) return;
    const { colours, moves } = pair(before, after);
    // Painting waits for the next frame: both at once would hold up the scrolling of a slow phone.
    frame = requestAnimationFrame((start) => {
      const paint = painter(canvas, context, to, colours, moves);
      story.classList.add('moving');
      const draw = (now: number): void => {
        const part = (now - start) / time;
        if (part >= 1) {
          stop();
          return;
        }
        paint(ease(part));
        frame = requestAnimationFrame(draw);
      };
      draw(start);
    });
  };
}

/** Each dot before with one after, from left to right; where there are fewer of them, several go together. */
function pair(before: readonly DotGroup[], after: readonly DotGroup[]): { colours: string[]; moves: Move[] } {
  const colours = [...new Set([...before, ...after].map(({ colour }) => colour))];
  const dotsOf = (groups: readonly DotGroup[]): Dot[] =>
    groups
      .flatMap(({ colour, r, points }) =>
        points.map(([x, y]) => ({ x, y, r, colour: colours.indexOf(colour) })),
      )
      .sort((a, b) => a.x - b.x);
  const [left, right] = [dotsOf(before), dotsOf(after)];
  const count = left.length === 0 || right.length === 0 ? 0 : Math.max(left.length, right.length);
  const moves = Array.from({ length: count }, (_, index): Move[] => {
    const from = left[Math.floor((index * left.length) / count)];
    const to = right[Math.floor((index * right.length) / count)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return { colours, moves: moves.flat() };
}

/** Draws all dots on their way, `part` from 0 to 1, where the still stands in the window. */
function painter(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  still: SVGSVGElement,
  colours: readonly string[],
  moves: readonly Move[],
): (part: number) => void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const sharp = Math.min(2, devicePixelRatio);
  canvas.width = width * sharp;
  canvas.height = height * sharp;
  const place = still.getBoundingClientRect();
  const scale = Math.min(place.width / box.width, place.height / box.height);
  const left = place.left + (place.width - box.width * scale) / 2;
  const top = place.top + (place.height - box.height * scale) / 2;
  const isSquare = moves.length === many;
  return (part) => {
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(sharp * scale, 0, 0, sharp * scale, sharp * left, sharp * top);
    for (const [index, colour] of colours.entries()) {
      context.beginPath();
      for (const { from, to } of moves) {
        if ((part < 0.5 ? from : to).colour !== index) continue;
        const x = from.x + (to.x - from.x) * part;
        const y = from.y + (to.y - from.y) * part;
        const r = from.r + (to.r - from.r) * part;
        if (isSquare) context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
        else {
          context.moveTo(x + r, y);
          context.arc(x, y, r, 0, Math.PI * 2);
        }
      }
      context.fillStyle = colour;
      context.fill();
    }
  };
}

function ease(part: number): number {
  return part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2;
}
