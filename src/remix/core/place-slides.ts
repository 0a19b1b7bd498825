import { rowClaim } from '../../model/area-model.ts';
import type { PackModel, UnboundSlide } from '../../model/deck.ts';
import { isAskSlide } from '../../model/edition.ts';
import { entryOf } from '../../model/entry-of.ts';
import type { Remix, RemixItem } from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
import { shownClaims, showsPlace } from '../../select/whose-figures.ts';
import { addSlide, type Change, done, setPlace } from './commands.ts';
import { minutesOver } from './over-time.ts';

/** Layouts that may stand before the first slide with an argument. */
const opening = new Set<UnboundSlide['layout']>(['cover', 'agenda']);

/**
 * The slides of a pack with a place in it that show figures of the place, in its order, those that exist only with a
 * place first. None without a place; the scenes of the story are left out.
 */
export function placeSlides(pack: PackModel): UnboundSlide[] {
  const sections = new Set(pack.sections.map(({ id }) => id));
  const some = Object.values(pack.slides).filter(
    (slide) => sections.has(slide.section ?? '') && showsPlace(slide, pack),
  );
  return some.toSorted((a, b) => Number(isOnly(b, pack)) - Number(isOnly(a, pack)));
}

/** What a slide says of the place, as tables of places call it: `Life expectancy`. */
export function saidOfPlace(slide: UnboundSlide, pack: PackModel): string[] {
  const { place, local } = pack;
  if (place === undefined) return [];
  const claims = shownClaims(slide, pack);
  return Object.entries(local.datasets).flatMap(([id, { local: table }]) =>
    claims.includes(rowClaim(id, place.code)) ? [table.what] : [],
  );
}

/** True for a slide that exists only with a place. */
function isOnly({ id }: UnboundSlide, { local }: PackModel): boolean {
  return local.slides[id]?.only === true;
}

/**
 * Chooses a place, or none, and brings its slides into the order: those that exist only with a place, then as many
 * others as there is time for. Those that only another place has go, but for slides in somebody's own words.
 *
 * @param pack The pack with that place in it; without one where none is chosen.
 */
export function choosePlace(remix: Remix, pack: PackModel, place: string | null): Change {
  const made = setPlace(remix, place);
  if (!made.ok) return made;
  const isLost = (item: RemixItem): boolean =>
    item.kind === 'slide' && item.edits.length === 0 && entryOf(pack.slides, item.slide) === undefined;
  const kept = remix.items.filter((item) => !isLost(item));
  let next = kept.length === remix.items.length ? made.remix : { ...made.remix, items: kept };
  const wasOver = minutesOver(next);
  for (const slide of place === null ? [] : placeSlides(pack)) {
    if (hasSlide(next.items, slide.id)) continue;
    const added = addSlide(next, pack, slide.id, whereToAdd(next, pack, slide.id));
    if (!added.ok) break;
    if (isOnly(slide, pack) || (wasOver === 0 && minutesOver(added.remix) === 0)) next = added.remix;
  }
  return done(next);
}

/** True where a running order has a slide, hidden or not. */
export function hasSlide(items: readonly RemixItem[], slide: string): boolean {
  return items.some((item) => item.kind === 'slide' && item.slide === slide);
}

/**
 * Where a slide goes in a running order: behind the one of its section that it follows in its edition, or
 * in the pack; else before the
 * first of its section, or under its divider; else before the first divider, as under any other it would stand in a
 * part that is not its own; else before the first slide with an argument.
 */
export function whereToAdd(
  { items, edition }: Pick<Remix, 'items' | 'edition'>,
  pack: PackModel,
  slide: string,
): number {
  const talk = shownSlides(items);
  const slideOf = (item: RemixItem): UnboundSlide | undefined =>
    item.kind === 'slide' ? entryOf(pack.slides, item.slide) : undefined;
  const isDivider = (item: RemixItem): boolean =>
    !item.hidden && (item.kind === 'break' || slideOf(item)?.layout === 'section');
  const section = entryOf(pack.slides, slide)?.section ?? null;
  const told = entryOf(pack.editions, edition ?? '')?.slides.map(({ id }) => id) ?? [];
  const order = told.includes(slide) ? told : Object.keys(pack.slides);
  const own = talk.flatMap((item, at) => {
    const one = slideOf(item);
    return one !== undefined && one.section === section && order.includes(one.id)
      ? [{ at, place: order.indexOf(one.id) }]
      : [];
  });
  const before = own.filter(({ place }) => place < order.indexOf(slide)).sort((a, b) => b.place - a.place)[0];
  if (before !== undefined) return before.at + 1;
  if (own[0] !== undefined) return own[0].at;
  const first = talk.findIndex(isDivider);
  if (first >= 0) return first;
  const argued = talk.findIndex((item) => !opensTalk(item, pack));
  return argued < 0 ? talk.length : argued;
}

/** True for a slide of the pack that stands before the argument: its title, its contents, what it asks. */
export function opensTalk(item: RemixItem, pack: PackModel): boolean {
  const slide = item.kind === 'slide' ? entryOf(pack.slides, item.slide) : undefined;
  return slide !== undefined && (opening.has(slide.layout) || isAskSlide(slide.id));
}
