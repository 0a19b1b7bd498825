import { designs, strengths, verdicts } from './claim-grades.ts';
import { z } from './zod.ts';

/** Ids are kebab-case words: stable for ever, because links, remixes and exported decks use them. */
export const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case, like "ons-65-plus"');

/** ISO date, a day (2025-02-28), a month (2025-02) or a year (2025). */
export const isoDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date like 2025-02-28, 2025-02 or 2025');

/** Characters in the reason of a strength: one line on a card. */
export const reasonLength = 90;

/** Matters whose figures age at a pace of their own; see src/model/review.ts. */
const topics = ['census', 'index', 'workforce', 'pressure', 'money', 'target'] as const;

/** Units a figure may have. `percent` is 0 to 100; money is in pounds sterling. */
export const units = [
  'percent',
  'points',
  'people',
  'years',
  'months',
  'weeks',
  'days',
  'minutes',
  'hours',
  'stops',
  'GBP',
  'GBP-per-GBP',
  'count',
  'ratio',
] as const;

const figureSchema = z.strictObject({
  /** Name of the figure inside its claim, e.g. `share`. */
  name: kebab,
  /** The number itself, or `[low, high]` for a range. Unit: see `unit`. */
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]),
  unit: z.enum(units),
  /** The figure as readers see it, e.g. `18.6%`, `£2.14 to £8.56`, `about 100`. */
  display: z.string().min(1),
  /** The same figure for a large number, where shorter reads better, e.g. `11m`. Default: `display`. */
  big: z.string().min(1).optional(),
  /** What the figure counts, in a few words, e.g. `of GP appointments`. Needed where a claim has several. */
  label: z.string().min(2).max(60).optional(),
  /** True for a limit of what is counted, e.g. the age at which it begins: no finding, so nothing local replaces it. */
  limit: z.literal(true).optional(),
});

export const claimSchema = z.strictObject({
  id: kebab,
  /** Ids of claims that this one took the place of: links, remixes and exported decks that hold them lead here. */
  replaces: z.array(kebab).min(1).optional(),
  /** Ids of the rows in the published pack's list of figures that this claim answers, e.g. `F08`. Default: none. */
  facts: z.array(z.string().regex(/^F\d{2}$/)).default([]),
  /** The claim as one checkable sentence in our words, without figures that are not in `figures`. */
  statement: z.string().min(10),
  figures: z.array(figureSchema).min(1),
  /** Who or what the figure is about. */
  population: z.string().min(2),
  /** Where, e.g. `England and Wales`. */
  place: z.string().min(2),
  /** When, e.g. `Census 2011 and 2021`. */
  period: z.string().min(2),
  /** Id of the source that best supports the figure shown. */
  source: kebab,
  /** Further sources that were read. Default: none. */
  alsoSee: z.array(kebab).default([]),
  /** How the figure was come by; see `designs`. It gives the claim its strength. */
  design: z.enum(designs),
  /** The strength, only where it is another than that of the design: `reason` then says why. */
  strength: z.enum(strengths).optional(),
  /** Why the claim has its strength, in one line of at most 90 characters, without a full stop. Checked not to be empty. */
  reason: z.string().default(''),
  verdict: z.enum(verdicts),
  /** What the February 2025 pack said, figures only, where ours differs. */
  packSaid: z.string().optional(),
  /** One plain sentence: why ours differs, or why the verdict is not `confirmed`. */
  why: z.string().optional(),
  /** What the figure does not show. */
  caveat: z.string().optional(),
  /** At most eight words for the mark on a slide, e.g. `Estimates from 2012`. Needed unless confirmed. */
  mark: z.string().max(60).optional(),
  /** Arithmetic behind a derived figure, e.g. `6,113 / 78 = 78.37`. It is worked again at every check. */
  derived: z.string().optional(),
  /** Names of figures, in percent, that are one whole in parts and so must add up to 100. */
  whole: z.array(kebab).min(2).optional(),
  /** What the claim is about, where its figures age faster or slower than their design says. */
  topic: z.enum(topics).optional(),
  /** Day on which the claim was last checked. Empty in a deck where nobody has: a figure its maker put in. */
  checked: isoDate,
});

/** One checkable statement with its figures, source, strength and verdict. */
export type Claim = z.infer<typeof claimSchema>;
export type Figure = Claim['figures'][number];
export type Topic = (typeof topics)[number];
export type Unit = (typeof units)[number];
export const claimsSchema = z.array(claimSchema);
