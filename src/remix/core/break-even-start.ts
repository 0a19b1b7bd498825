import { type InputId, inputsFor } from '../../break-even/inputs.ts';
import { readInputs } from '../../break-even/read-inputs.ts';
import type { PackModel } from '../../model/deck.ts';
import { queried } from '../../model/received-address.ts';
import { type Remix, type RemixItem, remixCaps, type SlideItem } from '../../model/remix.ts';
import { breakEvenSlide } from '../../select/assumed-slide.ts';
import { emptyRemix, type NewRemix } from './start.ts';

/**
 * A deck with the slide of the break-even, for the numbers that its page put into the address; what makes no sense there
 * is left at the pack's.
 *
 * @param search `?money&caseload=190-250&by=…&place=E…&for=Hackney&residents=259200`.
 */
export function remixFromBreakEven(pack: PackModel, search: string, made: NewRemix): Remix {
  const remix = emptyRemix(pack, made);
  const place = queried(search, 'place');
  const title = { title: 'What would have to be true', audience: '' };
  return {
    ...remix,
    ...title,
    minutes: 2,
    place: place !== null && /^[EWSNK]\d{8}$/.test(place) ? place : null,
    items: [breakEvenItem(pack, search)],
  };
}

function breakEvenItem(pack: PackModel, search: string): RemixItem {
  const item: SlideItem = {
    kind: 'slide',
    id: 'i1',
    hidden: false,
    slide: breakEvenSlide,
    edition: null,
    minutes: pack.slides[breakEvenSlide]?.minutes ?? 1,
    edits: [],
  };
  const name = queried(search, 'for')?.trim().slice(0, remixCaps.short) ?? '';
  const count = Number(queried(search, 'residents') ?? '');
  const residents = Number.isInteger(count) && count > 0 && count <= 100_000_000 ? count : null;
  const inputs = inputsFor(pack.claims, name === '' ? null : residents);
  const typed = new Map(
    inputs.flatMap(({ id }): [InputId, string][] => {
      const text = queried(search, id);
      return text === null ? [] : [[id, text]];
    }),
  );
  const { values, problems } = readInputs(inputs, typed);
  const changed = inputs.flatMap(({ id, default: usual }) => {
    const { low, high } = values[id];
    return problems.has(id) || (low === usual.low && high === usual.high) ? [] : [{ id, low, high }];
  });
  if (changed.length === 0 && name === '') return item;
  return {
    ...item,
    assumes: {
      by: queried(search, 'by')?.trim().slice(0, remixCaps.name) ?? '',
      place: name === '' ? null : { name, residents },
      inputs: changed,
    },
  };
}
