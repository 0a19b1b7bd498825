import { expect, test } from 'vitest';
import { chartData } from '../../src/charts/chart-data.ts';
import type { Remix } from '../../src/model/remix.ts';
import { chartsIn } from '../../src/model/visit.ts';
import { remixFromAddress } from '../../src/remix/core/break-even-start.ts';
import { bringBack } from '../../src/remix/core/bring-back.ts';
import { planPaper } from '../../src/render/paper/plan-paper.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { readPptxIdentity } from '../../src/render/pptx/read/index.ts';
import { slidesInSteps } from '../../src/render/pptx/slides-in-steps.ts';
import { deckBody } from '../../src/render/standalone/deck-body.tsx';
import { applyRemix } from '../../src/select/apply-remix.ts';
import { realPack } from '../pack.ts';
import { started } from './pack.ts';

const pack = realPack();
const slide = 'impacts/break-even';

/** The pack's break-even, two of one's own, and bars with one that is a figure of one's own. */
function mixed(): Remix {
  const remix = started(pack, 'full');
  const find = (id: string) => {
    const item = remix.items.find((one) => one.kind === 'slide' && one.slide === id);
    if (item?.kind !== 'slide') throw new Error('The pack has changed.');
    return item;
  };
  const own = ['190+to+250', '100'].map((caseload, index) => {
    const made = { id: 'r-money', name: 'Ours', now: remix.changed };
    const [item] = remixFromAddress(pack, `?money=&caseload=${caseload}`, made).items;
    if (item === undefined) throw new Error('The deck is empty.');
    return { ...item, id: `x${index + 1}` };
  });
  const local = { id: 'l1', replaces: null, item: null, label: '', value: '21%', place: 'Hackney' };
  return {
    ...remix,
    locals: [{ ...local, period: '2025', source: 'Our records', addedBy: 'Ann' }],
    items: [find(slide), ...own, { ...find('impacts/reach'), inChart: ['l1'] }],
  };
}

const remix = mixed();
const applied = applyRemix(pack, remix);
const { deck } = applied;
const keys = ['break-even', 'break-even--x1', 'break-even--x2', expect.stringMatching(/^reach-.+--/)];
const labels = (name: string) => deck.charts[name]?.series[0]?.data.map(({ label }) => label);

test('every chart of a deck has the name that the deck has it by', () => {
  expect(deck.slides.flatMap(chartsIn)).toEqual(keys);
  for (const [name, chart] of Object.entries(deck.charts)) expect(chart.id).toBe(name);
  expect(new Set(keys.slice(0, 3).map((name) => JSON.stringify(labels(name)))).size).toBe(3);
});

test('a deck in one file has the figures of each of its charts', () => {
  const html = deckBody(deck, '');
  const asked = [...html.matchAll(/data-src="([^"]+)"/g)].map(([, file = '']) => file);
  expect(asked).toHaveLength(4);
  const carried = chartData(deck.charts);
  expect(asked.map((file) => carried[file])).toEqual(
    deck.slides.flatMap(chartsIn).map((name) => deck.charts[name]),
  );
  for (const file of asked) expect(html).toContain(`data-for="${file}"`);
});

test('Word finds the picture of each', () => {
  const parts = planPaper(deck).chapters.flatMap(({ slides }) => slides.flatMap((one) => one.parts));
  expect(parts.flatMap((part) => (part.kind === 'chart' ? [part.chart] : []))).toEqual(keys);
});

test('PowerPoint has a slide for each step of each', () => {
  const { slides } = slidesInSteps(deck);
  expect(slides.map(({ id }) => id)).toEqual(
    deck.slides.flatMap(({ id }, at) => (at < 3 ? [id, id, id] : [id])),
  );
  expect(new Set(slides.flatMap(chartsIn)).size).toBe(10);
});

test('a file that nobody touched is not out of date, whether it names such a chart as its deck or as the pack', () => {
  const read = readPptxIdentity(renderPptx(deck));
  const stale = (charts: (name: string) => string, of = applied) => {
    const slides = read.slides.map((one) => {
      const named = Object.entries(one.tags?.charts ?? {}).map(([name, print]) => [charts(name), print]);
      return { ...one, tags: one.tags && { ...one.tags, charts: Object.fromEntries(named) } };
    });
    return bringBack(remix, pack, of, { ...read, slides }).slides.flatMap((one) => one.slide.staleCharts);
  };
  const asPack = (name: string) => name.replace(/--.*/, '');
  expect(stale((name) => name)).toEqual([]);
  expect(stale(asPack)).toEqual([]);
  // Without the figures it is.
  const without = applyRemix(pack, { ...remix, items: remix.items.slice(0, 2) });
  expect(stale((name) => name, without)).toEqual([keys[2], keys[3]]);
});
