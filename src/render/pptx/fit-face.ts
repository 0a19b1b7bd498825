import type { Para, PptxChart, PptxShape, TextBody } from '../../model/pptx-plan.ts';
import type { Face } from '../../theme/faces.ts';

/**
 * Drawings and charts in another typeface. Their words stand between lines and dots and cannot run on, so they are
 * placed as in Arial and set smaller by as much as the typeface runs wider: each takes the room it was given.
 */
export function narrowedTo(face: Face, shapes: PptxShape[]): PptxShape[] {
  return face.regular === 1 && face.bold === 1 ? shapes : shapes.map((shape) => narrowed(shape, face));
}

function narrowed(shape: PptxShape, face: Face): PptxShape {
  if (shape.kind === 'group')
    return { ...shape, children: shape.children.map((child) => narrowed(child, face)) };
  if (shape.kind === 'chart') return { ...shape, chart: narrowedChart(shape.chart, face) };
  if (shape.kind !== 'shape' || shape.text === undefined) return shape;
  return { ...shape, text: narrowedText(shape.text, face) };
}

function narrowedText(text: TextBody, face: Face): TextBody {
  const paras = text.paras.map(
    (entry): Para => ({
      ...entry,
      runs: entry.runs.map((run) => ({
        ...run,
        size: (run.size ?? text.size) / (run.bold ? face.bold : face.regular),
      })),
    }),
  );
  return { ...text, size: text.size / face.regular, paras };
}

function narrowedChart(chart: PptxChart, face: Face): PptxChart {
  const series = chart.series.map((entry) => {
    const { labels } = entry;
    return { ...entry, labels: { ...labels, size: labels.size / (labels.bold ? face.bold : face.regular) } };
  });
  return { ...chart, size: chart.size / face.regular, series };
}
