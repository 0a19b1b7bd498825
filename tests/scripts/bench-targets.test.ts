import { expect, test } from 'vitest';
import { empty, type Figures, ours, story } from '../../scripts/bench/figures.ts';
import type { Speed } from '../../scripts/bench/measure-speed.ts';
import { judge } from '../../scripts/bench/targets.ts';

/** The figures of one run, on a machine so many times slower than the one that they were taken from. */
function figuresAt(slow: number): Figures {
  const speed = (name: string, size: number, paint: number, change: number | null): Speed => ({
    name,
    size,
    firstPaint: { fast: paint * slow, slow: paint * 2 * slow },
    largestPaint: { fast: paint * slow, slow: paint * 2 * slow },
    shift: 0,
    change: change === null ? null : change * slow,
    viewBytes: 49_000,
    viewFiles: [],
    allBytes: 174_000,
  });
  const written = { runs: 1604, charts: 12, notes: 55 };
  const pptx = (slides: number, cold: number, warm: number, bytes: number) => ({
    ...written,
    slides,
    cold: cold * slow,
    warm: warm * slow,
    bytes,
  });
  const build = (size: number, seconds: number) => ({ size, seconds: seconds * slow, dist: '' });
  const sizes = [58, 285, 570];
  return {
    machine: { date: '2026-11-23', cores: 2, node: '24', chromium: '156', load: '0' },
    rounds: { builds: 3, loads: 5, walks: 3 },
    small: 58,
    large: 570,
    builds: sizes.map((size, at) => build(size, [10.3, 15.2, 21.8][at] ?? 0)) as Figures['builds'],
    peers: ['Marp', 'Slidev'].map((name) => ({
      name,
      reason: '',
      builds: sizes.map((size) => build(size, name === 'Marp' ? 0.5 : 4)),
    })) as Figures['peers'],
    speeds: [
      speed(empty, 0, 112, null),
      speed(story, 0, 140, null),
      speed(ours, 58, 140, 32),
      speed('Marp', 58, 332, 24),
      speed('Slidev', 58, 648, 40),
      speed(ours, 570, 156, 32),
    ],
    reading: [
      { path: '/read/why/', blockingScript: 0, firstBytes: 57_000, allBytes: 63_000 },
    ] as Figures['reading'],
    charts: [],
    search: { typical: 14 * slow, slowest: 17 * slow, claims: 110 },
    remix: {
      startScreen: 312 * slow,
      opening: { firstSlide: 400 * slow, ready: 1000 * slow, shift: 0 },
      typing: {
        slides: 100,
        keys: 60,
        median: 33 * slow,
        p95: 45 * slow,
        bare: 12 * slow,
        slowest: 85 * slow,
        longTasks: 5,
      },
    },
    pages: {
      story: { steps: 100, longTasks: 0, slowest: 0 },
      breakEven: { presses: 30, median: 40 * slow, p95: 60 * slow },
    },
    room: {
      pair: { changes: 40, median: 30 * slow, p95: 60 * slow },
      heap: { changes: 2000, before: 9_000_000, after: 9_400_000 },
    },
    pptx: [pptx(57, 307, 163, 972_000), pptx(560, 1771, 1441, 4_761_000)],
    pptxPeers: [{ name: 'PptxGenJS', reason: '', time: pptx(57, 183, 72, 1_280_000) }],
  };
}

test('a promise is kept or broken on a fast machine and on one eight times slower alike', () => {
  const holds = (slow: number) => judge(figuresAt(slow)).map((verdict) => [verdict.promise, verdict.holds]);
  expect(holds(8)).toEqual(holds(1));
  expect(holds(0.25)).toEqual(holds(1));
  expect(
    judge(figuresAt(1))
      .map(({ promise }) => promise)
      .join('\n'),
  ).not.toMatch(/\d m?s\b/);
});

test('a deck that adds as much as Marp does breaks its promise', () => {
  const figures = figuresAt(1);
  const mine = figures.speeds.find(({ name, size }) => name === ours && size === 58);
  if (mine === undefined) throw new Error('not measured');
  const painted = () => judge(figures).find(({ promise }) => promise.startsWith('First paint, above'));
  expect(painted()).toMatchObject({ holds: true, found: '28 ms to 220 ms: 0.13 times' });
  mine.firstPaint.fast = 332;
  expect(painted()?.holds).toBe(false);
});

test('a first slide that is late, or that moves when its words can be typed in, breaks its promise', () => {
  const figures = figuresAt(1);
  const broken = () =>
    judge(figures)
      .filter(({ holds }) => holds === false)
      .map(({ promise }) => promise);
  const before = broken();
  figures.remix.opening = { firstSlide: 700, ready: 1700, shift: 0.1 };
  expect(broken().filter((promise) => !before.includes(promise))).toEqual([
    'Making a deck: its first slide within 5 times that of a page with one word',
    'Nothing moves when the page takes over from that slide',
    'Making a deck: its words can be typed in within 15 times that of a page with one word',
  ]);
});
