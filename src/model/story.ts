import type { AreaSlide } from './area-model.ts';
import type { Inline, Reference } from './block.ts';
import type { ChartKind } from './chart.ts';
import type { Slide, UnboundSlide } from './deck.ts';
import { namesOf } from './entry-of.ts';

/**
 * The drawings of the story. Each has states by name, and a state the kind of chart that its data comes from, or `claim`
 * for one figure, or `names` for words. A scene names a drawing and a state, so that a step is never an animation.
 */
export const drawings = {
  /** A city's neighbourhoods: in one city, along a railway line, or with a chosen place brought near. */
  city: { whole: 'map', line: 'strip', place: 'map' },
  /** Two lives as years, a dot each. */
  years: { lives: 'lines' },
  /** A hundred dots: in parts, one share of them, or a share then and now. */
  hundred: { parts: 'shares', share: 'claim', times: 'bars' },
  /** One person, somebody with time, and the places that help. */
  help: { ways: 'names' },
  /** What studies found, a dot a finding. */
  studies: { found: 'evidence-map' },
  /** GP appointments of ten people in a year: how many would have to go, and how many studies saw go. */
  visits: { needed: 'bars' },
} as const satisfies Record<string, Record<string, ChartKind | 'claim' | 'names'>>;

export type DrawingName = keyof typeof drawings;
export const drawingNames = namesOf(drawings);

/** What a state is drawn from; undefined where the drawing has no such state. */
export function drawnFrom(of: DrawingName, state: string): ChartKind | 'claim' | 'names' | undefined {
  const states: Partial<Record<string, ChartKind | 'claim' | 'names'>> = drawings[of];
  return Object.hasOwn(states, state) ? states[state] : undefined;
}

/** A drawing in one of its states, with what it shows. */
export type Drawing = {
  of: DrawingName;
  state: string;
  /** Id of the chart it takes its data from; null where it takes none. */
  chart: string | null;
  figure: Reference | null;
  /** Words of the drawing that no chart has, in its order. */
  names: string[];
};

/** One scene before it is bound: the words as a slide, whose one note is the sentence of the drawing. */
export type UnboundScene = {
  slide: UnboundSlide;
  /** What a chosen place makes of the words; null where it changes nothing. */
  local: AreaSlide | null;
  /** Sources beyond the claims'. */
  sources: string[];
  drawing: Drawing;
  /** A place is chosen here. */
  choose: boolean;
  /** The edition whose ask stands here; null for none. */
  asks: string | null;
};

/** A city as dots, in whole steps from its top left corner. */
export type City = {
  width: number;
  height: number;
  /** Neighbourhoods by place: those in the most deprived fifth of the country, and the others. */
  places: Array<{ code: string; deprived: CityPoint[]; others: CityPoint[] }>;
  /** Stations from one end of the line to the other. */
  stops: Array<{ name: string; at: CityPoint }>;
};
export type CityPoint = [x: number, y: number];

/** The story as compiled. */
export type StoryModel = { scenes: UnboundScene[]; city: City | null };

/** One scene as readers see it. */
export type Scene = Omit<UnboundScene, 'slide' | 'local'> & {
  words: Slide;
  /** What the drawing shows, for whoever cannot see it. */
  sentence: Inline[];
  /** The ask of the edition named in `asks`, as a sentence, and the audience it is put to; null for none. */
  ask: string | null;
  /** With a place: what there is nothing of, a sentence each. */
  missing: string[];
};

/** What the front page fetches when a place is chosen: by code its name, the map's places it lies in, its words as HTML. */
export type PlaceWords = {
  places: Record<string, { name: string; said: string; on: string[]; words: Record<string, string> }>;
};
