import type { ChartSource, ChartSpec } from '../model/chart.ts';
import type { Dataset } from '../model/dataset.ts';
import { referencePattern } from '../model/reference.ts';

/** The name of a figure, wherever it stands in JSON: in words and cells within braces, in a field by itself. */
export const figureName = new RegExp(`(?<=["{])${referencePattern}(?=["}.])`, 'g');

/** The figures that a part of a chart names, each once. */
export function figuresIn(part: unknown): string[] {
  return [...new Set(JSON.stringify(part).match(figureName))];
}

/** What a chart is resolved from, with every figure of a claim that it names in its words or as its data. */
export function chartSource(spec: ChartSpec, dataset: Dataset): ChartSource {
  return { spec, dataset, figures: figuresIn([spec, dataset.rows, dataset.caveat]) };
}
