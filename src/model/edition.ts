import { kebab } from './claim.ts';
import { z } from './zod.ts';

/** Id of a slide: `section` or `section/name`. */
export const slideId = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'must be a slide id, like "why/life-expectancy"');

/** Ids of the slides on which an edition opens with its ask and closes with it. */
export const openingSlideId = (edition: string): string => `ask/${edition}`;
export const closingSlideId = (edition: string): string => `next/${edition}`;

/** Whether a slide opens an edition with its ask. */
export const isOpeningSlide = (id: string): boolean => id.startsWith(openingSlideId(''));

/** Whether a slide closes an edition with its ask and next steps. */
export const isClosingSlide = (id: string): boolean => id.startsWith(closingSlideId(''));

/** Whether a slide is one of these, a copy of one in a remix, or an ask of somebody's own. */
export const isAskSlide = (id: string): boolean => /^(ask|next)\//.test(id);

/**
 * What an edition asks of its audience, written once: its opening and closing slide, its leave-behind and its place in
 * the list of decks are made from it. Words are in the slide dialect.
 */
const askSchema = z.strictObject({
  /** What they are asked to decide, in one sentence without a full stop: a headline of at most two lines. */
  sentence: z.string().min(20),
  /** The figures that the ask rests on, with what each counts. */
  rests: z
    .array(z.strictObject({ claim: kebab, figure: kebab, label: z.string().min(5) }))
    .min(1)
    .max(4),
  /**
   * The next steps, three of them: what is done, by whom, and by when in words such as `within a month`. `pays` marks
   * the one that takes money.
   */
  steps: z.array(
    z.strictObject({
      do: z.string().min(5),
      who: z.string().min(2),
      by: z.string().min(5),
      pays: z.literal(true).optional(),
    }),
  ),
  /** How all will know whether it worked, in one line: for the ask of a deck of somebody's own. */
  know: z.string().min(10),
  /** Speaker notes of the opening and of the closing slide. */
  opening: z.string().min(20),
  closing: z.string().min(20),
});
export type AskSpec = z.infer<typeof askSchema>;

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
  /** Minutes that the talk may take; the check counts what it does take (`src/select/spoken-minutes.ts`). */
  minutes: z.number().positive().optional(),
  /** What the audience is asked to decide. Every edition has one. */
  ask: askSchema.optional(),
  /** Id of the edition whose ask it shares, in place of its own. It is then no audience of its own either. */
  asksWith: kebab.optional(),
  /** Ids of the prepared answers that its audience asks for first, in that order. */
  answers: z.array(kebab).default([]),
  /** Ids of the slides that a talk which has to be cut keeps longest, the most important first. The ask always stays. */
  spine: z.array(slideId).default([]),
  /** Slides in order. */
  slides: z
    .array(
      z.strictObject({
        id: slideId,
        /** Stands behind the end, for questions: not counted, and hidden in PowerPoint. Only the last slides may. */
        backup: z.literal(true).optional(),
        /** Wording of its own for this audience, in the slide dialect. */
        title: z.string().optional(),
        lead: z.string().optional(),
        notes: z.string().optional(),
      }),
    )
    .min(1),
});
export type EditionSpec = z.infer<typeof editionSchema>;

export const deckSchema = z.strictObject({
  title: z.string(),
  subtitle: z.string(),
  /** Version of our pack, semver. */
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** When this version was made, e.g. `November 2026`. */
  updated: z.string(),
  /** The published pack this one stands on: its date, who published it, and the team that wrote it. */
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
