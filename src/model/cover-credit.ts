import type { DeckModel, Slide } from './deck.ts';

type Origin = Pick<DeckModel, 'updated' | 'basis' | 'team' | 'publisher'>;

/** The line over the title of the pack's own cover: of when it is, and what it stands on. */
export function packLine({ updated, basis }: Origin): string {
  return `${updated} · after the London pack of ${basis}`;
}

/** Whose published pack this one stands on, to end a sentence. */
export function basisLine({ team, publisher, basis }: Origin): string {
  return `the narrative pack of ${team}, ${publisher}, ${basis}`;
}

/** What a cover with somebody's own line over its title says of the published pack; null where that speaks itself. */
export function coverCredit({ kicker }: Pick<Slide, 'kicker'>, origin: Origin): string | null {
  return kicker === '' ? null : `After ${basisLine(origin)}.`;
}

/** In front of what a slide says of a drawing or a list that is not its source's own. */
export const ownDrawing = 'Our drawing.';
