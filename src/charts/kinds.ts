import type { ChartKind, ResolvedChart } from '../model/chart.ts';
import type { Frame, PlanSvg } from './frame.ts';
import { bars } from './kinds/bars/index.ts';
import { curves } from './kinds/curves/index.ts';
import { directions } from './kinds/directions/index.ts';
import { dots } from './kinds/dots/index.ts';
import { doughnut } from './kinds/doughnut/index.ts';
import { lines } from './kinds/lines/index.ts';
import { map } from './kinds/map/index.ts';
import { pyramid } from './kinds/pyramid/index.ts';
import { ranges } from './kinds/ranges/index.ts';
import { shares } from './kinds/shares/index.ts';
import { strip } from './kinds/strip/index.ts';
import { workload } from './kinds/workload/index.ts';
import type { PlanPptx } from './native-chart.ts';

/** A picture behind a drawing. */
type Ground = {
  src: string;
  /** Its share of the drawing's width; it stands at the left edge, or at the right one. */
  share: number;
  atEnd: boolean;
  /** The picture itself, moved by x and y in px: for a file that must stand alone. */
  markup: (x: number, y: number) => string;
};

/** What a kind of chart must be able to do. Chart.js stays out: it loads in the browser, only where it is used. */
export type ChartKindOutputs = {
  /** The picture, for a frame in px: laid out again, not shrunk, on a phone. */
  svg: PlanSvg;
  /** The same on a slide of PowerPoint: native charts, and the shapes around them. */
  pptx: PlanPptx;
  /** What PowerPoint cannot keep of a chart, in a sentence or two; null where nothing is lost. */
  loss: (chart: ResolvedChart) => string | null;
  /** True where most figures are not on a slide of PowerPoint, so that its notes hold the table. */
  figuresInNotes?: true;
  /** Size on a page, where the kind needs another than the slide's. */
  pageFrame?: Frame;
  /** What stands behind the drawing and is too heavy for the page itself. */
  ground?: (chart: ResolvedChart, frame: Frame) => Ground;
};

/** Every kind of chart. A kind without a line here does not compile. */
export const kinds = {
  bars,
  curves,
  shares,
  ranges,
  dots,
  lines,
  workload,
  doughnut,
  strip,
  pyramid,
  map,
  directions,
} satisfies Record<ChartKind, ChartKindOutputs>;

export function kindOf(chart: ResolvedChart): ChartKindOutputs {
  return kinds[chart.kind];
}
