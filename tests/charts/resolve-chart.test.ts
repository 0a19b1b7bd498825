import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { fixtureData } from '../../src/charts/fixture.ts';
import { resolveChart } from '../../src/charts/resolve-chart.ts';
import { chartSpecSchema, type ResolvedChart } from '../../src/model/chart.ts';
import type { Claim } from '../../src/model/claim.ts';

type SpecInput = z.input<typeof chartSpecSchema>;

const data = fixtureData(
  'percent',
  ['Part', 'Share', 'Other', 'Kind'],
  [
    ['Care', 16, 10, 'a'],
    ['Money', 47, null, 'b'],
    ['Habits', 34, 30, 'a'],
    ['Place', 3, 1, 'b'],
  ],
  [0, 3],
);

const claim: Claim = {
  id: 'most',
  facts: [],
  statement: 'Most of it is elsewhere.',
  figures: [
    { name: 'share', value: 84, unit: 'percent', display: '84%' },
    { name: 'gap', value: 6, unit: 'percent', display: '6%' },
  ],
  population: 'Counties',
  place: 'United States',
  period: '2016',
  source: 'hood-2016',
  alsoSee: [],
  design: 'national-statistic',
  reason: 'A count for a test',
  verdict: 'confirmed',
  checked: '2026-11-23',
};

function spec(change: Partial<SpecInput> = {}): SpecInput {
  return {
    id: 'test',
    kind: 'bars',
    dataset: 'fixture',
    title: 'A finding in words',
    subtitle: 'What is measured',
    alt: 'Four bars across.',
    encode: { category: 'f0', values: ['f1'] },
    format: { suffix: '%' },
    ...change,
  };
}

const run = (change: Partial<SpecInput> = {}, dataset = data) =>
  resolveChart(chartSpecSchema.parse(spec(change)), dataset, { most: claim });

function chartOf(change: Partial<SpecInput> = {}, dataset = data): ResolvedChart {
  const result = run(change, dataset);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.chart;
}

function problemsOf(change: Partial<SpecInput>, dataset = data) {
  const result = run(change, dataset);
  return 'problems' in result ? result.problems : [];
}

const codesOf = (change: Partial<SpecInput>, dataset = data) =>
  problemsOf(change, dataset).map(({ code }) => code);

describe('resolveChart', () => {
  it('keeps the order of the dataset, or sorts, filters and takes', () => {
    expect(chartOf().categories).toEqual(['Care', 'Money', 'Habits', 'Place']);
    expect(chartOf({ sort: { by: 'f1', order: 'descending' } }).categories).toEqual([
      'Money',
      'Habits',
      'Care',
      'Place',
    ]);
    expect(chartOf({ filter: { f3: 'a' } }).categories).toEqual(['Care', 'Habits']);
    expect(chartOf({ sort: { by: 'f1', order: 'ascending' }, take: 1 }).categories).toEqual(['Place']);
  });

  it('sorts missing values last in either order', () => {
    const encode = { category: 'f0', values: ['f2'] };
    for (const order of ['ascending', 'descending'] as const)
      expect(chartOf({ encode, sort: { by: 'f2', order } }).categories.at(-1)).toBe('Money');
  });

  it('leaves a missing value missing', () => {
    const money = chartOf({ encode: { category: 'f0', values: ['f2'] } }).series[0]?.data[1];
    expect(money).toEqual({ value: null, label: 'not published' });
  });

  it('writes numbers once, for all renderers', () => {
    const labels = (format: SpecInput['format']) =>
      chartOf({ format }).series[0]?.data.map(({ label }) => label)[0];
    expect(labels({ suffix: '%' })).toBe('16%');
    expect(labels({ decimals: 1, suffix: ' years' })).toBe('16.0 years');
    expect(labels({ exact: true, prefix: '£' })).toBe('£16');
  });

  it('fills figures from claims in words and annotations', () => {
    const chart = chartOf({
      title: 'As much as {most.share} is elsewhere',
      annotations: [{ at: 'Care', figure: 'most.share', text: 'is elsewhere' }],
    });
    expect(chart.title).toBe('As much as 84% is elsewhere');
    expect(chart.annotations[0]).toMatchObject({ text: '84% is elsewhere', figure: '84%', category: 0 });
    expect(chart.claims).toEqual(['most']);
  });

  it('reads back from JSON as it was written', () => {
    const chart = chartOf();
    expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  });

  it('starts bars at zero', () => {
    expect(chartOf().axis.min).toBe(0);
  });
});

describe('resolveChart tells its author', () => {
  it('which field is unknown, and which there are', () => {
    const [problem] = problemsOf({ encode: { category: 'f0', values: ['shares'] } });
    expect(problem).toMatchObject({
      path: ['encode', 'values', 0],
      code: 'unknown-field',
      found: 'shares',
      expected: ['f0', 'f1', 'f2', 'f3'],
    });
    expect(codesOf({ filter: { nowhere: 'a' }, sort: { by: 'never', order: 'ascending' } })).toEqual([
      'unknown-field',
      'unknown-field',
    ]);
  });

  it('that a field is text, not numbers', () => {
    expect(codesOf({ encode: { category: 'f0', values: ['f3'] } })).toEqual(['not-a-number']);
  });

  it('that a cell is text in a field of numbers', () => {
    const dataset = { ...data, rows: [['Care', 'about 16', null, 'a']] };
    expect(codesOf({}, dataset)).toEqual(['not-a-number']);
  });

  it('that a cell names a range without saying which end', () => {
    const range: Claim = {
      ...claim,
      figures: [{ name: 'part', value: [3, 9], unit: 'percent', display: '3% to 9%' }],
    };
    const drawn = (cell: string) =>
      resolveChart(
        chartSpecSchema.parse(spec()),
        { ...data, rows: [['Care', cell, null, 'a']] },
        { most: range },
      );
    expect(drawn('{most.part}')).toMatchObject({
      problems: [{ code: 'cell-without-number', message: expect.stringContaining('"{most.part.low}"') }],
    });
    expect(drawn('{most.part.high}')).toMatchObject({ chart: { series: [{ data: [{ value: 9 }] }] } });
  });

  it('that no row is left, and that a category comes twice', () => {
    expect(codesOf({ filter: { f3: 'z' } })).toEqual(['no-rows']);
    expect(codesOf({ encode: { category: 'f3', values: ['f1'] } })).toContain('duplicate-category');
  });

  it('that a highlight or annotation names no category or series', () => {
    const [one, two, three] = problemsOf({
      highlight: ['Monye'],
      annotations: [
        { at: 'Plaice', text: 'here' },
        { at: 'Place', series: 'Shares', text: 'here' },
      ],
    });
    expect(one).toMatchObject({
      path: ['highlight', 0],
      code: 'unknown-category',
      found: 'Monye',
      expected: chartOf().categories,
    });
    expect(two).toMatchObject({ path: ['annotations', 0, 'at'], code: 'unknown-category', found: 'Plaice' });
    expect(three).toMatchObject({
      path: ['annotations', 1, 'series'],
      code: 'unknown-series',
      expected: ['Share'],
    });
  });

  it('that a claim or figure is unknown', () => {
    expect(codesOf({ title: 'As much as {mots.share}' })).toEqual(['unknown-claim']);
    expect(codesOf({ title: 'As much as {constructor.share}' })).toEqual(['unknown-claim']);
    const [problem] = problemsOf({ caveat: 'As much as {most.shares}' });
    expect(problem).toMatchObject({ path: ['caveat'], code: 'unknown-figure', expected: ['share', 'gap'] });
  });

  it('that a figure is typed by hand, though a year may stand', () => {
    expect(codesOf({ title: 'As much as 84% is elsewhere' })).toEqual(['typed-figure']);
    expect(codesOf({ title: 'What was counted in 2016' })).toEqual([]);
  });

  it('that a range stands upside down', () => {
    const dataset = fixtureData('percent', ['A', 'V', 'Low', 'High'], [['x', null, 9, 3]]);
    expect(codesOf({ encode: { category: 'f0', values: ['f1'], range: ['f2', 'f3'] } }, dataset)).toEqual([
      'range-upside-down',
    ]);
  });

  it('that a gap or group disagrees with the data it points at', () => {
    const two = { encode: { category: 'f0', values: ['f1', 'f2'] } };
    const gap = (at: string) => ({
      ...two,
      annotations: [{ kind: 'gap' as const, at, figure: 'most.gap', text: 'more' }],
    });
    expect(codesOf(gap('Care'))).toEqual([]);
    expect(codesOf(gap('Place'))).toEqual(['figure-disagrees']);
    expect(codesOf(gap('Money'))).toEqual(['no-such-gap']);
    const group = (highlight: string[]) => ({
      highlight,
      annotations: [{ kind: 'group' as const, at: 'Money', figure: 'most.share', text: 'elsewhere' }],
    });
    expect(codesOf(group(['Money', 'Habits', 'Place']))).toEqual([]);
    expect(codesOf(group(['Money', 'Habits']))).toEqual(['figure-disagrees']);
  });
});
