import { basisLine } from '../model/cover-credit.ts';
import type { DeckModel } from '../model/deck.ts';

/** Who made the file: this pack, or whoever changed the deck. Nobody is named who has not made it. */
export function creatorOf({ remixed, brand }: DeckModel): string {
  if (remixed !== true) return 'The social prescribing narrative pack';
  return brand?.name || 'Made with the social prescribing narrative pack';
}

/** Which version it is, of when, and whose work it stands on. */
export function creditOf(deck: DeckModel): string {
  const version = `version ${deck.version}, ${deck.updated}`;
  return deck.remixed === true
    ? `Changed from the social prescribing narrative pack, ${version}, which is based on ${basisLine(deck)}.`
    : `V${version.slice(1)}. Based on ${basisLine(deck)}.`;
}

/** What a file is about, for its properties. */
export function subjectOf(deck: DeckModel): string {
  return `${deck.name}. ${creditOf(deck)}`;
}
