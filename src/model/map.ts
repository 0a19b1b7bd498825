import { kebab } from './claim.ts';
import { z } from './zod.ts';

export const mapSpecSchema = z.strictObject({
  /** Id in data/datasets/ of the small areas: one row each. */
  areas: kebab,
  /** Its fields: longitude and latitude of a point inside the area, its tenth from 1 to 10, the code of its place. */
  lon: z.string(),
  lat: z.string(),
  tenth: z.string(),
  place: z.string(),
  /** Where one colour of the places ends and the next begins, in units of the first value; rising. */
  breaks: z.array(z.number()).min(1).max(5),
});

/** How a map is drawn from two datasets: the chart's own rows are its places, `areas` are the cells. */
export type MapSpec = z.infer<typeof mapSpecSchema>;

/** A map ready to draw, in whole steps of its own grid. Paths are SVG path data. */
export type MapGeometry = {
  width: number;
  height: number;
  /** The small areas by tenth, most deprived first. */
  tenths: Array<{ areas: number; d: string }>;
  /** How many small areas there are, as readers see it, and when their tenths were found. */
  total: string;
  period?: string;
  /** The city's edge. */
  edge: string;
  /** The borders between places. */
  borders: string;
  /** One a category of the chart: its outline, and its colour's number in `steps`; null when it has no value. */
  places: Array<{ d: string; step: number | null }>;
  /** Colours of the places, highest value first. `from` is where each begins; null for the last. */
  steps: Array<{ label: string; shade: number; from: string | null }>;
  contrast: MapContrast;
};

/** Two small areas side by side that differ most, and what surrounds them, in steps of a finer grid. */
export type MapContrast = {
  width: number;
  height: number;
  /** Which part of the map this is, in steps of the map's grid. */
  window: { x: number; y: number; w: number; h: number };
  cells: Array<{ tenth: number; points: Array<[number, number]> }>;
  /** The two, most deprived first. */
  pair: [ContrastCell, ContrastCell];
};

/** `category` is the place it lies in. */
export type ContrastCell = {
  tenth: number;
  category: number;
  points: Array<[number, number]>;
  at: [number, number];
};
