import type { AreaGap } from '../../../../model/area-model.ts';
import type { PackModel } from '../../../../model/deck.ts';
import type { Remix } from '../../../../model/remix.ts';
import { applyRemix } from '../../../../select/apply-remix.ts';
import { type CheckItem, checkRemix } from '../../../core/checklist.ts';
import type { DeckLine } from '../area/deck-lines.ts';

/** The checks of a deck. `pack` speaks of the chosen place already. */
export function deckChecks(remix: Remix, pack: PackModel): CheckItem[] {
  const placed = pack.place === undefined ? remix : { ...remix, place: null };
  return checkRemix(remix, applyRemix(pack, placed), pack);
}

/** Figures that a slide could show and the place does not have, each once. */
export function missingFigures(lines: readonly DeckLine[]): AreaGap[] {
  const found = new Map<string, AreaGap>();
  for (const { gaps } of lines) for (const gap of gaps) found.set(`${gap.data} ${gap.figure}`, gap);
  return [...found.values()];
}

/** Makes the items of one list into runs of one slide each, in order; those of the whole deck come first. */
export function bySlide(found: readonly CheckItem[]): Array<{ item: string | null; checks: CheckItem[] }> {
  const groups = new Map<string | null, CheckItem[]>();
  for (const check of found) groups.set(check.item, [...(groups.get(check.item) ?? []), check]);
  return [...groups]
    .map(([item, checks]) => ({ item, checks }))
    .sort((a, b) => Number(a.item !== null) - Number(b.item !== null));
}
