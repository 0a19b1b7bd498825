import {
  BarController,
  BarElement,
  CategoryScale,
  type CategoryScaleOptions,
  Chart,
  LinearScale,
} from 'chart.js';
import type { ResolvedChart } from '../../../model/chart.ts';
import type { Frame } from '../../frame.ts';
import { markArea } from '../../mark-area.ts';
import { drawOutline } from '../../outline.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, readingWords, readTheme, stagesOf } from '../../stage.ts';
import { barLabels } from './bar-labels.ts';
import { planChartJs } from './chartjs.ts';
import { columnsFit } from './columns.ts';
import { layOutRows } from './rows.ts';

declare module 'chart.js' {
  interface CartesianScaleTypeRegistry {
    rows: { options: CategoryScaleOptions & { centres: number[] } };
  }
}

/** Categories at given heights, in px: rows with longer names stand further apart. */
class RowScale extends CategoryScale {
  static override id = 'rows';
  static override defaults = CategoryScale.defaults;

  override getPixelForValue(value: number): number {
    const { centres = [] } = this.options as { centres?: number[] };
    return centres[value] ?? Number.NaN;
  }
}

Chart.register(BarController, BarElement, LinearScale, RowScale);

/** Lets Chart.js draw the bars over the SVG, which stays for paper; hover and arrow keys read a bar. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const frame = frameOf(stage);
    if (chart.orientation === 'up' && columnsFit(chart, frame)) continue;
    // A stage that the page hides has no size yet; it is drawn when it first has one.
    const drawOnce = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width === 0) return;
      drawOnce.disconnect();
      draw(stage, chart, frame);
    });
    drawOnce.observe(stage);
    readBars(stage, chart, frame);
  }
}

function draw(stage: HTMLElement, chart: ResolvedChart, frame: Frame): void {
  // A canvas keeps its own colours on a forced ground, and there the SVG does better.
  if (matchMedia('(forced-colors: active)').matches) return;
  const picture = stage.querySelector('.chart-picture');
  const [, , width = frame.width, height = 0] =
    picture?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  const canvas = document.createElement('canvas');
  canvas.className = 'chart-canvas';
  canvas.width = width;
  canvas.height = height;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', picture?.getAttribute('aria-label') ?? chart.alt);
  stage.append(canvas);
  // The frame as the SVG had it: with a height of its own the bars would be laid out another way.
  const config = planChartJs(chart, readTheme(stage), frame);
  // The deck scales its slides: without this a canvas would be drawn for the smaller size and blur.
  const scale = stage.getBoundingClientRect().width / width;
  const live = new Chart(canvas, {
    ...config,
    options: { ...config.options, events: [], devicePixelRatio: Math.max(1, scale) * devicePixelRatio },
    plugins: [barLabels],
  });
  fillStage(canvas);
  stage.classList.add('chart-live');
  // Leaving the screen for paper, the half-drawn animation must not be what is printed.
  addEventListener('beforeprint', () => live.stop());
}

/** Chart.js writes its size and display inline; the canvas must follow the page instead, also on paper. */
function fillStage(canvas: HTMLCanvasElement): void {
  canvas.style.removeProperty('display');
  canvas.style.width = '100%';
  canvas.style.height = '100%';
}

function readBars(stage: HTMLElement, chart: ResolvedChart, frame: Frame): void {
  const layout = layOutRows(chart, frame);
  const readings = layout.rows.map((row) => {
    const height = layout.thickness * chart.series.length;
    const box = { x: 0, y: row.barsTop - 3, w: frame.width, h: height + 6 };
    return {
      words: readingWords(chart, row.category),
      hit: box,
      middle: [0, row.barsTop + height / 2] as const,
      box,
    };
  });
  markArea(stage, chart, (layer, category) => {
    const reading = readings[category];
    if (reading) drawOutline(layer, reading);
  });
  attachReader(stage, readings, {
    along: 'y',
    draw: (layer, { box }) => {
      layer
        .append('rect')
        .attr('x', box.x)
        .attr('y', box.y)
        .attr('width', box.w)
        .attr('height', box.h)
        .attr('rx', 5)
        .attr('fill', 'none')
        .attr('stroke', 'var(--c-orange)')
        .attr('stroke-width', 2.5);
    },
  });
}
