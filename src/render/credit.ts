import type { DeckModel } from '../model/deck.ts';

/** Who made the file: the pack's team, or whoever changed the deck; a changed deck is not signed in the pack's name. */
export function creatorOf({ team, publisher, remixed, brand }: DeckModel): string {
  if (remixed !== true) return `${team}, ${publisher}`;
  return brand?.name || 'Made with the narrative pack';
}

/** Whose work it is and which version, in a sentence or two. */
export function creditOf({ team, publisher, basis, version, remixed }: DeckModel): string {
  return remixed === true
    ? `Based on the pack by ${team}, ${publisher} (${basis}), version ${version}.`
    : `Published by ${publisher}. Version ${version}.`;
}

/** What a file is about, for its properties. */
export function subjectOf(deck: DeckModel): string {
  const { name, version, basis, remixed } = deck;
  return remixed === true ? `${name}. ${creditOf(deck)}` : `${name}, version ${version}, ${basis}`;
}
