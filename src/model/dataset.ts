import { z } from 'zod';
import { kebab } from './claim.ts';

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
  /** One array a row, in the order of `fields`; `null` is a value that was not published. */
  rows: z.array(z.array(cellSchema)).min(1),
  /** What the data does not show. */
  caveat: z.string().min(3),
  licence: z.string().min(2),
  /** Where the file came from and how it was checked. */
  provenance: z.string().min(3),
});

/** A table of figures with its provenance: what charts are drawn from. */
export type Dataset = z.infer<typeof datasetSchema>;
export type Cell = z.infer<typeof cellSchema>;
