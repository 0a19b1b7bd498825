import type { Area } from './area.ts';
import type { UnboundBlock, UnboundInline } from './block.ts';
import type { ChartSpec } from './chart.ts';
import type { AreaTable } from './dataset.ts';
import type { EditionModel, UnboundSlide } from './deck.ts';

/** For whom a local part is written: one kind of place, any place in London, or any elsewhere. */
export const areaAudiences = ['borough', 'icb', 'london', 'elsewhere'] as const;
export type AreaAudience = (typeof areaAudiences)[number];

/** What a part of a slide must have before it can be shown: a figure of a table, or a chart with this place in it. */
export type AreaNeed = { data: string; figure: string; at?: string } | { chart: string };

/**
 * A part of a slide that a place changes: `local` when its figures are there, otherwise `otherwise`.
 * In `local`, figures may name a table by place instead of a claim, and words hold `{place.…}`.
 */
export type AreaPart<T> =
  | { always: T[] }
  | { for?: AreaAudience; needs: AreaNeed[]; local: T[]; otherwise: T[] };

/** A slide as it is written for a place that is not chosen yet. */
export type AreaSlide = {
  /** True when the slide is shown only with a place. */
  only: boolean;
  /** The slide without a place; of a slide that needs one, all that a place does not change. */
  base: UnboundSlide;
  /** Sources the slide rests on beyond its claims. */
  sources: string[];
  /** Titles in order of choice: the first whose figures are there stands; else the base’s own. */
  titles: Array<{ for?: AreaAudience; needs: AreaNeed[]; text: UnboundInline[] }>;
  main: AreaPart<UnboundBlock>[];
  side: AreaPart<UnboundBlock>[];
  /** Paragraphs. */
  notes: AreaPart<UnboundInline[]>[];
};

/** Everything that a chosen place changes, as templates. Without a place none of it is used. */
export type AreaModel = {
  places: Record<string, Area>;
  /** Tables with local figures, by id. */
  datasets: Record<string, AreaTable>;
  /** By slide id. */
  slides: Record<string, AreaSlide>;
  /** Charts drawn for a place, by id. */
  charts: Record<string, ChartSpec>;
  /** Where an edition takes in slides that need a place: after which slide (null: first). */
  insertions: Record<string, Array<{ after: string | null; entry: EditionModel['slides'][number] }>>;
};

/** A local figure that is shown: `from` a claim, or a chart whose rows are places. Or one that is not there: `unpublished` is an empty cell, `uncovered` no row at all. */
export type AreaFigure = { from: string; figure: string; display: string };
export type AreaGap = { data: string; what: string; figure: string; why: 'unpublished' | 'uncovered' };

/**
 * How local a slide is with the chosen place. `local`: all that can be is; `partly`: some figures are missing;
 * `missing`: the slide could be local, but has no figure for this place; `national`: it shows figures of London,
 * England or elsewhere only; `plain`: it shows no figures.
 */
export type AreaState = 'local' | 'partly' | 'missing' | 'national' | 'plain';

export type AreaReport = {
  place: Area;
  /** One a slide, in the order of the pack or the deck. */
  slides: Array<{
    slide: string;
    title: string;
    state: AreaState;
    shown: AreaFigure[];
    gaps: AreaGap[];
  }>;
  /** What the slides that stay away would have shown: they need a place, and have nothing of this one. */
  away: AreaGap[];
  /** Slides that still show national figures, by id: those `national` and `missing`. */
  national: string[];
  /** How many local figures are shown, and how many are not there; one on several slides counts once. */
  shown: number;
  missing: number;
};

const before = 'local-';

/** How references name a table of places, where a claim's id would stand. */
export function tableClaim(data: string): string {
  return `${before}${data}`;
}

/** The table that a reference with `at` names. */
export function tableOfClaim(claim: string): string {
  return claim.slice(before.length);
}

/** Id of the claim that a row of a table makes, e.g. `local-healthy-life-by-place-e09000012`. */
export function rowClaim(data: string, code: string): string {
  return `${tableClaim(data)}-${code.toLowerCase()}`;
}

/** The code of the place whose row a claim is, e.g. `E09000012`; null for any other claim. */
export function rowArea(claim: string): string | null {
  return /^local-.*-([ewsnk]\d{8})$/.exec(claim)?.[1]?.toUpperCase() ?? null;
}
