import { expect, it } from 'vitest';
import { fixtureData } from '../../src/charts/fixture.ts';
import { resolveChart } from '../../src/charts/resolve-chart.ts';
import { chartSpecSchema } from '../../src/model/chart.ts';

function codesOf(rows: Array<Array<string | number | null>>, values = ['f1']) {
  const labels = ['Part', 'Share', 'Other'].slice(0, rows[0]?.length);
  const spec = chartSpecSchema.parse({
    id: 'test',
    kind: 'shares',
    dataset: 'fixture',
    title: 'Parts of one whole',
    subtitle: 'What is measured',
    alt: 'One strip across.',
    encode: { category: 'f0', values },
  });
  const result = resolveChart(spec, fixtureData('percent', labels, rows), {});
  return 'problems' in result ? result.problems.map(({ code }) => code) : [];
}

it('shares add up to a hundred, give or take half a point of rounding', () => {
  expect(
    codesOf([
      ['a', 60],
      ['b', 40],
    ]),
  ).toEqual([]);
  expect(
    codesOf([
      ['a', 60.4],
      ['b', 40],
    ]),
  ).toEqual([]);
  expect(
    codesOf([
      ['a', 60],
      ['b', 30],
    ]),
  ).toEqual(['shares-sum']);
});

it('shares are never negative or missing', () => {
  expect(
    codesOf([
      ['a', 110],
      ['b', -10],
    ]),
  ).toEqual(['negative-share']);
  expect(
    codesOf([
      ['a', 100],
      ['b', null],
    ]),
  ).toEqual(['missing-share']);
});

it('shares divide one whole', () => {
  expect(
    codesOf(
      [
        ['a', 60, 1],
        ['b', 40, 2],
      ],
      ['f1', 'f2'],
    ),
  ).toContain('shares-need-one-series');
});
