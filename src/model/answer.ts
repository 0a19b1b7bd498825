import { sizes } from '../theme/tokens.ts';
import type { DeckModel, Slide, UnboundSlide } from './deck.ts';
import type { Region } from './layouts.ts';

/**
 * What to say when somebody asks what no slide says, before it is bound. Its page is laid out as a slide: the question
 * over it, the sentence as its title, figures, and the limit in a note.
 */
export type UnboundAnswer = {
  id: string;
  question: string;
  /** Other ways in which people ask it. */
  asked: string[];
  /** Slides that say more. */
  slides: string[];
  page: UnboundSlide;
};

/** An answer with its figures and sources. */
export type Answer = Pick<UnboundAnswer, 'id' | 'question' | 'asked'> & {
  page: Slide;
  /** Slides that say more; the number is null where the deck does not have one. */
  slides: Array<{ id: string; title: string; number: number | null }>;
};

/** The answers of a deck: those that its audience asks for first, then all others; with the claims they rest on. */
export type Answers = {
  list: Answer[];
  /** How many of them the edition offers first. */
  first: number;
} & Pick<DeckModel, 'claims' | 'sources'>;

const prefix = 'answers/';

/** Id of the page of an answer, and of its entry in the search. */
export const answerPageId = (answer: string): string => `${prefix}${answer}`;

/** The answer whose page has an id; null for a slide. */
export const answerOfPage = (page: string): string | null =>
  page.startsWith(prefix) ? page.slice(prefix.length) : null;

/** Id of the entry of a claim in the search, and the claim whose entry has an id; null for any other. */
export const claimEntryId = (claim: string): string => `claim-${claim}`;
export const claimOfEntry = (id: string): string | null => /^claim-(.+)$/.exec(id)?.[1] ?? null;

/** Where the parts of an answer stand on the canvas of a slide, in px, and the sizes of its words. */
export const answerRoom = {
  sentence: { width: 1136, size: sizes.number, lines: 3 },
  body: { x: 72, y: 300, w: 1136, h: 340 } satisfies Region,
  limit: { size: sizes.body },
  figures: 3,
} as const;
