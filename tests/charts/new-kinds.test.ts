import { describe, expect, it } from 'vitest';
import { fixtureData, resolveFixture } from '../../src/charts/fixture.ts';
import { deckFrame, phoneFrame, wideFrame } from '../../src/charts/frame.ts';
import { dotsFor } from '../../src/charts/kinds/dots/geometry.ts';
import { planChartJs as planLines } from '../../src/charts/kinds/lines/chartjs.ts';
import { fixtures as lines } from '../../src/charts/kinds/lines/fixtures.ts';
import { monthsMoved, slotsOf } from '../../src/charts/kinds/lines/pptx.ts';
import { fixtures as ranges } from '../../src/charts/kinds/ranges/fixtures.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { resolveChart } from '../../src/charts/resolve-chart.ts';
import { type ChartKind, chartSpecSchema } from '../../src/model/chart.ts';
import type { Mark } from '../../src/model/drawing.ts';
import { packCharts } from './every-chart.ts';
import { onSlide } from './on-a-slide.ts';

const theme = { colour: (name: string) => name, family: 'Figtree', motion: false };
const frames = [deckFrame, wideFrame, phoneFrame];
const named = (fixtures: typeof lines, name: string) => {
  const found = fixtures[name];
  if (!found) throw new Error(`no fixture "${name}"`);
  return resolveFixture(found);
};
const pack = (id: string) => {
  const found = packCharts.find(([, chart]) => chart.id === id)?.[1];
  if (!found) throw new Error(`no chart "${id}"`);
  return found;
};
const ofKind = <K extends Mark['kind']>(marks: Mark[], kind: K) =>
  marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);

function problemsOf(kind: ChartKind, rows: Array<Array<string | number | null>>, values = ['f1']): string[] {
  const spec = chartSpecSchema.parse({
    id: 'test',
    kind,
    dataset: 'fixture',
    title: 'A finding in words',
    subtitle: 'What is measured',
    alt: 'A picture of it.',
    encode: { category: 'f0', values },
  });
  const labels = ['Name', ...values].slice(0, rows[0]?.length);
  const result = resolveChart(spec, fixtureData('percent', labels, rows), {});
  return 'problems' in result ? result.problems.map(({ code }) => code) : [];
}

describe('bad data is refused when the pack is built', () => {
  it('a share outside its field of dots', () => {
    expect(problemsOf('dots', [['a', 101]])).toEqual(['share-out-of-range']);
    expect(problemsOf('dots', [['a', -1]])).toEqual(['share-out-of-range']);
  });

  it('a line in time with a category that is no month', () => {
    const rows = [
      ['March 2020', 1],
      ['Q2 2020', 2],
    ];
    expect(problemsOf('lines', rows)).toEqual(['not-a-month']);
    expect(problemsOf('lines', [['Q1 2020', 1]])).toEqual([]);
  });

  it('a ring with a part missing', () => {
    const rows = [
      ['a', 60],
      ['b', null],
    ];
    expect(problemsOf('doughnut', rows)).toEqual(['missing-share', 'shares-sum']);
  });

  it('a row that disagrees with its claim', () => {
    const fixture = ranges['of every strength, read against a line'];
    if (!fixture) throw new Error('no such fixture');
    const rows = fixture.dataset.rows.map((row, index) => (index === 1 ? row.with(1, 2.4) : row));
    expect(() => resolveFixture({ ...fixture, dataset: { ...fixture.dataset, rows } })).toThrow(
      'The claim of "A matched comparison" says 2.3, but the data drawn says 2.4.',
    );
  });
});

it('a range says its strength in words and draws the point of an unverified one hollow', () => {
  const chart = pack('return-on-investment');
  expect(chart.notes?.texts[0]).toContain('Limited evidence');
  const pilot = chart.categories.indexOf('Young people’s pilot');
  expect(chart.notes?.texts[pilot]).toContain('evidence, unverified');
  const hollow = kindOf(chart)
    .svg(chart, deckFrame)
    .marks.filter((mark) => 'fill' in mark && mark.fill === 'paper');
  expect(hollow).toHaveLength(1);
  expect(chart.series[0]?.data.map(({ label }) => label)).toContain('50p');
});

it('one person in 150 is one dot, and every share at least one', () => {
  expect(dotsFor(0.67)).toEqual({ count: 150, filled: 1 });
  expect(dotsFor(16)).toEqual({ count: 100, filled: 16 });
  expect(dotsFor(0)).toEqual({ count: 100, filled: 0 });
});

it('the field of dots shows one among 150, and each share as its dots, at every size', () => {
  const chart = pack('high-intensity-users');
  for (const frame of frames) {
    const dots = ofKind(kindOf(chart).svg(chart, frame).marks, 'ellipse');
    expect(dots).toHaveLength(450);
    expect(dots.filter(({ fill }) => fill === 'orange')).toHaveLength(1 + 16 + 29 + 26);
  }
});

it('points on another basis are never joined, in the picture, in Chart.js and in PowerPoint', () => {
  const chart = pack('workforce-growth');
  const paths = ofKind(kindOf(chart).svg(chart, deckFrame).marks, 'path');
  expect(paths).toHaveLength(4);
  const { datasets } = planLines(chart, theme, deckFrame).data;
  expect(datasets.map(({ showLine }) => showLine)).toEqual([true, true, true, true, false]);
  const [plan] = onSlide(chart, deckFrame).charts;
  expect(plan?.series.map(({ joined }) => joined ?? true)).toEqual([true, true, true, true, false]);
});

it('months stand as far apart as they are, and PowerPoint has empty quarters between', () => {
  const chart = named(lines, 'with a break in how things are counted');
  const slots = slotsOf(chart);
  expect(slots.filter((slot) => slot !== null)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(slots.slice(0, 9)).toEqual([0, null, null, null, 1, null, null, null, 2]);
});

it('PowerPoint moves no point more than a month, and says so where it moves one', () => {
  const monthly = named(lines, 'with a break in how things are counted');
  for (const [, chart] of [...packCharts, ['', monthly] as const]) {
    if (chart.kind !== 'lines') continue;
    const far = Math.max(...monthsMoved(chart).map(Math.abs));
    expect(far).toBeLessThanOrEqual(1);
    expect(kindOf(chart).loss(chart)?.includes('a month') ?? false).toBe(far > 0);
  }
});

it('before a line begins there is a dash, inside it a gap is said', () => {
  const [, coordinators, claimed] = named(lines, 'with a break in how things are counted').series;
  expect(coordinators?.data[0]?.label).toBe('–');
  expect(claimed?.data[0]?.label).toBe('–');
  const chart = named(lines, 'with a missing value');
  expect(chart.series[1]?.data[2]?.label).toBe('not published');
  const words = ofKind(kindOf(chart).svg(chart, phoneFrame).marks, 'text').map(({ lines: text }) =>
    text.join(' '),
  );
  expect(words).toContain('London: not published');
});
