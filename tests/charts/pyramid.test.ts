import { describe, expect, it } from 'vitest';
import { fixtureData, resolveFixture } from '../../src/charts/fixture.ts';
import { deckFrame, phoneFrame } from '../../src/charts/frame.ts';
import { fixtures } from '../../src/charts/kinds/pyramid/fixtures.ts';
import { momentAt } from '../../src/charts/kinds/pyramid/moment.ts';
import { stepFrom } from '../../src/charts/kinds/pyramid/player.ts';
import { bandWords } from '../../src/charts/kinds/pyramid/reading.ts';
import { planSingle, planSvg } from '../../src/charts/kinds/pyramid/svg.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { resolveChart } from '../../src/charts/resolve-chart.ts';
import { chartSpecSchema, type ResolvedChart } from '../../src/model/chart.ts';
import type { Drawing } from '../../src/model/drawing.ts';
import { claims, packCharts } from './every-chart.ts';
import { onSlide } from './on-a-slide.ts';

const london = packCharts.find(([, { id }]) => id === 'london-pyramid')?.[1];
if (!london) throw new Error('the pyramid of London is gone');

function fixture(name: string): ResolvedChart {
  const found = fixtures[name];
  if (!found) throw new Error(`no fixture ${name}`);
  return resolveFixture(found);
}

const wordsOf = ({ marks }: Drawing) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.lines : []));

describe('London’s pyramid', () => {
  it('has men and boys on the left, women and girls on the right, and nineteen bands in each census', () => {
    expect(london.frames).toEqual({ names: ['2011', '2021'], sides: ['Men and boys', 'Women and girls'] });
    expect(london.categories).toHaveLength(19);
  });

  it('adds up to the shares of its claims', () => {
    const share = (name: string) => claims['london-65-plus']?.figures.find((one) => one.name === name)?.value;
    for (const [frame, name] of ['share-2011', 'share'].entries()) {
      const sum = [0, 1].reduce(
        (all, side) =>
          all +
          london.highlight.reduce((own, band) => own + (momentAt(london, frame).value(side, band) ?? 0), 0),
        0,
      );
      expect(Math.round(sum * 10) / 10).toBe(share(name));
    }
  });

  it('sets London beside England and Wales in both censuses', () => {
    for (const frame of [deckFrame, phoneFrame]) {
      const words = wordsOf(planSvg(london, frame)).join(' ');
      for (const figure of ['11.1%', '11.9%', '16.4%', '18.6%']) expect(words).toContain(figure);
    }
  });

  it('reads a band in every census', () => {
    expect(bandWords(london, london.categories.indexOf('65–69'), [0, 1])).toBe(
      'Age 65–69: 2011, men and boys 1.5%, women and girls 1.7%; 2021, men and boys 1.7%, women and girls 1.8%',
    );
  });
});

describe('a pyramid that moves', () => {
  const frame = { width: 780, height: 350, font: 20 };

  it('has its published values at a frame, and no number between two', () => {
    expect(momentAt(london, 1).value(0, 0)).toBe(london.series[2]?.data[0]?.value);
    const between = momentAt(london, 0.5);
    expect(between.frame).toBeNull();
    const words = wordsOf(planSingle(london, between, frame, 0, 0));
    const ticks = london.axis.ticks?.map(({ label }) => label) ?? [];
    // Names of ages, the scale and the name of the outline stay; shares and the census do not.
    const rest = words.filter((word) => !london.categories.includes(word) && !ticks.includes(word));
    expect(rest).toEqual(['Men and boys', 'Women and girls', 'Outline:', '2011']);
  });

  it('does not draw a bar on its way from or to a missing value', () => {
    const gap = fixture('with a missing value');
    expect(momentAt(gap, 0.5).value(0, 4)).toBeNull();
    expect(wordsOf(planSingle(gap, momentAt(gap, 1), frame))).toContain('not published');
  });

  it('steps from frame to frame, also from between two', () => {
    expect([stepFrom(0, 1, 2), stepFrom(2, 1, 2), stepFrom(0, -1, 2)]).toEqual([1, 2, 0]);
    expect([stepFrom(0.4, 1, 2), stepFrom(0.4, -1, 2), stepFrom(1.2, -1, 2)]).toEqual([1, 0, 1]);
  });

  it('takes a later count from its rows', () => {
    const three = fixture('with three frames');
    expect(three.frames?.names).toEqual(['2011', '2021', '2031']);
    expect(three.series).toHaveLength(6);
    expect(momentAt(three, 2).frame).toBe(2);
    expect(kindOf(three).loss(three)).toContain('first and the last');
  });
});

it('PowerPoint says which side is drawn to the left, and hides the sign', () => {
  const [plan] = onSlide(london, deckFrame).charts;
  expect(plan?.series[0]?.name).toBe('Men and boys, 2011 (drawn to the left)');
  expect(plan?.series[0]?.values.every((value) => value !== null && value < 0)).toBe(true);
  expect(plan?.numberFormat).toBe('#,##0.0"%";#,##0.0"%"');
});

it('a pyramid reports one side, negative bars, and shares that are not a whole', () => {
  const codes = (rows: Array<Array<string | number | null>>, change: object = {}) => {
    const spec = chartSpecSchema.parse({
      id: 'test',
      kind: 'pyramid',
      dataset: 'fixture',
      title: 'Two sides of one population',
      subtitle: 'What is measured',
      alt: 'Bars to either side.',
      encode: { category: 'f2', values: ['f3'], series: 'f1', frame: 'f0' },
      ...change,
    });
    const data = fixtureData('percent', ['Year', 'Sex', 'Age', 'Share'], rows, [0, 1, 2]);
    const result = resolveChart(spec, data, {});
    return 'problems' in result ? result.problems.map(({ code }) => code) : [];
  };
  const men = ['2021', 'Men', 'All', 49];
  expect(codes([men, ['2021', 'Women', 'All', 51]])).toEqual([]);
  expect(codes([men])).toEqual(['pyramid-needs-two-sides']);
  expect(codes([men, ['2021', 'Women', 'All', 41]])).toEqual(['shares-sum']);
  expect(
    codes([
      ['2021', 'Men', 'All', -49],
      ['2021', 'Women', 'All', 149],
    ]),
  ).toEqual(['negative-share']);
  const encode = { category: 'f2', values: ['f3'], series: 'f1', frame: 'f9' };
  expect(codes([men], { encode })).toEqual(['unknown-field']);
});
