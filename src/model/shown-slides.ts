import type { DeckModel, Section, Slide } from './deck.ts';
import { sayCount } from './say-count.ts';

/** Section in which backup slides stand behind the end, and the id of its divider. */
export const backupSection = 'backup';

/** The slides of the talk: all but those that stand behind its end for questions. */
export function shownSlides<T extends { backup?: true }>(slides: readonly T[]): T[] {
  return slides.filter(({ backup }) => !backup);
}

/** The part of a deck in which a slide stands: its section, or what is behind the end; undefined for neither. */
export function partOf(
  { section, backup }: Pick<Slide, 'section' | 'backup'>,
  sections: readonly Section[],
): Pick<Section, 'id' | 'title'> | undefined {
  if (backup) return { id: backupSection, title: 'Backup' };
  return sections.find(({ id }) => id === section);
}

/** `14 slides`, or `14 slides and 9 for questions`: how long a deck is, in words. */
export function saySlidesOf(slides: ReadonlyArray<{ id: string; backup?: true }>): string {
  const shown = shownSlides(slides).length;
  const backup = slides.filter((slide) => slide.backup && slide.id !== backupSection).length;
  return `${sayCount(shown, 'slide')}${backup === 0 ? '' : ` and ${backup} for questions`}`;
}

/** `14 slides, about 25 minutes`. */
export function sayLengthOf({ slides, minutes }: Pick<DeckModel, 'slides' | 'minutes'>): string {
  return `${saySlidesOf(slides)}, about ${sayCount(Math.round(minutes), 'minute')}`;
}
