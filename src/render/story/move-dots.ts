import { box } from './picture.ts';
import { type DotGroup, readAhead, readDots } from './read-dots.ts';

/** How long a move takes in ms. */
const time = 900;
/** No more dots than these move, and these are drawn square meanwhile: nobody sees it. */
const many = 1200;

type Dot = { x: number; y: number; r: number; colour: number };
type Move = { from: Dot; to: Dot };

/**
 * Moves dots from one still to the next on a canvas over both; the stills' own dots are hidden meanwhile. `turn` shows
 * the next still, in the frame in which the dots set off. Where the reader asked for less motion nothing moves. The same
 * still twice moves from what it showed when last moved.
 */
export function moveDots(
  story: HTMLElement,
): (from: SVGSVGElement, to: SVGSVGElement, turn: () => void) => void {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  story.append(canvas);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const known = new WeakMap<SVGSVGElement, DotGroup[]>();
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    // Emptied, not taken away: to make it anew would take a slow phone most of a frame.
    wipe(canvas);
    story.classList.remove('moving');
  };
  readAhead(story, calm.matches ? [] : rehearsal(story, canvas, known));
  return (from, to, turn) => {
    stop();
    const context = calm.matches ? null : canvas.getContext('2d');
    if (context === null) {
      turn();
      return;
    }
    const before = known.get(from);
    const read = (): ReturnType<typeof pair> => {
      const after = readDots(to, many);
      known.set(to, after);
      return pair(before ?? readDots(from, many), after);
    };
    const begin = (moves: ReturnType<typeof pair>): void => {
      const paint = painter(canvas, context, to, moves);
      // Over the dots that stand there, where they stand: nothing is seen until the still turns.
      paint(0);
      frame = requestAnimationFrame((start) => {
        turn();
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
        frame = requestAnimationFrame(draw);
      });
    };
    if (from === to) {
      // What has changed already sets off at once.
      begin(read());
      story.classList.add('moving');
      return;
    }
    // Reading, painting and turning take a frame each: all at once would hold up the scrolling of a slow phone.
    frame = requestAnimationFrame(() => {
      const moves = read();
      frame = requestAnimationFrame(() => begin(moves));
    });
  };
}

/** The first move, done in small steps where nobody sees it: a browser takes several times as long the first time. */
function rehearsal(
  story: HTMLElement,
  canvas: HTMLCanvasElement,
  known: WeakMap<SVGSVGElement, DotGroup[]>,
): Array<() => void> {
  const stills = [...story.querySelectorAll<SVGSVGElement>('.still')];
  const read = stills.map((still) => () => {
    if (!known.has(still)) known.set(still, readDots(still, many));
  });
  const paint = (): void => {
    const [first, second] = stills.map((still) => known.get(still));
    const context = canvas.getContext('2d');
    if (first === undefined || second === undefined || context === null) return;
    if (stills[0] === undefined) return;
    context.globalAlpha = 0.002;
    painter(canvas, context, stills[0], pair(first, second))(0);
    context.globalAlpha = 1;
  };
  // A canvas has several pictures that take turns, each slow the first time: in frame after frame all of them are met.
  const paintOn = (frames: number): void => {
    if (story.classList.contains('moving')) return;
    if (frames === 0) wipe(canvas);
    else {
      paint();
      requestAnimationFrame(() => paintOn(frames - 1));
    }
  };
  return [...read, () => paintOn(12)];
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
  { colours, moves }: ReturnType<typeof pair>,
): (part: number) => void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const sharp = Math.min(2, devicePixelRatio);
  const [wide, high] = [Math.round(width * sharp), Math.round(height * sharp)];
  // A size that is set, even the same, makes a new canvas: on a slow phone most of a frame.
  if (canvas.width !== wide || canvas.height !== high) [canvas.width, canvas.height] = [wide, high];
  const place = still.getBoundingClientRect();
  const scale = Math.min(place.width / box.width, place.height / box.height);
  const left = place.left + (place.width - box.width * scale) / 2;
  const top = place.top + (place.height - box.height * scale) / 2;
  const isSquare = moves.length === many;
  const early = colours.map((_, index) => moves.filter(({ from }) => from.colour === index));
  const late = colours.map((_, index) => moves.filter(({ to }) => to.colour === index));
  return (part) => {
    wipe(canvas);
    context.setTransform(sharp * scale, 0, 0, sharp * scale, sharp * left, sharp * top);
    for (const [index, ofColour] of (part < 0.5 ? early : late).entries()) {
      context.fillStyle = colours[index] ?? '';
      context.beginPath();
      for (const { from, to } of ofColour) {
        const x = from.x + (to.x - from.x) * part;
        const y = from.y + (to.y - from.y) * part;
        const r = from.r + (to.r - from.r) * part;
        if (isSquare) context.rect(x - r * 0.9, y - r * 0.9, r * 1.8, r * 1.8);
        else {
          context.moveTo(x + r, y);
          context.arc(x, y, r, 0, Math.PI * 2);
        }
      }
      context.fill();
    }
  };
}

function wipe(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  context?.setTransform(1, 0, 0, 1, 0, 0);
  context?.clearRect(0, 0, canvas.width, canvas.height);
}

function ease(part: number): number {
  return part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2;
}
