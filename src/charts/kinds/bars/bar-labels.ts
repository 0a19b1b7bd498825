import type { Chart, Plugin } from 'chart.js';
import type { BarLabels } from './chartjs.ts';

/** Writes on the canvas what the SVG writes: names, notes, and each bar's value at its end. */
export const barLabels: Plugin<'bar'> = {
  id: 'barLabels',
  beforeDatasetsDraw(chart) {
    const labels = labelsOf(chart);
    if (!labels?.track) return;
    const { left, right } = chart.chartArea;
    const { ctx } = chart;
    ctx.fillStyle = labels.track;
    for (const [index] of labels.ends.entries()) {
      for (const bar of chart.getDatasetMeta(index).data) {
        const { y, height } = bar.getProps(['y', 'height'], true) as { y: number; height: number };
        ctx.beginPath();
        ctx.roundRect(left, y - height / 2, right - left, height, 3);
        ctx.fill();
      }
    }
  },
  afterDatasetsDraw(chart) {
    const labels = labelsOf(chart);
    if (!labels) return;
    if (labels.edges) drawEdges(chart, labels.edges, labels.ends.length);
    for (const index of labels.names.keys()) writeName(chart, labels, index);
    for (const series of labels.ends.keys()) writeEnds(chart, labels, series);
  },
};

function labelsOf(chart: Chart): BarLabels | undefined {
  // Chart.js types its plugins' options by a global registry that would reach beyond this file.
  return (chart.options.plugins as { barLabels?: BarLabels } | undefined)?.barLabels;
}

/** The high end of a range, as firm as a bar's own end. */
function drawEdges(chart: Chart, edges: string[], series: number): void {
  for (const [index, bar] of chart.getDatasetMeta(series).data.entries()) {
    const { x, y, height } = bar.getProps(['x', 'y', 'height'], true) as {
      x: number;
      y: number;
      height: number;
    };
    if (!Number.isFinite(x) || !Number.isFinite(height)) continue;
    chart.ctx.fillStyle = edges[index] ?? '';
    chart.ctx.fillRect(x - 4, y - height / 2, 4, height);
  }
}

function writeName(
  chart: Chart,
  { names, notes, beside, sizes, colours, family }: BarLabels,
  index: number,
): void {
  const { ctx, chartArea } = chart;
  const box = rowBox(chart, index);
  const lines = [
    ...(names[index] ?? []).map((text) => ({
      text,
      size: sizes.name,
      weight: beside ? 400 : 600,
      fill: colours.text,
    })),
    ...(notes[index] ?? []).map((text) => ({ text, size: sizes.note, weight: 400, fill: colours.quiet })),
  ];
  const height = lines.reduce((sum, { size }) => sum + size * 1.25, 0);
  let top = beside ? (box.top + box.bottom) / 2 - height / 2 : box.top - sizes.name * 0.2 - height;
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = beside ? 'right' : 'left';
  for (const { text, size, weight, fill } of lines) {
    ctx.font = `${weight} ${size}px ${family}`;
    ctx.fillStyle = fill;
    ctx.fillText(text, beside ? chartArea.left - sizes.name * 0.8 : 0, top + size * 0.98);
    top += size * 1.25;
  }
}

function writeEnds(chart: Chart, { ends, sizes, colours, family, track }: BarLabels, series: number): void {
  const { ctx, chartArea } = chart;
  const zero = chart.scales.x?.getPixelForValue(0) ?? chartArea.left;
  ctx.textBaseline = 'middle';
  for (const [index, { value, words, colour, missing }] of (ends[series] ?? []).entries()) {
    const bar = chart.getDatasetMeta(series).data[index];
    const pale = chart.getDatasetMeta(ends.length).data[index];
    const { y } = bar?.getProps(['y'], true) ?? { y: 0 };
    if (missing) {
      ctx.textAlign = 'left';
      ctx.font = `400 ${sizes.note}px ${family}`;
      ctx.fillStyle = colours.quiet;
      ctx.fillText(words ? `${words}: ${value}` : value, zero + (track ? 10 : 0), y);
      continue;
    }
    const tips = [bar, pale].flatMap((one) => (one && Number.isFinite(one.x) ? [one.x] : []));
    const negative = Math.min(...tips) < zero;
    const from = negative ? Math.min(...tips) : track ? chartArea.right : Math.max(...tips);
    const way = negative ? -1 : 1;
    const at = from + way * sizes.name * 0.5;
    ctx.textAlign = negative ? 'right' : 'left';
    ctx.font = `600 ${sizes.value}px ${family}`;
    ctx.fillStyle = colour;
    ctx.fillText(value, at, y);
    if (!words) continue;
    const shift = ctx.measureText(value).width + sizes.name * 0.4;
    ctx.font = `400 ${sizes.note}px ${family}`;
    ctx.fillStyle = colours.text;
    ctx.fillText(words, at + way * shift, y);
  }
}

/** Top and bottom of one category's bars, in px. */
function rowBox(chart: Chart, index: number): { top: number; bottom: number } {
  const bars = chart.data.datasets.flatMap((_, series) => chart.getDatasetMeta(series).data[index] ?? []);
  const ends = bars.flatMap((bar) => {
    const { y, height } = bar.getProps(['y', 'height'], true) as { y: number; height: number };
    return Number.isFinite(y) && Number.isFinite(height) ? [y - height / 2, y + height / 2] : [];
  });
  return { top: Math.min(...ends), bottom: Math.max(...ends) };
}
