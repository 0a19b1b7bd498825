import { buildOf, empty, type Figures, kilobytes, ours, speedOf, story } from './figures.ts';
import { costPerSlide } from './time-builds.ts';

/**
 * What the pack promises, and whether this run kept it. `null`: nothing to compare with. A promise about time is a
 * ratio to something else of the same run, never milliseconds, which say more of the machine than of the pack.
 */
export type Verdict = { promise: string; found: string; holds: boolean | null };

/** Slack of a growth that counts as linear: two builds are never alike to the millisecond. */
const slack = 1.15;

export function judge(figures: Figures): Verdict[] {
  return [
    ...reading(figures),
    ...weight(figures),
    ...search(figures),
    ...remix(figures),
    ...speed(figures),
    ...pages(figures),
    ...room(figures),
    ...build(figures),
    ...pptx(figures),
  ];
}

function reading({ reading: pages }: Figures): Verdict[] {
  const script = Math.max(...pages.map((page) => page.blockingScript));
  const heaviest = pages[0];
  return [
    {
      promise: 'Reading pages: at most 2 KB of JavaScript that the words wait for',
      found: `${script} bytes`,
      holds: script <= 2000,
    },
    {
      promise: 'Reading pages: at most 60 KB gzip before first paint',
      found: `${kilobytes(heaviest?.firstBytes ?? 0)} KB (${heaviest?.path}, the heaviest)`,
      holds: (heaviest?.firstBytes ?? 0) <= 60_000,
    },
  ];
}

/** First paint of a page with one word: what this machine takes for the least that there is. */
function floorOf(figures: Figures): number | undefined {
  return speedOf(figures, empty, 0)?.firstPaint.fast;
}

const word = 'of a page with one word';

function search(figures: Figures): Verdict[] {
  const { slowest } = figures.search;
  return [compare(`A search of the evidence: within a quarter ${word}`, slowest, floorOf(figures), 0.25)];
}

function remix(figures: Figures): Verdict[] {
  const { startScreen, opening, typing } = figures.remix;
  const floor = floorOf(figures);
  const key = `a key, above one into a bare field, within a quarter ${word}, 95 in a hundred`;
  return [
    compare(`Making a deck: start screen within 5 times that ${word}`, startScreen, floor, 5),
    compare(`Making a deck: its first slide within 5 times that ${word}`, opening.firstSlide, floor, 5),
    stays('Nothing moves when the page takes over from that slide', opening.shift),
    compare(
      `Making a deck: its words can be typed in within 15 times that ${word}`,
      opening.ready,
      floor,
      15,
    ),
    compare(
      `Typing into a deck of ${typing.slides} slides: ${key}`,
      Math.max(typing.p95 - typing.bare, 0),
      floor,
      0.25,
    ),
  ];
}

function weight(figures: Figures): Verdict[] {
  const bytes = speedOf(figures, ours, figures.small)?.viewBytes ?? Number.NaN;
  return [
    {
      promise: 'Deck: at most 100 KB gzip before the first slide is up',
      found: `${kilobytes(bytes)} KB`,
      holds: bytes <= 100_000,
    },
  ];
}

function speed(figures: Figures): Verdict[] {
  const { small, large } = figures;
  const paint = (name: string, size: number) => speedOf(figures, name, size)?.firstPaint.fast;
  const above = (name: string) => aboveFloor(figures, name, small);
  const change = (name: string, size: number) => speedOf(figures, name, size)?.change ?? undefined;
  const mine = speedOf(figures, ours, small);
  const first = `First paint, above that ${word}`;
  return [
    compare(`${first}: at most half of Marp’s`, above(ours), above('Marp'), 0.5),
    compare(`${first}: at most a tenth of Slidev’s`, above(ours), above('Slidev'), 0.1),
    compare('Slide change: no slower than Marp’s', change(ours, small), change('Marp', small), 1),
    compare(
      `First paint at ${large} slides: within 1.5 times that at ${small}`,
      paint(ours, large),
      paint(ours, small),
      1.5,
    ),
    compare(
      `Slide change at ${large} slides: within 1.5 times that at ${small}`,
      change(ours, large),
      change(ours, small),
      1.5,
    ),
    stays('Nothing moves when the deck takes over from the first paint', mine?.shift ?? Number.NaN),
  ];
}

/** What a page adds to the least that any page takes until its first paint, in ms. */
function aboveFloor(figures: Figures, name: string, size: number): number | undefined {
  const found = speedOf(figures, name, size)?.firstPaint.fast;
  const floor = floorOf(figures);
  return found === undefined || floor === undefined ? undefined : Math.max(found - floor, 0);
}

/** Where a page with one word takes 125 ms, 50 ms: what a hand takes for at once. */
const atOnce = 0.4;

function pages(figures: Figures): Verdict[] {
  const told = speedOf(figures, story, 0);
  const floor = floorOf(figures);
  const { story: scrolled, breakEven } = figures.pages;
  const first = `Story: first paint, above that ${word}, at most half of Marp’s`;
  return [
    compare(first, aboveFloor(figures, story, 0), aboveFloor(figures, 'Marp', figures.small), 0.5),
    {
      promise: 'Story: at most 100 KB gzip before its first scene is up',
      found: `${kilobytes(told?.viewBytes ?? Number.NaN)} KB`,
      holds: (told?.viewBytes ?? Number.NaN) <= 100_000,
    },
    stays('Story: nothing moves while it loads', told?.shift ?? Number.NaN),
    compare(
      `Story: no task while it is scrolled through longer than two fifths ${word}, of those that a browser reports`,
      scrolled.slowest,
      floor,
      atOnce,
    ),
    compare(
      `Break-even: from a press to the new sentence and drawing within two fifths ${word}, half of the presses`,
      breakEven.median,
      floor,
      atOnce,
    ),
  ];
}

function room(figures: Figures): Verdict[] {
  const { pair, heap } = figures.room;
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  return [
    compare(
      `Presenter and audience, not slowed down: a slide stands in both within four fifths ${word}, 95 in a hundred`,
      pair.p95,
      floorOf(figures),
      2 * atOnce,
    ),
    {
      promise: `Deck: ${heap.changes} changes of slide leave at most a tenth more in memory`,
      found: `${megabytes(heap.before)} MB, then ${megabytes(heap.after)} MB`,
      holds: heap.after <= heap.before * 1.1,
    },
  ];
}

function build(figures: Figures): Verdict[] {
  const costs = costPerSlide(figures.builds);
  const [first = Number.NaN, last = Number.NaN] = [costs[0], costs.at(-1)];
  const whole = buildOf(figures, ours, figures.small);
  const bare = buildOf(figures, 'Slidev', figures.small);
  return [
    compare('Whole build: at most three times Slidev’s bare build of one deck', whole, bare, 3, 's'),
    {
      promise: `Whole build grows no faster than the pack, up to ${figures.large} slides`,
      found: `${costs.map((cost) => cost.toFixed(0)).join(', then ')} ms for each further slide`,
      holds: last <= first * slack,
    },
  ];
}

function pptx({ pptx: times, pptxPeers, small, large }: Figures): Verdict[] {
  const [one, ...more] = times;
  const last = more.at(-1);
  if (one === undefined || last === undefined) return [];
  const each = ({ warm, slides }: (typeof times)[number]) => warm / slides;
  const other = pptxPeers.find(({ name }) => name === 'PptxGenJS')?.time ?? undefined;
  return [
    compare(
      `PowerPoint of ${small} slides, written first: within twice PptxGenJS, which draws less`,
      one.cold,
      other?.cold,
      2,
    ),
    compare('and from then on within three times', one.warm, other?.warm, 3),
    { promise: 'and under 1 MB', found: `${kilobytes(one.bytes)} KB`, holds: one.bytes < 1_000_000 },
    {
      promise: `PowerPoint grows no faster than its slides, up to ${large}`,
      found: `${times.map((time) => each(time).toFixed(1)).join(', then ')} ms a slide`,
      holds: each(last) <= each(one) * slack,
    },
  ];
}

/** A layout-shift score of nothing. */
function stays(promise: string, shift: number): Verdict {
  return { promise, found: `layout shift ${shift.toFixed(3)}`, holds: shift < 0.001 };
}

function compare(
  promise: string,
  mine: number | undefined,
  other: number | undefined,
  most: number,
  unit: 'ms' | 's' = 'ms',
): Verdict {
  if (mine === undefined || other === undefined) return { promise, found: 'not available', holds: null };
  const write = (value: number) => (unit === 's' ? value.toFixed(1) : String(Math.round(value)));
  const found = `${write(mine)} ${unit} to ${write(other)} ${unit}: ${(mine / other).toFixed(2)} times`;
  return { promise, found, holds: mine <= other * most };
}
