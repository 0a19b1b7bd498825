import { expect, it } from 'vitest';
import { resolveFixture } from '../../src/charts/fixture.ts';
import { deckFrame, phoneFrame } from '../../src/charts/frame.ts';
import { fixtures as bars } from '../../src/charts/kinds/bars/fixtures.ts';
import { fixtures as lines } from '../../src/charts/kinds/lines/fixtures.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { step } from '../../src/charts/reader.ts';
import type { Mark } from '../../src/model/drawing.ts';
import { onSlide } from './on-a-slide.ts';

const fixture = (fixtures: typeof bars) => {
  const found = fixtures['of groups with a missing value'] ?? fixtures['with a missing value'];
  if (!found) throw new Error('no fixture with a missing value');
  return found;
};
const draw = (fixtures: typeof bars, frame = deckFrame) => {
  const chart = resolveFixture(fixture(fixtures));
  return { chart, ...kindOf(chart).svg(chart, frame) };
};
const ofKind = <K extends Mark['kind']>(marks: Mark[], kind: K) =>
  marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);

it.each([deckFrame, phoneFrame])('a missing bar is words, not a bar of no length', (frame) => {
  const { marks } = draw(bars, frame);
  // Four tracks; a bar for 41, for 56 and for the published zero, none for the missing value.
  expect(ofKind(marks, 'rect').filter(({ fill }) => fill === 'wash')).toHaveLength(4);
  expect(ofKind(marks, 'rect').filter(({ fill }) => fill === 'blue')).toHaveLength(3);
  const words = ofKind(marks, 'text').map(({ lines }) => lines.join(' '));
  expect(words).toContain('not published');
  expect(words).toContain('0%');
});

it('a missing point breaks the line and has no dot', () => {
  const { marks, chart } = draw(lines);
  const values = chart.series.flatMap(({ data }) => data.filter(({ value }) => value !== null));
  expect(ofKind(marks, 'ellipse')).toHaveLength(values.length);
  const runs = ofKind(marks, 'path').map(({ points }) => points.length);
  expect(runs).toEqual([2, 3, 2]);
  const words = ofKind(marks, 'text').map(({ lines: text }) => text.join(' '));
  expect(words).toContain('not published');
  expect(words).toContain('Men: not published');
});

it('a missing value leaves a gap in PowerPoint', () => {
  const chart = resolveFixture(fixture(bars));
  expect(onSlide(chart, deckFrame).charts[0]?.series[0]?.values).toEqual([41, null, 56, 0]);
});

it('arrow keys step through the values and stop at both ends', () => {
  expect(step('ArrowRight', -1, 3)).toBe(0);
  expect(step('ArrowRight', 2, 3)).toBe(2);
  expect(step('ArrowLeft', 0, 3)).toBe(0);
  expect(step('End', 0, 3)).toBe(2);
  expect(step('Escape', 1, 3)).toBe(-1);
  expect(step('a', 1, 3)).toBeUndefined();
});
