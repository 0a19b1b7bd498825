import {
  ArcElement,
  BarController,
  BarElement,
  Chart,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import { describe, expect, it } from 'vitest';
import { deckFrame, type Frame, phoneFrame, wideFrame } from '../../src/charts/frame.ts';
import { planChartJs as planBars } from '../../src/charts/kinds/bars/chartjs.ts';
import { planChartJs as planRing } from '../../src/charts/kinds/doughnut/chartjs.ts';
import { planChartJs as planLines } from '../../src/charts/kinds/lines/chartjs.ts';
import { pointWords, sayPoint } from '../../src/charts/kinds/lines/say.ts';
import { kindOf } from '../../src/charts/kinds.ts';
import { type Said, sayCategory, wordsOf } from '../../src/charts/stage.ts';
import type { ResolvedChart } from '../../src/model/chart.ts';
import type { Mark } from '../../src/model/drawing.ts';
import { fixtureCharts, packCharts } from './every-chart.ts';
import { elementsIn, recordingCanvas, wordsIn } from './recorded-chart.ts';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  DoughnutController,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  annotation,
);

const theme = { colour: (name: string) => name, family: 'Figtree', motion: true };
const frames: Array<[string, Frame]> = [
  ['on a slide', deckFrame],
  ['alone on a slide', wideFrame],
  ['on a phone', phoneFrame],
];
const of = (kind: string) => [...packCharts, ...fixtureCharts].filter(([, chart]) => chart.kind === kind);

/** A chart as Chart.js itself lays it out, and the drawing that it takes over from. */
function drawn(chart: ResolvedChart, frame: Frame) {
  const { width, height, marks } = kindOf(chart).svg(chart, frame);
  const { canvas, words } = recordingCanvas(width, height);
  const live =
    chart.kind === 'bars'
      ? new Chart(canvas, planBars(chart, theme, frame))
      : chart.kind === 'lines'
        ? new Chart(canvas, planLines(chart, theme, frame))
        : new Chart(canvas, planRing(chart, theme, frame));
  return { live, marks, words };
}

const isNear = (a: number, b: number, px = 0.5) => Math.abs(a - b) <= px;
const ofKind = <K extends Mark['kind']>(marks: readonly Mark[], kind: K) =>
  marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);

describe.each([...of('bars'), ...of('lines'), ...of('doughnut')])('%s, drawn by Chart.js', (_name, chart) => {
  it.each(frames)('has every word of its picture in its place, and no other %s', (_where, frame) => {
    const { marks, words } = drawn(chart, frame);
    const meant = wordsIn(marks);
    expect(words.map(({ text }) => text).sort()).toEqual(meant.map(({ text }) => text).sort());
    for (const one of meant) {
      const same = words.filter(({ text }) => text === one.text);
      const found = same.some(
        ({ x, y, align, size }) =>
          isNear(x, one.x) && isNear(y, one.y) && align === one.align && isNear(size, one.size, 0.01),
      );
      expect(found, `${JSON.stringify(one)} in ${JSON.stringify(same)}`).toBe(true);
    }
  });

  it.each(frames)(
    'has its lines of reference and its grid where the picture has them %s',
    (_where, frame) => {
      const { live, marks } = drawn(chart, frame);
      const elements = annotation.getAnnotations(live as Chart);
      for (const element of elements)
        expect(Number.isFinite(element.x) && Number.isFinite(element.y)).toBe(true);
      const lines = ofKind(marks, 'line');
      for (const line of lines.filter(({ stroke }) => stroke === 'plum')) {
        const found = elements.some(
          ({ x, x2, y, y2 }) =>
            isNear(x, line.x1) && isNear(x2, line.x2) && isNear(y, line.y1) && isNear(y2, line.y2),
        );
        expect(found, JSON.stringify(line)).toBe(true);
      }
      const { y } = live.scales;
      const grid = lines.filter(({ stroke }) => stroke === 'rule').map((line) => line.y1);
      if (chart.kind !== 'lines' || y === undefined) return;
      expect(y.ticks.map(({ value }) => value)).toEqual(chart.axis.ticks?.map(({ value }) => value));
      for (const [index, at] of grid.entries()) expect(isNear(y.getPixelForTick(index), at)).toBe(true);
    },
  );

  it('says of each category in its tooltip what a screen reader is told', () => {
    const { live, words } = drawn(chart, deckFrame);
    const still = words.length;
    for (const category of chart.categories.keys()) {
      const said: Said = chart.kind === 'lines' ? sayPoint(chart, category) : sayCategory(chart, category);
      const active = said.values.map(({ series }) => ({ datasetIndex: series, index: category }));
      live.setActiveElements(active);
      live.tooltip?.setActiveElements(active, { x: 0, y: 0 });
      live.render();
      const told = chart.kind === 'lines' ? pointWords(chart, said) : wordsOf(said);
      const shown = words.slice(still).map(({ text }) => text);
      expect(shown.join(' ').replaceAll(/[:;,]/g, '')).toBe(told.replaceAll(/[:;,]/g, ''));
    }
  });
});

it.each(of('bars'))('%s has its bars where the picture has them', (_name, chart) => {
  for (const [, frame] of frames) {
    const { live, marks } = drawn(chart, frame);
    const rects = ofKind(marks, 'rect').filter(({ fill, w }) => fill !== 'wash' && w > 0);
    const bars = elementsIn(live, ['x', 'base', 'y', 'height'])
      .flat()
      .map(({ x = 0, base = 0, y = 0, height = 0 }) => ({
        left: Math.min(x, base),
        width: Math.abs(x - base),
        top: y - height / 2,
      }))
      .filter(({ width }) => width > 0);
    // The firm edge of a range is the border of its bar.
    const isRange = chart.series[0]?.data.some(({ low }) => low !== undefined);
    const drawnRects = isRange ? rects.filter(({ w }) => w !== 4) : rects;
    expect(bars).toHaveLength(drawnRects.length);
    for (const { x, w, y } of drawnRects)
      expect(
        bars.some(({ left, width, top }) => isNear(left, x, 1) && isNear(width, w, 1) && isNear(top, y)),
        JSON.stringify({ x, w, y, bars }),
      ).toBe(true);
  }
});

it.each(of('lines'))('%s has its points where the picture has them', (_name, chart) => {
  for (const [, frame] of frames) {
    const { live, marks } = drawn(chart, frame);
    const points = elementsIn(live, ['x', 'y']).flat();
    const dots = ofKind(marks, 'ellipse');
    expect(points).toHaveLength(dots.length);
    for (const [index, { cx, cy }] of dots.entries()) {
      expect(points[index]?.x).toBeCloseTo(cx, 1);
      expect(points[index]?.y).toBeCloseTo(cy, 1);
    }
  }
});

it.each(of('doughnut'))('%s has its ring where the picture has it', (_name, chart) => {
  for (const [, frame] of frames) {
    const { live, marks } = drawn(chart, frame);
    const rings = ofKind(marks, 'path');
    const arcs = elementsIn(live, ['x', 'y', 'outerRadius', 'innerRadius', 'startAngle']).flat();
    expect(arcs).toHaveLength(rings.length);
    for (const [index, { points }] of rings.entries()) {
      const { x = 0, y = 0, outerRadius = 0, startAngle = 0, innerRadius = 0 } = arcs[index] ?? {};
      const [start = [0, 0], end = [0, 0]] = [points[0], points.at(-1)];
      expect(start[0]).toBeCloseTo(x + outerRadius * Math.cos(startAngle), 1);
      expect(start[1]).toBeCloseTo(y + outerRadius * Math.sin(startAngle), 1);
      expect(end[0]).toBeCloseTo(x + innerRadius * Math.cos(startAngle), 1);
      expect(end[1]).toBeCloseTo(y + innerRadius * Math.sin(startAngle), 1);
    }
  }
});
