import { kebab } from './claim.ts';
import { z } from './zod.ts';

/** Id of a slide: `section` or `section/name`. */
export const slideId = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'must be a slide id, like "why/life-expectancy"');

export const editionSchema = z.strictObject({
  id: kebab,
  /** Place in the list of editions, from 1. */
  order: z.int().positive(),
  /** What the edition is called, e.g. `Children and young people`. */
  name: z.string().min(3),
  /** Who it is for, in one sentence. */
  audience: z.string().min(10),
  /** Title on the cover, at most two lines. */
  cover: z.string().min(5),
  /** Opening words under the cover title. */
  opening: z.string().min(5),
  /** Minutes for slides that say nothing else. */
  minutes: z.number().positive().default(1),
  /** Slides in order. */
  slides: z
    .array(
      z.strictObject({
        id: slideId,
        /** Planned minutes. Default: the edition's `minutes`; dividers take 0.2. */
        minutes: z.number().positive().optional(),
        /** Wording of its own for this audience, in the slide dialect. */
        title: z.string().optional(),
        lead: z.string().optional(),
        notes: z.string().optional(),
      }),
    )
    .min(1),
});

export const deckSchema = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  /** Version of our pack, semver. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** Date of the published pack this one stands on. */
  basis: z.string(),
  publisher: z.string(),
  team: z.string(),
  sections: z.array(z.strictObject({ id: kebab, title: z.string(), summary: z.string() })).min(1),
});
export type DeckSpec = z.infer<typeof deckSchema>;

export const glossarySchema = z.array(
  z.strictObject({ abbr: z.string().min(2), expansion: z.string().min(3), note: z.string().optional() }),
);
export type GlossaryEntry = z.infer<typeof glossarySchema>[number];
