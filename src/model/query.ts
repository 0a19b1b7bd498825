import { kebab } from './claim.ts';
import { z } from './zod.ts';

const querySchema = z.strictObject({
  id: kebab,
  /** `question` needs an answer from its owner; `wording` tells the authors of a slip in the text. */
  kind: z.enum(['question', 'wording']),
  /** Who can answer: an organisation or the authors of a study. */
  to: z.string().min(3),
  /** The question, or what the text says, so that it can be acted on without reading further. */
  asks: z.string().min(10).max(260),
  /** What we looked at and found. */
  found: z.string().min(10),
  /** What the pack shows until there is an answer. */
  meanwhile: z.string().min(10),
  /** Ids of the claims it is about. */
  claims: z.array(kebab).default([]),
  /** Ids of slides it is about, where no claim leads to them. */
  slides: z.array(z.string()).default([]),
});

/** A question that somebody else has to answer, or a slip they would want to know of. */
export type Query = z.infer<typeof querySchema>;
export const queriesSchema = z.array(querySchema);
