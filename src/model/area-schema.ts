import { z } from './zod.ts';

/** Kinds of place. People choose a borough or a board; the region and the country stand beside it. */
const areaKinds = ['borough', 'icb', 'region', 'country'] as const;

/** Official code of the Office for National Statistics, e.g. `E09000012`. */
const placeCode = z.string().regex(/^[EWSNK]\d{8}$/, 'must be a code like E09000012');

/** A place that is no more: its code and full name, and whether only a part of it went to the place that lists it. */
const formerSchema = z.strictObject({
  code: placeCode,
  official: z.string().min(2),
  part: z.boolean().default(false),
});

const areaSchema = z.strictObject({
  code: placeCode,
  /** As it stands in a list, e.g. `City of London`. */
  name: z.string().min(2),
  kind: z.enum(areaKinds),
  /** Code of the place it lies in: a borough’s care board, a board’s region or country. Absent for a country. */
  parent: z.string().optional(),
  /** As it stands in a sentence, e.g. `the City of London`. Default: `name`. */
  said: z.string().optional(),
  /** Full official name, where it differs, e.g. `NHS Black Country Integrated Care Board`. */
  official: z.string().optional(),
  /** Year and month in which it was made from others, or its boundary changed, e.g. `2026-04`. */
  since: z
    .string()
    .regex(/^\d{4}-\d{2}$/, 'must be a month like 2026-04')
    .optional(),
  /** What was there before `since`. */
  replaces: z.array(formerSchema).optional(),
});

/** A place that figures can be about: a London borough, an integrated care board, London, England. */
export type Area = z.infer<typeof areaSchema>;
export const areasSchema = z.array(areaSchema);
