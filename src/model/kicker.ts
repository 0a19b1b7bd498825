import type { Slide } from './deck.ts';

/** The small line over a title: the section or the kind of slide, and whose figures it shows where a place is chosen. */
export function kickerWords({ layout, kicker, whose }: Pick<Slide, 'layout' | 'kicker' | 'whose'>): string {
  const words = layout === 'case' ? 'Case study' : kicker;
  return [words, whose ?? ''].filter((part) => part !== '').join(' · ');
}
