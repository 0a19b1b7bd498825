import { sayMoment } from '../../model/dates.ts';
import type { PackModel } from '../../model/deck.ts';
import type { Remix } from '../../model/remix.ts';

/** What a deck of one's own may say there: who gives it, and when. `day` is an ISO date or moment. */
export function proposedLine({ brand }: Pick<Remix, 'brand'>, pack: PackModel, day: string): string {
  const name = brand?.name.trim() ?? '';
  const on = sayMoment(day);
  return name === '' ? `${on} · version ${pack.version} of the pack` : `${name} · ${on}`;
}

/** True where a cover in somebody's own look still speaks as the published pack. */
export function lacksOwnLine({ brand, coverLine }: Pick<Remix, 'brand' | 'coverLine'>): boolean {
  return (brand?.name ?? '').trim() !== '' && (coverLine ?? '').trim() === '';
}
