import type { Scale, ScriptableScaleContext } from 'chart.js';
import type { TextMark } from '../../model/drawing.ts';
import { leading } from '../marks.ts';
import type { ChartTheme } from '../stage.ts';

/** Where the plot stands in its drawing, in px, and the values at its edges: what Chart.js' scales are held to. */
export type Plot = {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Values at the left and at the right edge. */
  x: [number, number];
  /** Values at the bottom and at the top edge. */
  y: [number, number];
};

type Look = Pick<TextMark, 'size' | 'weight' | 'fill'>;

/** A tick: its value on the scale, its words line by line (none: a tick without a label), and their look. */
export type PlotTick = Look & { value: number; lines: string[] };

/** What every chart has: the picture's own size, no motion and no listening, for reader.ts hears pointer and keys. */
export function plotOptions({ width, right, top }: Plot, devicePixelRatio: number) {
  return {
    responsive: false,
    maintainAspectRatio: false,
    // The picture has stood there already: bars that grow once more would hide it for a moment.
    animation: false as const,
    events: [],
    clip: false as const,
    devicePixelRatio,
    // Left and below the scales take their room themselves.
    layout: { autoPadding: false, padding: { left: 0, top, right: width - right, bottom: 0 } },
  };
}

/** The two scales, in the places and with the ends that the picture gave them. */
export function plotScales({ height, left, bottom, x, y }: Plot) {
  return {
    x: {
      ...straight(x),
      position: 'bottom' as const,
      afterFit: (scale: Scale) => hold(scale, { height: height - bottom }),
    },
    y: {
      ...straight(y),
      position: 'left' as const,
      afterFit: (scale: Scale) => hold(scale, { width: left }),
    },
  };
}

/** Ticks where the picture has them and in its words, in place of those that Chart.js would choose. */
export function plotTicks(ticks: readonly PlotTick[], theme: ChartTheme) {
  const at = ({ index }: ScriptableScaleContext) => ticks[index];
  return {
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = ticks.map(({ value }) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      callback: (_value: number | string, index: number) => ticks[index]?.lines ?? '',
      color: (context: ScriptableScaleContext) => theme.colour(at(context)?.fill ?? 'quiet'),
      font: (context: ScriptableScaleContext) => fontOf(theme, at(context) ?? { size: 14, fill: 'quiet' }),
    },
  };
}

/** A planned text's look as a font of Chart.js. */
export function fontOf({ family }: ChartTheme, { size, weight = 400 }: Look) {
  return { family, size, weight, lineHeight: leading };
}

function straight([from, to]: [number, number]) {
  return {
    type: 'linear' as const,
    min: Math.min(from, to),
    max: Math.max(from, to),
    reverse: from > to,
    bounds: 'data' as const,
    border: { display: false },
  };
}

/** Chart.js would make room for its labels, as wide as it measures them: the picture has done so already. */
function hold(scale: Scale, size: { width: number } | { height: number }): void {
  const none = { paddingLeft: 0, paddingRight: 0, paddingTop: 0, paddingBottom: 0 };
  Object.assign(scale, size, none);
}
