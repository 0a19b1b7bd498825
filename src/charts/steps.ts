import type { ResolvedChart } from '../model/chart.ts';
import type { Drawing } from '../model/drawing.ts';
import type { Frame } from './frame.ts';
import { kindOf } from './kinds.ts';

/**
 * A chart as it is at one of its steps, from 1: of the same size, with the same axes and places, without the parts that
 * come later. The last step is the whole picture with what is said of it. Renderers draw it as any other chart.
 */
export function chartAt(chart: ResolvedChart, step: number): ResolvedChart {
  const { steps = [] } = chart;
  const { says = '' } = steps[step - 1] ?? {};
  const there = new Set(steps.slice(0, step).flatMap(({ shows }) => shows));
  const later = steps.slice(step).flatMap(({ shows }) => shows.filter((name) => !there.has(name)));
  const summary = `${sayStep(step, steps.length)}: ${says} The whole chart: ${chart.summary}`;
  return { ...chart, at: { says, later }, summary };
}

/** `Step 1 of 3`. */
export function sayStep(step: number, of: number): string {
  return `Step ${step} of ${of}`;
}

/** The picture of a chart, each mark with the step that it comes with. Nothing is drawn twice. */
export function drawingInSteps(chart: ResolvedChart, frame: Frame): Drawing {
  const { svg } = kindOf(chart);
  const whole = svg(chart, frame);
  const { steps = [] } = chart;
  if (steps.length === 0) return whole;
  const looks = steps.map((_, index) => {
    const { marks } = svg(chartAt(chart, index + 1), frame);
    return new Set(marks.map((mark) => JSON.stringify(mark)));
  });
  const marks = whole.marks.map((mark) => {
    const first = looks.findIndex((look) => look.has(JSON.stringify(mark)));
    return first === 0 ? mark : { ...mark, step: first < 0 ? steps.length : first + 1 };
  });
  return { ...whole, marks };
}
