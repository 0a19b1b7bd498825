import { expect, it } from 'vitest';
import type { ResolvedChart } from '../../src/model/chart.ts';
import { claims, packCharts } from './every-chart.ts';

const charts: Record<string, ResolvedChart> = Object.fromEntries(
  packCharts.map(([, chart]) => [chart.id, chart]),
);

/** A claim's figures by name, ranges as written. */
function figures(claim: string, ...names: string[]): Array<number | [number, number] | undefined> {
  return names.map((name) => claims[claim]?.figures.find((figure) => figure.name === name)?.value);
}

/** What a chart draws in its first series, or another: values, or ranges as pairs. */
function drawn(chart: string, series = 0): Array<number | [number, number] | null> {
  const data = charts[chart]?.series[series]?.data ?? [];
  return data.map(({ value, low, high }) => (low !== undefined && high !== undefined ? [low, high] : value));
}

it('the four shares are those of the claim', () => {
  const meant = figures(
    'health-factor-shares',
    'social-economic',
    'behaviours',
    'environment',
    'clinical-care',
  );
  expect(drawn('outside-clinical-care')).toEqual(meant);
});

it('service use is that of the claim', () => {
  expect(drawn('ltc-service-use')).toEqual(
    figures('ltc-service-use', 'gp', 'outpatient', 'bed-days', 'spend'),
  );
});

it('activity of high-intensity users is that of the claim', () => {
  expect(drawn('high-intensity-users')).toEqual(
    figures('hiu-activity', 'people', 'ae', 'ambulance', 'admissions'),
  );
});

it('findings on demand are those of their claims, the range as a range', () => {
  expect(drawn('demand-findings')).toEqual([
    ...figures('hillingdon-hiu', 'visits-fall'),
    ...figures('tameside-gp', 'fall'),
    ...figures('kent-ae', 'fall'),
    ...figures('pimlico-visits', 'gp-fall'),
    null,
  ]);
});

it('both curves begin and end at the figures of their claims', () => {
  for (const [series, claim] of ['men-life-expectancy-by-decile', 'men-healthy-life-by-decile'].entries()) {
    const data = charts['life-expectancy-gap']?.series[series]?.data ?? [];
    const shown = ['most-deprived', 'least-deprived'].map(
      (name) => claims[claim]?.figures.find((figure) => figure.name === name)?.display,
    );
    expect([data[0]?.label, data.at(-1)?.label]).toEqual(shown);
  }
});

it('every claim that a chart names is in the register', () => {
  for (const chart of Object.values(charts))
    for (const id of chart.claims) expect(claims[id], id).toBeDefined();
});
