import { type Brand, brandSchema } from '../../model/brand.ts';
import type { PackModel } from '../../model/deck.ts';
import { entryOf } from '../../model/entry-of.ts';
import {
  type BreakItem,
  keptPlaces,
  type OwnContent,
  type OwnFigure,
  type OwnItem,
  type OwnKind,
  ownFigureSchema,
  type Remix,
  type RemixItem,
  remixCaps,
  remixItemSchema,
} from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
import { cleanText, guardPlain, picturesSize } from './guard.ts';
import { ownMinutes } from './own-minutes.ts';
import { ownStart } from './own-start.ts';

/** What a command gives: the next remix and the item it is about, or why not, in one plain sentence. */
export type Change = { ok: true; remix: Remix; item: string | null } | { ok: false; message: string };

export const refused = (message: string): Change => ({ ok: false, message });
export const done = (remix: Remix, item: string | null = null): Change => ({ ok: true, remix, item });

/** Adds a slide of the pack at a place in the order (default: last, before backup slides), in an edition's wording where one is given. */
export function addSlide(
  remix: Remix,
  pack: PackModel,
  slide: string,
  at = remix.items.length,
  edition: string | null = null,
): Change {
  const base = entryOf(pack.slides, slide);
  if (base === undefined) return refused('That slide is not in the pack; choose another one.');
  const { minutes } = base;
  return insert(remix, { kind: 'slide', id: '', hidden: false, slide, edition, minutes, edits: [] }, at);
}

/** Adds a section break. */
export function insertBreak(remix: Remix, title: string, at = remix.items.length): Change {
  return insert(remix, { kind: 'break', id: '', hidden: false, title, lead: '', minutes: 0.2 }, at);
}

/** Adds an empty slide of one's own. */
export function addOwn(remix: Remix, kind: OwnKind, at = remix.items.length): Change {
  return insert(remix, ownStart(kind), at);
}

/** Moves an item to a place in the order, counted from 0 as the order is after the move. */
export function moveItem(remix: Remix, id: string, to: number): Change {
  const moved = remix.items.find((item) => item.id === id);
  if (moved === undefined) return gone();
  const items = remix.items.filter((item) => item !== moved);
  const place = placeIn(items, moved, to);
  if (moved === remix.items[place]) return done(remix, id);
  return done({ ...remix, items: [...items.slice(0, place), moved, ...items.slice(place)] }, id);
}

/** Where an item would stand that is moved to a place in the order: slides for questions stay behind all others. */
export function placeOf({ items }: Remix, id: string, to: number): number {
  const moved = items.find((item) => item.id === id);
  const others = items.filter((item) => item !== moved);
  return moved === undefined ? -1 : placeIn(others, moved, to);
}

/** Puts an item behind the end, for questions, or last into the deck again. */
export function backItem(remix: Remix, id: string, on: boolean): Change {
  const item = remix.items.find((candidate) => candidate.id === id);
  if (item === undefined) return gone();
  if ((item.backup ?? false) === on) return done(remix, id);
  const { backup: _, ...rest } = item;
  const changed: RemixItem = on ? { ...rest, backup: true } : rest;
  const items = remix.items.filter((other) => other !== item);
  items.splice(placeIn(items, changed, items.length), 0, changed);
  return done({ ...remix, items }, id);
}

/** Puts a copy right behind an item, edits and all. */
export function duplicateItem(remix: Remix, id: string): Change {
  const at = remix.items.findIndex((item) => item.id === id);
  const item = remix.items[at];
  return item === undefined ? gone() : insert(remix, item, at + 1);
}

/** Takes an item out, and the local figures that were for it alone. */
export function removeItem(remix: Remix, id: string): Change {
  const at = remix.items.findIndex((item) => item.id === id);
  if (at < 0) return gone();
  const items = remix.items.filter((item) => item.id !== id);
  const locals = remix.locals.some((local) => local.item === id)
    ? remix.locals.filter((local) => local.item !== id)
    : remix.locals;
  return done({ ...remix, items, locals }, (items[at] ?? items.at(-1))?.id ?? null);
}

/** Hides an item from the deck, or shows it again. */
export function hideItem(remix: Remix, id: string, hidden: boolean): Change {
  return changeItem(remix, id, (item) => (item.hidden === hidden ? item : { ...item, hidden }));
}

/** Keeps a chart that does not show the local figure beside it, or leaves it out; null: not decided. */
export function decideChart(remix: Remix, id: string, chart: 'keep' | 'hide' | null): Change {
  return changeItem(remix, id, (item) => {
    if (item.kind !== 'slide') return null;
    const { chart: before, ...rest } = item;
    if ((before ?? null) === chart) return item;
    return chart === null ? rest : { ...rest, chart };
  });
}

/** Plans the minutes of an item. */
export function setMinutes(remix: Remix, id: string, minutes: number): Change {
  if (!Number.isFinite(minutes) || minutes < 0 || minutes > remixCaps.minutes)
    return refused(`Minutes go from 0 to ${remixCaps.minutes}.`);
  return changeItem(remix, id, (item) => ({ ...item, minutes: Math.round(minutes * 100) / 100 }));
}

/** Changes the words of a section break. */
export function editBreak(
  remix: Remix,
  id: string,
  words: Partial<Pick<BreakItem, 'title' | 'lead'>>,
): Change {
  return changeItem(remix, id, (item) => (item.kind === 'break' ? { ...item, ...words } : null));
}

/** Changes a slide of one's own: it then takes as long as its words. */
export function editOwn(
  remix: Remix,
  id: string,
  words: Partial<Pick<OwnItem, 'title' | 'content' | 'notes' | 'source'>>,
): Change {
  return changeItem(remix, id, (item) => {
    if (item.kind !== 'own') return null;
    const next = { ...item, ...words };
    return { ...next, minutes: ownMinutes(next) };
  });
}

/** Changes parts of an own slide's picture: what else was written meanwhile stays, for a picture takes its time to be read. */
export function editPicture(
  remix: Remix,
  id: string,
  part: Partial<Omit<Extract<OwnContent, { kind: 'picture' }>, 'kind'>>,
): Change {
  const item = remix.items.find((one) => one.id === id);
  const content = item?.kind === 'own' && item.content.kind === 'picture' ? item.content : null;
  return editOwn(remix, id, content === null ? {} : { content: { ...content, ...part } });
}

/** Changes what the deck is called, for whom it is, and how long it may take. */
export function setDeck(
  remix: Remix,
  words: Partial<Pick<Remix, 'name' | 'title' | 'subtitle' | 'coverLine' | 'audience' | 'minutes'>>,
): Change {
  const { name = '', audience = '', minutes = 0 } = words;
  if (name.length > remixCaps.name) return tooLong('name', remixCaps.name);
  for (const text of [words.title ?? '', words.subtitle ?? ''])
    if (text.length > remixCaps.title) return tooLong('title', remixCaps.title);
  if ((words.coverLine ?? '').length > remixCaps.coverLine)
    return tooLong('line over the title', remixCaps.coverLine);
  if (audience.length > remixCaps.short) return tooLong('audience', remixCaps.short);
  if (!Number.isFinite(minutes) || minutes < 0 || minutes > remixCaps.minutes)
    return refused(`Minutes go from 0 to ${remixCaps.minutes}.`);
  const clean = Object.entries(words).map(([key, word]) => [
    key,
    typeof word === 'string' ? cleanText(word) : word,
  ]);
  return done({ ...remix, ...Object.fromEntries(clean) });
}

/** Chooses a place by its official code, or none. */
export function setPlace(remix: Remix, place: string | null): Change {
  if (place !== null && !/^[EWSNK]\d{8}$/.test(place))
    return refused('That place is not known; choose one from the list.');
  return done(place === remix.place ? remix : { ...remix, place });
}

/** Wears a brand, or the pack's own look. */
export function setBrand(remix: Remix, brand: Brand | null): Change {
  if (brand === null) return done({ ...remix, brand });
  const checked = brandSchema.safeParse(brand);
  if (!checked.success)
    return refused('Part of the brand is too long or not a colour; shorten or choose again.');
  return withRoom(remix, { ...remix, brand: checked.data }, null);
}

/** Adds a local figure, or replaces the one with its id. An empty id gets a new one. */
export function setLocal(remix: Remix, local: OwnFigure): Change {
  const id = local.id === '' ? freshId('l', remix.locals) : local.id;
  const checked = ownFigureSchema.safeParse({ ...local, id });
  if (!checked.success)
    return refused('A local figure needs a value, a place, a period, a source and the name of who added it.');
  const known = remix.locals.some((other) => other.id === id);
  if (!known && remix.locals.length >= remixCaps.locals)
    return refused(`A remix holds up to ${remixCaps.locals} local figures; remove one first.`);
  const locals = known
    ? remix.locals.map((other) => (other.id === id ? checked.data : other))
    : [...remix.locals, checked.data];
  return done({ ...remix, locals }, local.item);
}

/** Takes a local figure out: the pack's number stands again, and slides that show it do so no more. */
export function removeLocal(remix: Remix, id: string): Change {
  const locals = remix.locals.filter((local) => local.id !== id);
  if (locals.length === remix.locals.length) return done(remix);
  return done({ ...remix, locals, items: keptInstead(remix.items, (kept) => (kept === id ? [] : [kept])) });
}

/** The items with other kept figures in the place of those they have. */
function keptInstead(items: readonly RemixItem[], of: (id: string) => string[]): RemixItem[] {
  return items.map((item) => {
    if (item.kind === 'break') return item;
    const next = { ...item };
    for (const place of keptPlaces) if (item[place] !== undefined) next[place] = item[place].flatMap(of);
    return next;
  });
}

/** Gives a local figure another id of its own. */
export function renameLocal(remix: Remix, id: string): Change {
  const fresh = freshId('l', remix.locals);
  return done({
    ...remix,
    items: keptInstead(remix.items, (kept) => [kept === id ? fresh : kept]),
    locals: remix.locals.map((local) => (local.id === id ? { ...local, id: fresh } : local)),
  });
}

/** The remix with one item changed; `null` from `change` means the item is of another kind. */
export function changeItem(remix: Remix, id: string, change: (item: RemixItem) => RemixItem | null): Change {
  const item = remix.items.find((candidate) => candidate.id === id);
  if (item === undefined) return gone();
  const next = change(item);
  if (next === null) return refused('That cannot be changed on this kind of slide.');
  if (next === item) return done(remix, id);
  const checked = remixItemSchema.safeParse(guardPlain(next)?.value);
  if (!checked.success) return refused('Those words are too long for a slide; shorten them.');
  const items = remix.items.map((other) => (other === item ? checked.data : other));
  return withRoom(remix, { ...remix, items }, id);
}

/** A deck whose pictures have outgrown what a file may hold could be kept, and never be opened elsewhere. */
function withRoom(before: Remix, after: Remix, item: string | null): Change {
  const size = picturesSize(after);
  return size > remixCaps.pictures && size > picturesSize(before)
    ? refused('The pictures of this deck are too large together; take one out, or use a smaller one.')
    : done(after, item);
}

function insert(remix: Remix, item: RemixItem, at: number): Change {
  if (remix.items.length >= remixCaps.items)
    return refused(`A remix holds up to ${remixCaps.items} slides; remove one first.`);
  const checked = remixItemSchema.safeParse(guardPlain({ ...item, id: freshId('i', remix.items) })?.value);
  if (!checked.success) return refused('Those words are too long for a slide; shorten them.');
  const place = placeIn(remix.items, checked.data, at);
  const items = [...remix.items.slice(0, place), checked.data, ...remix.items.slice(place)];
  return withRoom(remix, { ...remix, items }, checked.data.id);
}

/** The place nearest to the wanted one where an item can stand among others: backup slides stay behind all others. */
function placeIn(others: readonly RemixItem[], { backup }: RemixItem, wanted: number): number {
  const end = shownSlides(others).length;
  const [least, most] = backup ? [end, others.length] : [0, end];
  return Math.max(least, Math.min(most, Math.trunc(wanted) || 0));
}

/** An id no other has: one more than the highest in use. */
function freshId(letter: string, list: readonly { id: string }[]): string {
  const numbers = list.map(({ id }) => Number(new RegExp(`^${letter}(\\d{1,9})$`).exec(id)?.[1] ?? 0));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

function gone(): Change {
  return refused('That slide is no longer in the running order.');
}

function tooLong(what: string, length: number): Change {
  return refused(`The ${what} may have up to ${length} characters; shorten it.`);
}
