import { numberFormat } from './chart.ts';
import { kebab, units } from './claim.ts';
import { verdicts } from './claim-grades.ts';
import { isReference } from './reference.ts';
import { z } from './zod.ts';

const fieldSchema = z.strictObject({
  /** Column name that charts encode, e.g. `life_expectancy`. */
  name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be snake_case'),
  type: z.enum(['number', 'string']),
  /** What readers see as the column heading. */
  label: z.string().min(1),
  /** Unit of a number, e.g. `years`, `percent`, `people`. */
  unit: z.string().optional(),
});

const cellSchema = z.union([z.number(), z.string(), z.null()]);

/** One figure of a row, as slides name it. */
const areaFigureSchema = z.strictObject({
  /** Name of the figure, e.g. `women`. */
  name: kebab,
  /** Field with its value. */
  field: z.string(),
  unit: z.enum(units),
  /** How it is written. */
  format: numberFormat.prefault({}),
  /** Write it as a place in an order, e.g. `27th`. */
  ordinal: z.boolean().default(false),
});

/** What makes every row of a table a claim about its place, so that a slide can show it with its source. */
const localSchema = z.strictObject({
  /** Field with the official code of the place that a row is. */
  place: z.string(),
  /** What the figures are, as it begins a sentence, e.g. `Healthy life expectancy`. */
  what: z.string().min(3),
  /** The claim as one sentence without figures; `{place.in}` stands for `in Hackney`. */
  statement: z.string().min(10),
  /** Who or what the figures are about. */
  population: z.string().min(2),
  figures: z.array(areaFigureSchema).min(1),
  verdict: z.enum(verdicts).default('confirmed'),
  /** Needed unless confirmed: why not, and a few words for the mark on a slide. */
  why: z.string().optional(),
  mark: z.string().max(60).optional(),
  /**
   * How a board’s empty cells are worked out from the rows of its boroughs, where the arithmetic is exact: fields that
   * add up, and percentages with the two counts that they are made of. `part` absent: the boroughs’ own percentages of
   * `whole` are counts, as of areas.
   */
  boards: z
    .strictObject({
      sums: z.array(z.string()).min(1),
      shares: z.array(z.strictObject({ field: z.string(), part: z.string().optional(), whole: z.string() })),
    })
    .optional(),
});

/** A number that a claim states too, but rounded, in another scale or as a sum: the two cannot drift apart. */
const boundSchema = z.strictObject({
  /** The claim's figure, `claim-id.figure-name`. */
  figure: z.string().regex(isReference, 'must be "claim-id.figure-name"'),
  /** Values that pick the row. Default: all rows, whose sum then counts. */
  where: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The field, or the two fields with the ends of a range. */
  field: z.union([z.string(), z.tuple([z.string(), z.string()])]),
  /** What the dataset's number is multiplied by to be in the claim's unit, e.g. 1000000. Default: 1. */
  times: z.number().positive().optional(),
});

export const datasetSchema = z.strictObject({
  id: kebab,
  title: z.string().min(3),
  /** Id in data/sources.json. */
  source: kebab,
  /** Period of the figures, e.g. `2015 to 2017`. */
  period: z.string().optional(),
  /** Unit of the main measure. */
  unit: z.string().min(1),
  fields: z.array(fieldSchema).min(1),
  /**
   * One array a row, in the order of `fields`; `null` is a value that was not published. A number that a claim states
   * is written as the claim's, `{claim.figure}`: see src/model/reference.ts.
   */
  rows: z.array(z.array(cellSchema)).min(1),
  /** For tables with a row a place: how its figures stand on slides. */
  local: localSchema.optional(),
  /** What the data does not show. */
  caveat: z.string().min(3),
  licence: z.string().min(2),
  /** Numbers that claims state too, where they cannot be the claim's own. */
  bound: z.array(boundSchema).optional(),
  /** A field in percent whose rows are one whole and so must add up to 100; `by` names the fields that part wholes. */
  whole: z.strictObject({ field: z.string(), by: z.array(z.string()).default([]) }).optional(),
  /** Where the file came from and how it was checked. */
  provenance: z.string().min(3),
});

/** A table of figures with its provenance: what charts are drawn from. */
export type Dataset = z.infer<typeof datasetSchema>;
export type Cell = z.infer<typeof cellSchema>;
/** A table whose rows are places, and whose figures slides can show by place. */
export type AreaTable = Dataset & { local: NonNullable<Dataset['local']> };

export function isAreaTable(dataset: Dataset): dataset is AreaTable {
  return dataset.local !== undefined;
}
