import { inputsFor, isDefault } from '../../break-even/inputs.ts';
import { rangeIn } from '../../break-even/read-inputs.ts';
import { beginningOf } from '../../model/cut-text.ts';
import type { PackModel } from '../../model/deck.ts';
import { isClosingSlide } from '../../model/edition.ts';
import { queried } from '../../model/received-address.ts';
import { type Remix, type RemixItem, remixCaps, type SlideItem } from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
import { assumedCase, breakEvenSlide } from '../../select/assumed-slide.ts';
import { addSlide, type Change, changeItem, done } from './commands.ts';
import { emptyRemix, type NewRemix } from './start.ts';

type Assumes = NonNullable<SlideItem['assumes']>;

/** A deck of the one slide of the break-even. `place` is an official code; `assumes` null leaves the pack's numbers. */
export function breakEvenRemix(
  pack: PackModel,
  { place, assumes }: { place: string | null; assumes: Assumes | null },
  made: NewRemix,
): Remix {
  const item: SlideItem = {
    kind: 'slide',
    id: 'i1',
    hidden: false,
    slide: breakEvenSlide,
    edition: null,
    minutes: pack.slides[breakEvenSlide]?.minutes ?? 1,
    edits: [],
    ...(assumes === null ? {} : { assumes }),
  };
  return { ...emptyRemix(pack, made), title: 'What would have to be true', minutes: 2, place, items: [item] };
}

/**
 * The same for the numbers that the page put into the address; what is no number there is left at the pack's. One that
 * cannot be meant comes along, so that the check list says that it is not taken.
 *
 * @param search `?money&caseload=190-250&by=…&place=E…&for=Hackney&residents=259200`.
 */
export function remixFromAddress(pack: PackModel, search: string, made: NewRemix): Remix {
  const place = queried(search, 'place');
  const code = place !== null && /^[EWSNK]\d{8}$/.test(place) ? place : null;
  return breakEvenRemix(pack, { place: code, assumes: assumedIn(pack, search) }, made);
}

/**
 * A deck with that slide: where it tells it already, with the new numbers, else ahead of what it asks at its end.
 */
export function withBreakEven(remix: Remix, pack: PackModel, search: string): Change {
  const assumes = assumedIn(pack, search);
  const isIt = (item: RemixItem): boolean => item.kind === 'slide' && item.slide === breakEvenSlide;
  const there = shownSlides(remix.items).find((item) => isIt(item) && !item.hidden);
  // One that is hidden, or kept for questions, comes forward.
  const others = remix.items.filter((item) => item === there || !isIt(item));
  const asks = (item: RemixItem): boolean =>
    item.kind === 'own' ? item.content.kind === 'ask' : item.kind === 'slide' && isClosingSlide(item.slide);
  const ask = shownSlides(others).findLast(asks);
  const at = ask === undefined ? undefined : others.indexOf(ask);
  const rest = { ...remix, items: others };
  const added = there === undefined ? addSlide(rest, pack, breakEvenSlide, at) : done(rest, there.id);
  if (!added.ok || added.item === null) return added;
  return changeItem(added.remix, added.item, (item) => {
    if (item.kind !== 'slide') return null;
    const { assumes: _, ...plain } = item;
    return assumes === null ? plain : { ...plain, assumes };
  });
}

/** Leaves out of what a slide assumes all that is not taken: what the slide shows stays as it is. */
export function dropAssumed(remix: Remix, pack: PackModel, id: string): Change {
  return changeItem(remix, id, (item) => {
    if (item.kind !== 'slide' || item.assumes === undefined) return null;
    const taken = new Set<string>(assumedCase(item, pack)?.changed.map((one) => one.id));
    const inputs = item.assumes.inputs.filter((one) => taken.has(one.id));
    return { ...item, assumes: { ...item.assumes, inputs } };
  });
}

function assumedIn(pack: PackModel, search: string): Assumes | null {
  const name = beginningOf(queried(search, 'for')?.trim() ?? '', remixCaps.short);
  const count = Number(queried(search, 'residents') ?? '');
  const residents = Number.isInteger(count) && count > 0 && count <= 100_000_000 ? count : null;
  const place = name === '' ? null : { name, residents };
  const inputs = inputsFor(pack.claims, place);
  const changed = inputs.flatMap((input) => {
    const range = rangeIn(queried(search, input.id) ?? '', input.unit);
    return range === null || isDefault(input, range) ? [] : [{ id: input.id, ...range }];
  });
  if (changed.length === 0 && place === null) return null;
  return {
    by: beginningOf(queried(search, 'by')?.trim() ?? '', remixCaps.name),
    place,
    inputs: changed,
  };
}
