import { ownLine, packLine } from '../../model/cover-credit.ts';
import { sayMoment } from '../../model/dates.ts';
import type { PackModel } from '../../model/deck.ts';
import type { Remix } from '../../model/remix.ts';

/** What a deck of one's own may say there: who gives it, and when. `day` is an ISO date or moment. */
export function proposedLine({ brand }: Pick<Remix, 'brand'>, pack: PackModel, day: string): string {
  return ownLine({ brand }, day) || `${sayMoment(day)} · version ${pack.version} of the pack`;
}

/** What stands over the title of the cover. */
export function lineOf(remix: Pick<Remix, 'brand' | 'coverLine' | 'changed'>, pack: PackModel): string {
  return remix.coverLine?.trim() || ownLine(remix, remix.changed) || packLine(pack);
}
