import type { ReactNode } from 'react';
import type { ResolvedChart } from '../../model/chart.ts';
import type { City, CityPoint, Drawing } from '../../model/story.ts';

/** The box that every state is drawn in, in its own units: the width of a phone, one a px there. */
export const box = { width: 400, height: 440 } as const;

/** Colours of dots by what they mean: CSS gives each its value. */
export type Tone = 'quiet' | 'need' | 'calm' | 'light' | 'green' | 'purple';

/** Dots of one colour and half width. `share` names dots of the city, placed and scaled; others carry their own. */
export type Dots = { tone: Tone; r: number } & (
  | { points: readonly CityPoint[] }
  | { share: 'deprived' | 'others'; x: number; y: number; scale: number }
);

/** A drawing in one state: its dots, which move from state to state, and over them what is named. */
export type Picture = { dots: Dots[]; named: ReactNode };

/** What pictures are made of. */
export type Material = {
  drawing: Drawing;
  city: City | null;
  chart: ResolvedChart | null;
  /** The figure of a claim as it is written, and its value; null where the drawing names none. */
  figure: { text: string; value: number } | null;
};

/** Points in rows from the top left, `columns` in each. */
export function grid(count: number, columns: number, x: number, y: number, step: number): CityPoint[] {
  return Array.from({ length: count }, (_, index): CityPoint => {
    return [x + (index % columns) * step, y + Math.floor(index / columns) * step];
  });
}
