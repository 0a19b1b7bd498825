import { sayMoment } from './dates.ts';
import type { DeckModel, Slide } from './deck.ts';

type Origin = Pick<DeckModel, 'updated' | 'basis' | 'team' | 'publisher'>;

/** The line over the title of the pack's own cover: of when it is, and what it stands on. */
export function packLine({ updated, basis }: Origin): string {
  return `${updated} · after the London pack of ${basis}`;
}

type Ours = { brand?: { name: string } | null | undefined };

/** Who gives a deck in an organisation's name, and when; empty without a name. `day` is an ISO date or moment. */
export function ownLine({ brand }: Ours, day: string): string {
  const name = brand?.name.trim() ?? '';
  return name === '' ? '' : `${name} · ${sayMoment(day)}`;
}

/** The line over the title of a cover: somebody's own, else the organisation's name, else the pack's. */
export function coverLine({ kicker }: Pick<Slide, 'kicker'>, deck: Origin & Ours): string {
  return kicker || deck.brand?.name.trim() || packLine(deck);
}

/** Whose published pack this one stands on, to end a sentence. */
export function basisLine({ team, publisher, basis }: Origin): string {
  return `the narrative pack of ${team}, ${publisher}, ${basis}`;
}

/** What a cover with somebody's own line over its title says of the published pack; null where that speaks itself. */
export function coverCredit(slide: Pick<Slide, 'kicker'>, deck: Origin & Ours): string | null {
  return coverLine(slide, deck) === packLine(deck) ? null : `After ${basisLine(deck)}.`;
}

/** In front of what a slide says of a drawing or a list that is not its source's own. */
export const ownDrawing = 'Our drawing.';
