import { describe, expect, it } from 'vitest';
import { fixtureData, resolveFixture } from '../../src/charts/fixture.ts';
import { phoneFrame, wideFrame } from '../../src/charts/frame.ts';
import {
  choiceWords,
  compareStops,
  readChoice,
  slugOf,
  writeChoice,
} from '../../src/charts/kinds/strip/compare.ts';
import { fixtures } from '../../src/charts/kinds/strip/fixtures.ts';
import { planSvg } from '../../src/charts/kinds/strip/svg.ts';
import { resolveChart } from '../../src/charts/resolve-chart.ts';
import { chartSpecSchema, type ResolvedChart } from '../../src/model/chart.ts';
import { claims, packCharts } from './every-chart.ts';

const line = packCharts.find(([, { id }]) => id === 'central-line-life-expectancy')?.[1];
if (!line) throw new Error('the chart of the Central line is gone');
const stop = (name: string) => line.categories.indexOf(name);

function fixture(name: string): ResolvedChart {
  const found = fixtures[name];
  if (!found) throw new Error(`no fixture ${name}`);
  return resolveFixture(found);
}

describe('the Central line', () => {
  it('runs over the 37 stops of its main branch, west to east', () => {
    expect(line.categories).toHaveLength(37);
    expect([line.categories[0], line.categories.at(-1)]).toEqual(['West Ruislip', 'Epping']);
    expect(line.series[0]?.data.every(({ value }) => value !== null)).toBe(true);
  });

  it('has the stops between the stations that its claims count', () => {
    const stops = (id: string) => claims[id]?.figures.find(({ name }) => name === 'stops')?.value;
    expect(stop('Bethnal Green') - stop('Holland Park')).toBe(stops('central-line-widest-gap'));
    expect(stop('Bethnal Green') - stop('Liverpool Street')).toBe(stops('liverpool-street-bethnal-green'));
    expect(stop('Mile End') - stop('Lancaster Gate')).toBe(stops('lancaster-gate-mile-end'));
  });

  it('has no wider gap than the one annotated', () => {
    const values = line.series[0]?.data.map(({ value }) => value ?? 0) ?? [];
    expect(Math.max(...values) - Math.min(...values)).toBe(10);
    const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
    expect(Math.max(...steps)).toBe(9);
  });

  it('never says the fall of the map of 2012', () => {
    expect(JSON.stringify(line)).not.toMatch(/12 years/);
  });

  it('names every station on a phone', () => {
    const words = planSvg(line, phoneFrame).marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));
    for (const name of line.categories) expect(words).toContain(name);
  });
});

describe('comparing two stops', () => {
  it('says both values, the difference and the stops between them', () => {
    const sentence = compareStops(line, stop('Holland Park'), stop('Bethnal Green'))?.sentence;
    expect(sentence).toBe('Holland Park 88, Bethnal Green 78: 10 years, 13 stops');
  });

  it('counts one year and one stop as one, and says when there is no difference', () => {
    const next = compareStops(line, stop('Northolt'), stop('Greenford'))?.sentence;
    expect(next).toBe('Northolt 83, Greenford 82: 1 year, 1 stop');
    const same = compareStops(line, stop('Queensway'), stop('Lancaster Gate'))?.sentence;
    expect(same).toBe('Queensway 87, Lancaster Gate 87: no difference, 1 stop');
  });

  it('says what is missing: a second station, another station, a figure', () => {
    expect(choiceWords(line, { from: 0, to: null })).toBe('West Ruislip 81. Choose a second station.');
    expect(choiceWords(line, { from: 0, to: 0 })).toContain('two different stations');
    const gap = fixture('with a missing value');
    expect(choiceWords(gap, { from: 0, to: 3 })).toBe(
      'Harbour 81; Hospital not published: they cannot be compared.',
    );
  });

  it('keeps the choice in the query of the address, and leaves the rest of it alone', () => {
    const choice = { from: stop('St. Paul’s'), to: stop('Bethnal Green') };
    const query = writeChoice(line, choice, '?print');
    expect(query).toBe('?print=&from=st-pauls&to=bethnal-green');
    expect(readChoice(line, query)).toEqual(choice);
    expect(writeChoice(line, { from: null, to: null }, '?from=bank&to=bank')).toBe('');
    expect(readChoice(line, '?from=waterloo')).toEqual({ from: null, to: null });
    expect(new Set(line.categories.map(slugOf)).size).toBe(line.categories.length);
  });
});

describe('a strip', () => {
  it('breaks its line at a stop without a figure, which has words instead of a dot', () => {
    for (const frame of [wideFrame, phoneFrame]) {
      const { marks } = planSvg(fixture('with a missing value'), frame);
      const runs = marks.flatMap((mark) => (mark.kind === 'path' ? [mark.points.length] : []));
      expect(runs).toEqual([3, 4]);
      const dots = marks.filter((mark) => mark.kind === 'ellipse' && mark.fill === 'blue');
      expect(dots).toHaveLength(7);
      const words = marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));
      expect(words).toContain('not published');
    }
  });

  it('reports two series, an unknown end, and a span that its data does not bear out', () => {
    const codes = (change: object) => {
      const spec = chartSpecSchema.parse({
        id: 'test',
        kind: 'strip',
        dataset: 'fixture',
        title: 'Stops along a line',
        subtitle: 'What is measured',
        alt: 'A line of dots.',
        encode: { category: 'f0', values: ['f1'] },
        ...change,
      });
      const rows = [
        ['Harbour', 81, 1],
        ['Terminus', 88, 2],
      ];
      const result = resolveChart(spec, fixtureData('years', ['Stop', 'Years', 'Other'], rows), claims);
      return 'problems' in result ? result.problems.map(({ code }) => code) : [];
    };
    const span = (change: object) => ({
      annotations: [{ kind: 'span', at: 'Harbour', to: 'Terminus', text: 'more', ...change }],
    });
    expect(codes({ encode: { category: 'f0', values: ['f1', 'f2'] } })).toEqual(['strip-needs-one-series']);
    expect(codes(span({ to: 'Terminal' }))).toEqual(['unknown-category']);
    expect(codes(span({ to: undefined }))).toEqual(['no-such-gap']);
    expect(codes(span({ figure: 'central-line-widest-gap.gap' }))).toEqual(['figure-disagrees']);
    expect(codes(span({}))).toEqual([]);
  });
});
