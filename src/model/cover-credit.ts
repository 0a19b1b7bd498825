import type { DeckModel, Slide } from './deck.ts';

/** The line over the title of the published pack's cover. */
export function packLine({ team, basis }: Pick<DeckModel, 'team' | 'basis'>): string {
  return `${team} · ${basis}`;
}

/** What a cover with somebody's own line over its title says of the published pack; null where that speaks itself. */
export function coverCredit(
  { kicker }: Pick<Slide, 'kicker'>,
  { team, publisher, basis }: Pick<DeckModel, 'team' | 'publisher' | 'basis'>,
): string | null {
  return kicker === '' ? null : `After the narrative pack of ${team}, ${publisher}, ${basis}.`;
}
