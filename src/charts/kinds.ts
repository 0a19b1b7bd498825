import type { ChartKind, ChartSpec, Datum, ResolvedChart } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import type { EvidenceMap } from '../model/evidence-map.ts';
import type { MapGeometry } from '../model/map.ts';
import type { Report } from './chart-problem.ts';
import type { Frame, PlanSvg } from './frame.ts';
import { bars } from './kinds/bars/index.ts';
import { directions } from './kinds/directions/index.ts';
import { dots } from './kinds/dots/index.ts';
import { doughnut } from './kinds/doughnut/index.ts';
import { evidenceMap } from './kinds/evidence-map/index.ts';
import { lines } from './kinds/lines/index.ts';
import { map } from './kinds/map/index.ts';
import { pyramid } from './kinds/pyramid/index.ts';
import { ranges } from './kinds/ranges/index.ts';
import { shares } from './kinds/shares/index.ts';
import { strip } from './kinds/strip/index.ts';
import type { PlanPptx } from './native-chart.ts';
import type { Plotted } from './resolve-series.ts';
import type { Bare } from './sentence.ts';

/** A picture behind a drawing. */
type Ground = {
  src: string;
  /** Its share of the drawing's width; it stands at the left edge, or at the right one. */
  share: number;
  atEnd: boolean;
  /** The picture itself, moved by x and y in px: for a file that must stand alone. */
  markup: (x: number, y: number) => string;
};

/**
 * What a kind of chart must be able to do. What answers in the browser is apart (enhance.ts), so that a page loads it
 * for the kinds it shows.
 */
export type KindSpec = {
  /** The picture, for a frame in px: laid out again, not shrunk, on a phone. */
  svg: PlanSvg;
  /** The same on a slide of PowerPoint: native charts, and the shapes around them. */
  pptx: PlanPptx;
  /** What PowerPoint cannot keep of a chart, in a sentence or two; null where nothing is lost. */
  loss: (chart: ResolvedChart) => string | null;
  /** One plain sentence that says what the picture shows: the ends of a line, the largest and smallest bar. */
  summary: (chart: Bare) => string;
  /** True where most figures are not on a slide of PowerPoint, so that its notes hold the table. */
  figuresInNotes?: true;
  /** `amounts` begin at zero, for their length is their meaning; `values` where their story does; `none` has no scale. */
  axis: 'amounts' | 'values' | 'none';
  /** What it asks of its data beyond fields and types. */
  check?: (plotted: Plotted, report: Report, unit: string) => void;
  /** Where its values are words: each with the number that stands for it. */
  words?: Readonly<Record<string, number>>;
  /** Changes labels of a series once all of it is read. */
  settle?: (data: Datum[]) => void;
  /** True where its author chooses between points and arrows. */
  pointsOrArrows?: true;
  /** Shapes of places, worked out once when the pack is built; undefined when something is wrong. */
  geometry?: (
    spec: ChartSpec,
    plotted: Plotted,
    datasets: Record<string, Dataset>,
    report: Report,
  ) => MapGeometry | undefined;
  /** The studies behind the rows, in their order; undefined when something is wrong. */
  evidence?: (
    spec: ChartSpec,
    dataset: Dataset,
    plotted: Plotted,
    claims: Record<string, Claim>,
    report: Report,
  ) => { plotted: Plotted; evidence: EvidenceMap } | undefined;
  /** What its picture does with a chosen place, in words; absent where it does nothing. */
  bringsForward?: 'Outlined' | 'Brought forward';
  /** Names of the parts that can be added step by step; absent where the kind is only drawn whole. */
  parts?: (chart: Bare) => string[];
  /** Size on a page, where the kind needs another than the slide's. */
  pageFrame?: Frame;
  /** What stands behind the drawing and is too heavy for the page itself. */
  ground?: (chart: ResolvedChart, frame: Frame) => Ground;
  /** The file of that ground, as SVG. */
  groundFile?: (chart: ResolvedChart) => string;
  /** The chart without what a browser has as a picture already. */
  light?: (chart: ResolvedChart) => ResolvedChart;
};

/** Every kind of chart. A kind without a line here does not compile. */
export const kinds = {
  bars,
  shares,
  ranges,
  dots,
  lines,
  doughnut,
  strip,
  pyramid,
  map,
  directions,
  'evidence-map': evidenceMap,
} satisfies Record<ChartKind, KindSpec>;

export function kindOf({ kind }: { kind: ChartKind }): KindSpec {
  return kinds[kind];
}

/** The chart as a browser needs it: without what it has as a picture already. */
export function lightChart(chart: ResolvedChart): ResolvedChart {
  return kindOf(chart).light?.(chart) ?? chart;
}
