import type { ResolvedChart } from '../model/chart.ts';
import type { Drawing } from '../model/drawing.ts';

/** Where a chart is drawn, in px. Without a height the kind takes what its rows need. */
export type Frame = { width: number; height?: number; font: number };

/** The chart's place on a slide beside text, in px on the 1280 by 720 canvas. */
export const deckFrame: Frame = { width: 780, height: 440, font: 20 };
/** The chart alone on a slide. */
export const wideFrame: Frame = { width: 1136, height: 436, font: 20 };
/** A phone: text stays at reading size, so the chart is laid out again instead of shrunk. */
export const phoneFrame: Frame = { width: 340, font: 15 };

/** Narrower frames get the layout for a phone. */
export const isNarrow = ({ width }: Frame): boolean => width < 520;

/** One kind's way to draw a chart without a browser. */
export type PlanSvg = (chart: ResolvedChart, frame: Frame) => Drawing;
