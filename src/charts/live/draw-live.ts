import { type ActiveDataPoint, Chart, LinearScale, type Point, Tooltip } from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import type { ResolvedChart } from '../../model/chart.ts';
import { attachReader, type Reading } from '../reader.ts';
import { type ChartTheme, frameOf, readTheme, type Said } from '../stage.ts';

Chart.register(LinearScale, Tooltip, annotation);

/** A category to read: what is said of it, and where it lies in px of the drawing. */
type LiveReading = Reading & { category: number; said: Said };

/** What is asked of a chart once it is drawn. */
type Drawn = {
  setActiveElements: (active: ActiveDataPoint[]) => void;
  tooltip?: { setActiveElements: (active: ActiveDataPoint[], at: Point) => void };
  render: () => void;
};

type Parts = {
  along: 'x' | 'y' | 'both';
  readings: LiveReading[];
  make: (canvas: HTMLCanvasElement, theme: ChartTheme, devicePixelRatio: number) => Drawn;
};

/**
 * Lets Chart.js draw over the SVG once the stage has a size; the SVG stays for paper. What a reader points at or steps
 * to is said by reader.ts, and shown by the chart's own tooltip and hover colours.
 */
export function drawLive(stage: HTMLElement, chart: ResolvedChart, { along, readings, make }: Parts): void {
  let drawn: Drawn | undefined;
  const show = (active: ActiveDataPoint[], [x, y]: readonly [number, number]): void => {
    drawn?.setActiveElements(active);
    drawn?.tooltip?.setActiveElements(active, { x, y });
    drawn?.render();
  };
  attachReader(stage, readings, {
    along,
    draw: (_layer, { category, said, middle }) =>
      show(
        said.values.map(({ series }) => ({ datasetIndex: series, index: category })),
        middle,
      ),
    clear: () => show([], [0, 0]),
  });
  const drawOnce = new ResizeObserver(async ([entry]) => {
    if (!entry || entry.contentRect.width === 0) return;
    drawOnce.disconnect();
    // A canvas does not set its words anew when their typeface arrives.
    await document.fonts.ready;
    const { canvas, width } = layCanvas(stage, chart);
    // The deck scales its slides: without this a canvas would be drawn for the smaller size and blur.
    const scale = Math.max(1, stage.getBoundingClientRect().width / width);
    drawn = make(canvas, readTheme(stage), scale * devicePixelRatio);
    // Chart.js writes its size and display inline; the canvas must follow the page instead, also on paper.
    canvas.style.removeProperty('display');
    canvas.style.width = '100%';
    canvas.style.height = '100%';
    stage.classList.add('chart-live');
  });
  drawOnce.observe(stage);
}

/** A canvas of the picture's size and name, over the picture and under all that marks places in it. */
function layCanvas(stage: HTMLElement, chart: ResolvedChart) {
  const frame = frameOf(stage);
  const picture = stage.querySelector('.chart-picture');
  const [, , width = frame.width, height = 0] =
    picture?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  const canvas = document.createElement('canvas');
  canvas.className = 'chart-canvas';
  canvas.width = width;
  canvas.height = height;
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', picture?.getAttribute('aria-label') ?? chart.alt);
  picture?.after(canvas);
  return { canvas, width };
}
