import type { Chart, ChartConfiguration, ChartType } from 'chart.js';
import type { ResolvedChart } from '../model/chart.ts';
import type { Mark } from '../model/drawing.ts';
import type { Frame } from './frame.ts';
import { paintMarks } from './paint-marks.ts';
import { type ChartTheme, readTheme } from './stage.ts';

type Parts<T extends ChartType> = {
  config: (theme: ChartTheme, frame: Frame) => ChartConfiguration<T>;
  /** Marks that Chart.js has no part in: under its figure and over it. */
  under: (frame: Frame) => Mark[];
  over: (frame: Frame) => Mark[];
};

/** Lets Chart.js draw over the SVG once the stage has a size; the SVG stays for paper and for forced colours. */
export function drawOnCanvas<T extends ChartType>(
  make: (canvas: HTMLCanvasElement, config: ChartConfiguration<T>) => Chart<T>,
  stage: HTMLElement,
  chart: ResolvedChart,
  given: Frame,
  { config, under, over }: Parts<T>,
): void {
  // A canvas keeps its own colours on a forced ground, and there the SVG does better.
  if (matchMedia('(forced-colors: active)').matches) return;
  const drawOnce = new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.width === 0) return;
    drawOnce.disconnect();
    const picture = stage.querySelector('.chart-picture');
    const [, , width = given.width, height = 0] =
      picture?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
    // The frame as the SVG had it, or the chart would be laid out another way than its reader expects.
    const frame = given;
    const canvas = document.createElement('canvas');
    canvas.className = 'chart-canvas';
    canvas.width = width;
    canvas.height = height;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', picture?.getAttribute('aria-label') ?? chart.alt);
    const reading = stage.querySelector('.chart-reading');
    stage.insertBefore(canvas, reading);
    const theme = readTheme(stage);
    const planned = config(theme, frame);
    const words = {
      id: 'words',
      beforeDatasetsDraw: ({ ctx }: { ctx: CanvasRenderingContext2D }) =>
        paintMarks(ctx, under(frame), theme),
      afterDatasetsDraw: ({ ctx }: { ctx: CanvasRenderingContext2D }) => paintMarks(ctx, over(frame), theme),
    };
    // The deck scales its slides: without this a canvas would be drawn for the smaller size and blur.
    const scale = Math.max(1, stage.getBoundingClientRect().width / width) * devicePixelRatio;
    const options = {
      ...planned.options,
      events: [],
      devicePixelRatio: scale,
    } as ChartConfiguration<T>['options'];
    const live = make(canvas, { ...planned, options, plugins: [words] });
    // Chart.js writes its size and display inline; the canvas must follow the page instead, also on paper.
    canvas.style.removeProperty('display');
    canvas.style.width = '100%';
    canvas.style.height = '100%';
    stage.classList.add('chart-live');
    addEventListener('beforeprint', () => live.stop());
  });
  drawOnce.observe(stage);
}
