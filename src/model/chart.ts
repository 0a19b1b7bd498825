import { kebab } from './claim.ts';
import type { Strength, Verdict } from './claim-grades.ts';
import type { Dataset } from './dataset.ts';
import { type EvidenceMap, evidenceSpecSchema } from './evidence-map.ts';
import type { Figures } from './in-figures.ts';
import { type MapGeometry, mapSpecSchema } from './map.ts';
import { isReference } from './reference.ts';
import { z } from './zod.ts';

/** Kinds of chart the pack can draw. Each has a folder in src/charts/kinds/. */
export const chartKinds = [
  'bars',
  'shares',
  'ranges',
  'dots',
  'lines',
  'doughnut',
  'map',
  'strip',
  'pyramid',
  'directions',
  'evidence-map',
] as const;
export type ChartKind = (typeof chartKinds)[number];

export const numberFormat = z.strictObject({
  decimals: z.int().min(0).max(3).default(0),
  /** Write each number as precisely as the dataset does, instead of with `decimals`. */
  exact: z.boolean().default(false),
  /** Write each number in so many significant figures, in two such as `12` and `5.0`, instead of with `decimals`. */
  figures: z.literal([2, 3]).optional(),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
  /** What stands where there is no value, e.g. `not recovered`. Default: not published. */
  missing: z.string().optional(),
});

const annotationSchema = z.strictObject({
  /** Claim id and figure name, `claim.figure`: the label carries the claim's number. */
  figure: z.string().regex(isReference, 'must be "claim-id.figure-name"').optional(),
  /** Words beside the number. May hold `{claim-id.figure-name}`. */
  text: z.string().min(1),
  /** Category the annotation is tied to, as shown on the axis. */
  at: z.string().min(1),
  /** Series it is tied to (its name). Default: the whole category. */
  series: z.string().optional(),
  /** Where a `span` ends: another category. Its figure must be the difference between the two. */
  to: z.string().optional(),
  /** Pyramids only: the frame it belongs to. Default: all frames. */
  frame: z.string().optional(),
  /**
   * `gap` spans the first two series at this category, `group` the highlighted shares; `label` stands at one datum;
   * `break` says that what follows this category is counted another way; `span` goes from one category to another.
   */
  kind: z.enum(['gap', 'group', 'label', 'break', 'span']).default('label'),
});

export const chartSpecSchema = z.strictObject({
  /** Where the JSON schema of this file is. Ignored. */
  $schema: z.string().optional(),
  id: kebab,
  /** Ids of charts that this one took the place of: links to their pages and files lead here. */
  replaces: z.array(kebab).min(1).optional(),
  kind: z.enum(chartKinds),
  /** Id of a file in data/datasets/. */
  dataset: kebab,
  /**
   * Drawn only when a place is chosen: its row of the dataset beside London’s and England’s. Words may then hold
   * `{place.in}` and `{dataset.figure}`.
   */
  local: z.boolean().optional(),
  /** The finding. May hold `{claim-id.figure-name}`; other digits are refused. */
  title: z.string().min(5),
  /** What is measured, for whom, when. */
  subtitle: z.string().min(5),
  /** What the picture looks like, for someone who cannot see it; values are added by the compiler. */
  alt: z.string().min(10),
  encode: z.strictObject({
    /** Field with the category names. */
    category: z.string(),
    /** Fields with the values, one a series. A missing value stays missing. */
    values: z.array(z.string()).min(1),
    /** Field that splits rows into series, when values has one field. */
    series: z.string().optional(),
    /** Pyramids only: field with the moment each row belongs to, e.g. the census year. One frame a moment. */
    frame: z.string().optional(),
    /** Fields with the low and high end of a range, when the value is one; without a high end it is so much or more. */
    range: z.tuple([z.string(), z.string()]).optional(),
    /** Field with a few quiet words under each category, e.g. the kind of study. */
    note: z.string().optional(),
    /** Field with `claim-id.figure-name` of each row: its values must be the claim's, and its strength is drawn. */
    claim: z.string().optional(),
    /** Field with the official code of the place each row is: a chosen place is then brought forward. */
    place: z.string().optional(),
    /** Lines only: fields among `values` counted on another basis, drawn as points that no line joins. */
    apart: z.array(z.string()).default([]),
  }),
  /** Ranges only: single values as `points`, or as `arrows` from zero where they are changes. Default: points. */
  marks: z.enum(['points', 'arrows']).default('points'),
  /** Maps only: the small areas, and how they lie in the places that the rows are. */
  map: mapSpecSchema.optional(),
  /** Evidence maps only: what the rows say of their studies. */
  evidence: evidenceSpecSchema.optional(),
  /** Keep rows where the field equals the value. */
  filter: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Order of the rows. Default: as in the dataset. */
  sort: z.strictObject({ by: z.string(), order: z.enum(['ascending', 'descending']) }).optional(),
  /** Keep the first rows only. */
  take: z.int().positive().optional(),
  /** How numbers are written. */
  format: numberFormat.prefault({}),
  /** Fields whose numbers are written another way, by name. */
  formats: z.record(z.string(), numberFormat).optional(),
  axis: z
    .strictObject({
      /** Name of the value axis, with its unit. */
      value: z.string().optional(),
      /** Name of the category axis. */
      category: z.string().optional(),
      /** Words at the two ends of the category axis. */
      ends: z.tuple([z.string(), z.string()]).optional(),
      min: z.number().optional(),
      max: z.number().optional(),
      /** Ranges only: a line across all rows at one value, and what it means. The number is written by itself. */
      line: z.strictObject({ at: z.number(), text: z.string().min(1) }).optional(),
    })
    .prefault({}),
  /** Categories to bring forward; the rest go quiet. In an evidence map: the studies that stand on a slide. */
  highlight: z.array(z.string()).default([]),
  annotations: z.array(annotationSchema).default([]),
  /** Ids in data/sources.json beyond the dataset's own. */
  sources: z.array(kebab).default([]),
  /** Claims the chart stands on. */
  claims: z.array(kebab).default([]),
  /** What the chart does not show, printed under it. */
  caveat: z.string().optional(),
  /** The caveat in at most eight words, for a slide. Default: the mark of the first of `claims` that has one. */
  limit: z
    .string()
    .max(60)
    .refine((text) => text.trim().split(/\s+/).length <= 8, 'may have eight words at most')
    .optional(),
  /**
   * The picture step by step, for whoever presents it. Each step says one sentence, which may hold
   * `{claim-id.figure-name}`, and adds parts by their names: lines, stations, studies. What no step names is there from
   * the first; with the last the picture is whole.
   */
  steps: z
    .array(z.strictObject({ says: z.string().min(5), shows: z.array(z.string()).default([]) }))
    .min(2)
    .max(6)
    .optional(),
});

/** A chart as written in content/charts/*.chart.json. */
export type ChartSpec = z.infer<typeof chartSpecSchema>;

/**
 * One value: the number, how it is written, and its range when it is one. `null` was not published. A range without a
 * high end has `low` alone, which is its value too.
 */
export type Datum = { value: number | null; label: string; low?: number; high?: number };
/**
 * `apart` is counted on another basis than the other series: its points are never joined. `place` is the official
 * code of the place that the series is, where series are places.
 */
export type Series = { name: string; data: Datum[]; apart?: true; place?: string };
/** How strong the evidence behind one category is, and what the check of its claim found. */
export type Standing = { strength: Strength; verdict: Verdict };
/** `text` is the whole wording; it begins with `figure` when the annotation carries a claim's number. */
export type Annotation = {
  text: string;
  figure?: string;
  category: number;
  series?: number;
  kind: 'gap' | 'group' | 'label' | 'break' | 'span';
  /** Spans only: the category where it ends. */
  to?: number;
  /** Pyramids only: the frame it belongs to. */
  frame?: number;
};
/** One state of a picture on its way to the whole: what is said of it, and the names of the parts that come with it. */
export type ChartStep = { says: string; shows: string[] };
/**
 * What a chart is worked out from: inputs by name, and the place they are of. `cells` are the formulas of the low and the
 * high end of each category, of named cells such as `needGp_low`.
 */
export type WorkedFrom = {
  values: Record<string, { low: number; high: number }>;
  place: { name: string; residents: number | null } | null;
  cells: Array<[low: string, high: string]>;
};
/** A place on the value axis and how it is written. */
type Tick = { value: number; label: string };

/** A chart with every value, label and word settled, and no pixel: what all renderers draw from. */
export type ResolvedChart = {
  /** The name that a deck has it by. */
  id: string;
  /** Ids of charts that it took the place of. */
  replaces?: string[];
  kind: ChartKind;
  title: string;
  subtitle: string;
  period?: string;
  unit: string;
  categoryLabel: string;
  categories: string[];
  /** Quiet words under each category (`''` for none) and what they are. */
  notes?: { label: string; texts: string[] };
  series: Series[];
  /** Pyramids only: moments and sides by name; the series are all sides of the first moment, then of the next. */
  frames?: { names: string[]; sides: string[] };
  /** One a category, where the rows name their claims. */
  standings?: Standing[];
  /** Official code of the place that each category is, where categories are places. */
  placeCodes?: string[];
  /** Maps only. */
  map?: MapGeometry;
  /** Evidence maps only: the categories are studies, the series outcomes. */
  evidence?: EvidenceMap;
  /** Ranges only. Default: points. */
  marks?: 'points' | 'arrows';
  axis: {
    value?: string;
    category?: string;
    ends?: [string, string];
    min?: number;
    max?: number;
    /** The same in every renderer, so that no renderer writes a number of its own. */
    ticks?: Tick[];
    /** A line across all categories at one value. */
    line?: Tick & { text: string };
  };
  format: { decimals: number; prefix: string; suffix: string; exact?: boolean; figures?: Figures };
  highlight: number[];
  /** Only where it is worked out from inputs: its workbook works it out again. */
  worked?: WorkedFrom;
  annotations: Annotation[];
  /** The picture step by step, for whoever presents it; absent where it is shown whole at once. */
  steps?: ChartStep[];
  /** Made by chartAt: what is said of one step, and the names of the parts that it leaves out. Absent in the whole. */
  at?: { says: string; later: string[] };
  caveat?: string;
  /** The caveat in at most eight words: stands at the foot of the chart on a slide. */
  limit?: string;
  /** Ids in data/sources.json, the dataset's own first. */
  sources: string[];
  claims: string[];
  licence: string;
  /** One sentence a screen reader hears first; made by summaryOf. */
  summary: string;
  alt: string;
  table: ChartTable;
};

/** What a chart is resolved from: its file, and a table whose cells may be references to claims. */
export type ChartSource = {
  spec: ChartSpec;
  dataset: Dataset;
  /** Every figure of a claim that it names, `claim.figure`. */
  figures: string[];
};

/** The chart as a table: made by tableOf, shown under every chart and in every format. */
export type ChartTable = { caption: string; header: string[]; rows: string[][] };
