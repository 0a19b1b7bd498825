import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { fixtureData } from '../../src/charts/fixture.ts';
import { deckFrame, type Frame, wideFrame } from '../../src/charts/frame.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { resolveChart } from '../../src/charts/resolve-chart.ts';
import { chartAt, drawingInSteps } from '../../src/charts/steps.ts';
import { chartSpecSchema, type ResolvedChart } from '../../src/model/chart.ts';
import type { Mark } from '../../src/model/drawing.ts';
import { packCharts } from './every-chart.ts';
import { onSlide } from './on-a-slide.ts';
import { wordsIn } from './recorded-chart.ts';

const inSteps = packCharts.map(([, chart]) => chart).filter(({ steps }) => steps !== undefined);
const frameOf = ({ kind }: ResolvedChart): Frame =>
  kind === 'lines' || kind === 'map' ? deckFrame : wideFrame;
const look = (mark: Mark): string => JSON.stringify(mark);
const chartOf = (id: string): ResolvedChart => {
  const found = inSteps.find((chart) => chart.id === id);
  if (found === undefined) throw new Error(`${id} has no steps`);
  return found;
};
const drawnWords = (chart: ResolvedChart, step: number): string[] =>
  wordsIn(kindOf(chart).svg(chartAt(chart, step), frameOf(chart)).marks).map(({ text }) => text);

describe.each(inSteps.map((chart) => [chart.id, chart] as const))('%s, step by step', (_, chart) => {
  const frame = frameOf(chart);
  const { svg } = kindOf(chart);
  const whole = svg(chart, frame);
  const steps = chart.steps ?? [];
  const drawn = steps.map((_step, index) => svg(chartAt(chart, index + 1), frame));

  it('keeps its size, and puts nothing where the whole has nothing', () => {
    const all = new Set(whole.marks.map(look));
    for (const { width, height, marks } of drawn) {
      expect([width, height]).toEqual([whole.width, whole.height]);
      expect(marks.filter((mark) => !all.has(look(mark)))).toEqual([]);
    }
  });

  it('adds marks at every step, and is whole with the last', () => {
    const counts = drawn.map(({ marks }) => marks.length);
    expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
    expect(drawn.at(-1)).toEqual(whole);
  });

  it('is one picture in which each mark knows its step', () => {
    const { marks } = drawingInSteps(chart, frame);
    for (const [index, one] of drawn.entries()) {
      const there = marks.filter(({ step = 1 }) => step <= index + 1).map(({ step: _own, ...mark }) => mark);
      expect(there).toEqual(one.marks);
    }
  });

  it('has words on a slide of PowerPoint that the whole has too', () => {
    const { words } = onSlide(chart, frame);
    const first = onSlide(chartAt(chart, 1), frame).words;
    expect(first.length).toBeLessThan(words.length);
    // A row that is still to come has an empty name.
    expect(first.filter((word) => word !== '' && !words.includes(word))).toEqual([]);
  });
});

describe('a step', () => {
  it('of lines leaves out the line that comes later, its values and the gap that needs both', () => {
    const chart = chartOf('life-expectancy-gap');
    expect(drawnWords(chart, 1)).toContain('Life expectancy');
    expect(drawnWords(chart, 1)).not.toContain('Healthy life expectancy');
    expect(drawnWords(chart, 2)).toContain('Healthy life expectancy');
    const [gap] = chart.annotations;
    expect(drawnWords(chart, 2)).not.toContain(gap?.figure);
    expect(drawnWords(chart, 3)).toContain(gap?.figure);
    const series = [1, 2, 3].map((step) => onSlide(chartAt(chart, step), deckFrame).charts[0]?.series.length);
    expect(series).toEqual([1, 2, 2]);
  });

  it('of a strip brings a span with the later of its two ends', () => {
    const chart = chartOf('central-line-life-expectancy');
    const numbers = [1, 2, 3].map((step) =>
      drawnWords(chart, step).filter((word) => chart.annotations.some(({ figure }) => figure === word)),
    );
    expect(numbers).toEqual([[], ['10 years'], ['10 years', '9 years']]);
  });

  it('of an evidence map is a table with its first rows, in columns as wide', () => {
    const chart = chartOf('evidence-map');
    const tables = [1, 3].map((step) => onSlide(chartAt(chart, step), wideFrame).shapes[0]);
    const [first, whole] = tables.map((shape) => (shape?.kind === 'table' ? shape : null));
    expect(first?.rows).toEqual(whole?.rows.slice(0, 3));
    expect(first?.columns).toEqual(whole?.columns);
  });

  it('says what is said of it, and then what the whole chart shows', () => {
    const chart = chartOf('central-line-life-expectancy');
    expect(chartAt(chart, 1).at?.says).toBe(
      'Ride east from Holland Park, where life expectancy is 88 years.',
    );
    expect(chartAt(chart, 1).summary).toBe(
      `Step 1 of 3: Ride east from Holland Park, where life expectancy is 88 years. The whole chart: ${chart.summary}`,
    );
  });
});

describe('an author', () => {
  type SpecInput = z.input<typeof chartSpecSchema>;
  const data = fixtureData(
    'people',
    ['Month', 'Visits', 'Calls'],
    [
      ['March 2020', 4, 2],
      ['March 2021', 9, 3],
    ],
    [0],
  );
  const problemsOf = (change: Partial<SpecInput>) => {
    const spec: SpecInput = {
      id: 'test',
      kind: 'lines',
      dataset: 'fixture',
      title: 'A finding in words',
      subtitle: 'What is measured',
      alt: 'Two lines in time.',
      limit: 'Two practices only',
      encode: { category: 'f0', values: ['f1', 'f2'] },
      ...change,
    };
    const result = resolveChart(chartSpecSchema.parse(spec), data, {});
    return 'problems' in result ? result.problems : [];
  };
  const two = { says: 'And the calls.', shows: ['Calls'] };

  it('may list lines by name', () => {
    expect(problemsOf({ steps: [{ says: 'Visits grow.' }, two] })).toEqual([]);
  });

  it('is told of a part that the chart lacks, and which it has', () => {
    expect(
      problemsOf({ steps: [{ says: 'Visits grow.' }, { says: 'And calls.', shows: ['Cals'] }] }),
    ).toEqual([
      {
        path: ['steps', 1, 'shows', 0],
        code: 'unknown-part',
        message: 'There is no part "Cals". Known: "Visits", "Calls".',
        found: 'Cals',
        expected: ['Visits', 'Calls'],
      },
    ]);
  });

  const wrong: Array<[string, Partial<SpecInput>, string]> = [
    [
      'a step that adds nothing',
      { steps: [two, { says: 'And again.', shows: ['Calls'] }] },
      'step-adds-nothing',
    ],
    [
      'a kind that is only drawn whole',
      { kind: 'dots', steps: [{ says: 'Visits.' }, two] },
      'steps-not-drawn',
    ],
    [
      'a chart without a limit',
      { limit: undefined, steps: [{ says: 'Visits.' }, two] },
      'steps-need-a-limit',
    ],
    ['a number typed by hand', { steps: [{ says: 'Visits rose by 5.' }, two] }, 'typed-figure'],
    ['a claim that is not there', { steps: [{ says: 'By {none.rise} visits.' }, two] }, 'unknown-claim'],
    ['a sentence for two lines', { steps: [{ says: 'Visits grow. '.repeat(9) }, two] }, 'step-too-long'],
  ];
  it.each(wrong)('is told of %s', (_, change, code) => {
    expect(problemsOf(change).map((problem) => problem.code)).toEqual([code]);
  });
});
