import type { Design } from './claim-grades.ts';
import { z } from './zod.ts';

/** How an evidence map reads its dataset: one row a study and outcome. All but `outcomes` and `all` are fields. */
export const evidenceSpecSchema = z.strictObject({
  /** How the study was made: one of the designs of claims, which orders the rows. */
  design: z.string(),
  year: z.string(),
  /** Whom the study is about, for the filter on the page; several are parted by `; `. */
  audience: z.string(),
  /** Id of the claim that says what the row says. */
  claim: z.string(),
  /** The outcomes across, in order. A row with another one is refused. */
  outcomes: z.array(z.string().min(1)).min(1).max(8),
  /** The one of them that stands for everything a study measured, where it names no single outcome. */
  all: z.string().optional(),
});

/** One study of an evidence map; `claims` has one a series: the claim behind the cell, null where it is empty. */
export type Study = {
  design: Design;
  year: string;
  who: string;
  audiences: string[];
  claims: Array<string | null>;
};

/** What an evidence map has beyond categories (its studies) and series (its outcomes). */
export type EvidenceMap = {
  /** One a category, strongest design first. */
  studies: Study[];
  /** Number of the series that stands for all outcomes of a study; null for none. */
  all: number | null;
};
