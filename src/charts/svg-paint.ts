import type { Paint } from '../model/drawing.ts';
import type { ColourName, Shade } from '../theme/tokens.ts';

/** Paint as SVG attributes: colours by CSS variable. */
export function paint({ fill, stroke, strokeWidth, opacity }: Paint) {
  return {
    fill: fill ? colour(fill) : 'none',
    stroke: stroke ? colour(stroke) : undefined,
    strokeWidth: stroke ? (strokeWidth ?? 1) : undefined,
    opacity,
  };
}

export function colour(name: ColourName | Shade): string {
  return name.startsWith('seq-') ? `var(--${name})` : `var(--c-${name})`;
}

/** One decimal of a px is finer than any screen shows, and keeps the page light. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
