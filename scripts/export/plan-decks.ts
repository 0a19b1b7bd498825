import type { Area } from '../../src/model/area.ts';
import type { AreaReport } from '../../src/model/area-model.ts';
import type { Block } from '../../src/model/block.ts';
import type { Brand } from '../../src/model/brand.ts';
import type { DeckModel, EditionModel, PackModel, Slide } from '../../src/model/deck.ts';
import { entryOf } from '../../src/model/entry-of.ts';
import type { Remix } from '../../src/model/remix.ts';
import { checkRemix } from '../../src/remix/core/checklist.ts';
import { tooManyWords } from '../../src/render/pptx/brand-marks.ts';
import { selectArea } from '../../src/select/apply-area.ts';
import { type AppliedRemix, applyRemix, placedPack } from '../../src/select/apply-remix.ts';
import { isOwnAsk } from '../../src/select/lower-own.ts';
import { renewPlace, renewRemix } from '../../src/select/renew-remix.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import type { DeckJob } from './plan-jobs.ts';

/** Editions, without a place or once for each: place by place, so that its figures are worked out together. */
export function decksOfEditions(
  pack: PackModel,
  editions: readonly string[],
  places: readonly Area[],
  brand: Brand | null,
): DeckJob[] {
  const worn = brand === null ? {} : { brand };
  const one = (id: string, place: Area | null): DeckJob => {
    const edition = entryOf(pack.editions, id);
    if (edition === undefined) throw new Error(`There is no edition "${id}".`);
    const shown = place === null ? {} : { place: { code: place.code, name: place.name, said: place.name } };
    return {
      label: place === null ? edition.name : `${edition.name}, ${place.name}`,
      names: { id, ...shown, ...worn },
      slides: edition.slides.length,
      isKept: place === null && brand === null,
      make: () => {
        const remarks = sayBrand(brand);
        if (place === null) return { deck: { ...selectEdition(pack, id), ...worn }, remarks };
        const { deck, report } = selectArea(pack, id, place.code);
        return { deck: { ...deck, ...worn }, remarks: [...remarks, sayReport(report)] };
      },
    };
  };
  if (places.length === 0) return editions.map((id) => one(id, null));
  return places.flatMap((place) => editions.map((id) => one(id, place)));
}

/** A saved remix, for the places asked for, else for its own; in the brand asked for, else in its own. */
export function decksOfRemix(
  pack: PackModel,
  saved: Remix,
  places: readonly Area[],
  brand: Brand | null,
): DeckJob[] {
  const placed = renewPlace(saved, pack.local.places);
  const { remix, notice } = renewRemix(placed.remix, placedPack(pack, placed.remix.place).pack.claims);
  const notices = [placed.notice, notice].filter((words) => words !== null);
  const codes = places.length === 0 ? [remix.place] : places.map(({ code }) => code);
  return codes.map((code): DeckJob => {
    const place = code === null ? undefined : pack.local.places[code];
    const shown =
      place === undefined ? {} : { place: { code: place.code, name: place.name, said: place.name } };
    const own: Remix = { ...remix, place: code, brand: brand ?? remix.brand };
    const name = remix.name.trim() === '' ? 'remix' : remix.name;
    return {
      label: place === undefined ? name : `${name}, ${place.name}`,
      names: { id: name, ...shown, ...(own.brand === null ? {} : { brand: own.brand }) },
      slides: remix.items.length,
      isKept: false,
      lacks: borrowedFrom(pack, own) === null ? { 'leave-behind': sayNoPages(name) } : {},
      make: () => {
        const applied = applyRemix(pack, own);
        const deck = { ...applied.deck, ...borrowLeaveBehind(pack, own, applied.deck) };
        const problems = applied.notes.filter(({ level }) => level === 'problem').map(({ text }) => text);
        const remarks = [
          ...notices,
          ...sayBrand(own.brand),
          ...problems,
          ...sayUnfinished(own, applied, pack),
        ];
        return { deck, remarks };
      },
    };
  });
}

/** As many things to mend as are named, each in a line. */
const mostNamed = 12;

/** What the page of the remix would have mended before it makes a file: the command makes it, and says so. */
function sayUnfinished(remix: Remix, applied: AppliedRemix, pack: PackModel): string[] {
  const must = checkRemix(remix, applied, pack).filter(({ level }) => level === 'must');
  const lines = must.map(({ item, text }) => {
    const at = item === null ? -1 : applied.deck.slides.findIndex(({ id }) => applied.itemOf[id] === item);
    return at < 0 ? text : `Slide ${at + 1}, “${applied.deck.slides[at]?.plainTitle ?? ''}”: ${text}`;
  });
  const more = lines.length - mostNamed;
  const rest = more > 0 ? [`And ${more} more; the check list of the remix’s page has them all.`] : [];
  return [...lines.slice(0, mostNamed), ...rest];
}

/** The edition that a remix began with, where two pages were written for it; null where there are none. */
function borrowedFrom(pack: PackModel, { edition }: Remix): EditionModel | null {
  if (edition === null || entryOf(pack.leaveBehinds ?? {}, edition) === undefined) return null;
  return entryOf(pack.editions, edition) ?? null;
}

/**
 * The two pages of the edition that a remix began with, for the remix's place: nobody has written others. An ask of the
 * remix's own stands in them in place of the edition's.
 */
function borrowLeaveBehind(
  pack: PackModel,
  remix: Remix,
  { slides }: Pick<DeckModel, 'slides'>,
): Pick<DeckModel, 'leaveBehind'> {
  const from = borrowedFrom(pack, remix);
  if (from === null) return {};
  const { leaveBehind } = selectEdition(placedPack(pack, remix.place).pack, from.id);
  if (leaveBehind === undefined) return {};
  const page = withAsk(leaveBehind.page, slides.findLast(isOwnAsk));
  return { leaveBehind: { ...leaveBehind, page, borrowed: from.name } };
}

/** The pages with what a slide asks where the edition asks. */
function withAsk(page: Slide, ask: Slide | undefined): Slide {
  const cards = ask?.main.find((block) => block.kind === 'cards');
  if (ask === undefined || cards === undefined) return page;
  const items = cards.items.map(({ title, body }) => ({
    title: [...title, { kind: 'text' as const, text: ':' }],
    body: body.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])),
  }));
  const sentence: Block = {
    kind: 'paragraph',
    text: [...ask.title, { kind: 'text', text: '.' }],
    lead: false,
  };
  const rest = page.side.filter(({ kind }) => kind !== 'paragraph' && kind !== 'steps');
  return { ...page, side: [...rest, sentence, { kind: 'steps', numbered: false, items }] };
}

function sayNoPages(name: string): string {
  return `"${name}" has no leave-behind: its two pages are written for each edition, and it began with none.`;
}

/** What a brand's words cost on slides. */
function sayBrand(brand: Brand | null): string[] {
  const words = tooManyWords(brand);
  return words === null ? [] : [words];
}

function sayReport({ place, shown, missing }: AreaReport): string {
  const figures = (count: number): string => `${count} local figure${count === 1 ? '' : 's'}`;
  const gaps = missing === 0 ? '' : `; ${missing} not published or not in the data`;
  return `${place.name}: ${figures(shown)}${gaps}. Other figures are of London, England or elsewhere, as each slide says.`;
}
