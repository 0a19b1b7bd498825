import { buildOf, type Figures, kilobytes, ours, speedOf } from './figures.ts';
import { costPerSlide } from './time-builds.ts';

/** What the pack promises, and whether this run kept it. `null`: nothing to compare with. */
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
    ...build(figures),
    ...pptx(figures),
  ];
}

function reading({ reading: pages }: Figures): Verdict[] {
  const script = Math.max(...pages.map((page) => page.blockingScript));
  const heaviest = pages[0];
  return [
    {
      promise: 'Reading pages: 0 bytes of blocking JavaScript',
      found: `${script} bytes`,
      holds: script === 0,
    },
    {
      promise: 'Reading pages: at most 60 KB gzip before first paint',
      found: `${kilobytes(heaviest?.firstBytes ?? 0)} KB (${heaviest?.path}, the heaviest)`,
      holds: (heaviest?.firstBytes ?? 0) <= 60_000,
    },
  ];
}

function search({ search: { typical, slowest, claims } }: Figures): Verdict[] {
  return [
    {
      promise: 'A search of the evidence answers in under 100 ms',
      found: `${Math.round(typical)} ms, the slowest ${Math.round(slowest)} ms, over ${claims} claims`,
      holds: slowest < 100,
    },
  ];
}

function remix({ remix: { startScreen, firstSlide, typing } }: Figures): Verdict[] {
  const round = Math.round;
  return [
    {
      promise: 'Making a deck: first useful view in under 2 s',
      found: `start screen ${round(startScreen)} ms, a deck with its first slide ${round(firstSlide)} ms`,
      holds: Math.max(startScreen, firstSlide) < 2000,
    },
    {
      promise: `Typing into a deck of ${typing.slides} slides: under 50 ms a key, 95 keys in a hundred`,
      found: `${round(typing.p95)} ms; half within ${round(typing.median)} ms, the slowest of ${typing.keys} ${round(typing.slowest)} ms; ${typing.longTasks} tasks of 50 ms or more`,
      holds: typing.p95 < 50,
    },
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
  const change = (name: string, size: number) => speedOf(figures, name, size)?.change ?? undefined;
  const mine = speedOf(figures, ours, small);
  return [
    compare('First paint: at most half of Marp’s', paint(ours, small), paint('Marp', small), 0.5),
    compare('First paint: at most a quarter of Slidev’s', paint(ours, small), paint('Slidev', small), 0.25),
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
    {
      promise: 'Nothing moves when the deck takes over from the first paint',
      found: `layout shift ${(mine?.shift ?? Number.NaN).toFixed(3)}`,
      holds: (mine?.shift ?? 1) < 0.001,
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

function pptx({ pptx: times, small, large }: Figures): Verdict[] {
  const [one, ...more] = times;
  const last = more.at(-1);
  if (one === undefined || last === undefined) return [];
  const each = ({ warm, slides }: (typeof times)[number]) => warm / slides;
  return [
    {
      promise: `PowerPoint of ${small} slides: under 500 ms in Node when it is written first`,
      found: `${Math.round(one.cold)} ms`,
      holds: one.cold < 500,
    },
    { promise: 'and under 200 ms from then on', found: `${Math.round(one.warm)} ms`, holds: one.warm < 200 },
    { promise: 'and under 1 MB', found: `${kilobytes(one.bytes)} KB`, holds: one.bytes < 1_000_000 },
    {
      promise: `PowerPoint grows no faster than its slides, up to ${large}`,
      found: `${times.map((time) => each(time).toFixed(1)).join(', then ')} ms a slide`,
      holds: each(last) <= each(one) * slack,
    },
  ];
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
