import { cutText } from '../../model/cut-text.ts';
import type { DeckModel, PackModel } from '../../model/deck.ts';
import { isClosingSlide } from '../../model/edition.ts';
import { entryOf } from '../../model/entry-of.ts';
import { ownFigureName } from '../../model/own-names.ts';
import {
  type KeptPlace,
  keptPlaces,
  type OwnContent,
  type OwnFigure,
  type Remix,
  type RemixItem,
  remixCaps,
} from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
import { chartsIn } from '../../model/visit.ts';
import { type AppliedRemix, originalSlide } from '../../select/apply-remix.ts';
import { lowerOwn } from '../../select/lower-own.ts';
import { ownClaim, unitIn } from '../../select/own-register.ts';
import { takesRow } from '../../select/rebind-chart.ts';
import { cardsOf, columnFor, tableOf } from '../../select/show-kept.ts';
import { addOwn, type Change, changeItem, editOwn, refused } from './commands.ts';
import { opensTalk } from './place-slides.ts';

/** Layouts on which no figure can stand. */
const bare = new Set(['cover', 'section', 'agenda']);

/** Kept figures that no slide of the talk or behind it shows. */
export function unusedFigures({ locals, items }: Pick<Remix, 'locals' | 'items'>): OwnFigure[] {
  const shown = items.filter(({ hidden }) => !hidden).flatMap(keptOn);
  return locals.filter(({ id, replaces }) => replaces === null && !shown.includes(id));
}

/** True for a figure of one's own that a slide of the deck shows or says, in words or in a chart. */
export function isOnSlide({ id }: Pick<OwnFigure, 'id'>, { slides }: Pick<DeckModel, 'slides'>): boolean {
  return slides.some(({ claims }) => claims.includes(ownFigureName(id)));
}

/** Figures whose number of the pack no slide shows; a chart that still shows the pack's tells of itself. */
export function idleFigures(
  { locals }: Pick<Remix, 'locals'>,
  { deck, itemOf }: Pick<AppliedRemix, 'deck' | 'itemOf'>,
): OwnFigure[] {
  return locals.filter((local) => {
    const { item, replaces } = local;
    if (replaces === null || isOnSlide(local, deck)) return false;
    return !deck.slides
      .filter(({ id }) => item === null || itemOf[id] === item)
      .flatMap(chartsIn)
      .some((id) => deck.charts[id]?.claims.includes(replaces.claim));
  });
}

/** Ids of the kept figures that an item shows. */
export function keptOn(item: RemixItem): string[] {
  if (item.kind === 'break') return [];
  return keptPlaces.flatMap((place) => item[place] ?? []);
}

/** Where an item can show a figure, the place that is most its own first; empty for a cover, a divider or contents. */
export function placesFor(remix: Remix, pack: PackModel, item: RemixItem, figure: OwnFigure): KeptPlace[] {
  if (item.kind === 'break') return [];
  if (item.kind === 'own' && (item.content.kind === 'ask' || item.content.kind === 'picture')) return [];
  const slide = item.kind === 'own' ? lowerOwn(item, pack).slide : originalSlide(pack, remix, item);
  if (slide === null || bare.has(slide.layout)) return [];
  const unit = unitIn(figure.value) ?? 'count';
  const [own] = ownClaim(ownFigureName(figure.id), figure, '', unit).figures;
  const table = tableOf(slide);
  const isChartHidden = item.kind === 'slide' && item.chart === 'hide';
  const can: Record<KeptPlace, boolean> = {
    inTable: table !== undefined && columnFor(table, unit, pack) !== null,
    inCards: cardsOf(slide) !== undefined,
    inChart:
      !isChartHidden &&
      chartsIn(slide).some((id) => {
        const source = entryOf(pack.chartSources, id);
        return source !== undefined && takesRow(source, own);
      }),
    figures: true,
  };
  // One that it stands in is offered too: there it is taken off.
  return keptPlaces.filter((place) => can[place] || item[place]?.includes(figure.id));
}

/** The choices of place in the words of their buttons, and what is said when one is made. */
export const keptPlaceWords: Record<KeptPlace, { choice: string; done: string }> = {
  inTable: { choice: 'In its table', done: 'The figure is a row of the table.' },
  inCards: { choice: 'On a card', done: 'The figure is on a card of its own.' },
  inChart: { choice: 'In its chart', done: 'The figure is a bar of the chart.' },
  figures: { choice: 'On this slide', done: 'The figure is on the slide.' },
};

/** Puts a kept figure on an item, or takes it off. What is empty in the form makes room for it. */
export function keepOn(remix: Remix, id: string, figure: string, place: KeptPlace, on: boolean): Change {
  const there = remix.items.find((item) => item.id === id);
  if (on && there !== undefined && there.kind !== 'break' && (there[place]?.length ?? 0) >= remixCaps.figures)
    return refused(`${remixCaps.figures} figures of yours stand there already; take one off first.`);
  return changeItem(remix, id, (item) => {
    if (item.kind === 'break') return null;
    const rest = (item[place] ?? []).filter((other) => other !== figure);
    const after = { [place]: on ? [...rest, figure] : rest };
    if (item.kind === 'slide') return { ...item, ...after };
    return { ...item, content: on ? withRoom(item.content, place) : item.content, ...after };
  });
}

/** The form of a slide of one's own without its first empty figure, or without its first empty row. */
function withRoom(content: OwnContent, place: KeptPlace): OwnContent {
  const isEmpty = (parts: Record<string, string> | string[]): boolean =>
    Object.values(parts).every((words) => words.trim() === '');
  const without = <T>(list: T[], at: number): T[] => (at < 0 ? list : list.toSpliced(at, 1));
  if (place === 'figures' && content.kind === 'figures')
    return { ...content, figures: without(content.figures, content.figures.findIndex(isEmpty)) };
  if (place === 'inTable' && content.kind === 'table')
    return { ...content, rows: without(content.rows, content.rows.findIndex(isEmpty)) };
  return content;
}

/**
 * A slide of one's own with a kept figure: after the item in hand where that is part of the argument, else before the
 * ask that ends the talk, last where there is none.
 */
export function keepOnNew(remix: Remix, pack: PackModel, figure: string, inHand: string | null): Change {
  const local = remix.locals.find(({ id }) => id === figure);
  if (local === undefined) return refused('That figure is no longer kept.');
  const talk = shownSlides(remix.items);
  const ask = talk.findLastIndex(isClosingAsk);
  const end = ask < 0 ? talk.length : ask;
  const hand = talk.findIndex(({ id }) => id === inHand);
  const isArgument = talk.slice(0, end).some((item, at) => at === hand && !opensTalk(item, pack));
  const added = addOwn(remix, 'figures', isArgument ? hand + 1 : end);
  if (!added.ok || added.item === null) return added;
  const title = cutText(`Figures for ${local.place}`, remixCaps.title);
  const titled = editOwn(added.remix, added.item, { title, content: { kind: 'figures', figures: [] } });
  return titled.ok ? keepOn(titled.remix, added.item, figure, 'figures', true) : titled;
}

/** Where a kept figure has just been put, in one sentence: `The figure is on slide 8 of 9, before the ask.` */
export function sayKept({ items }: Pick<Remix, 'items'>, figure: string): string {
  const at = items.findIndex((item) => keptOn(item).includes(figure));
  const next = items[at + 1];
  const where = next !== undefined && isClosingAsk(next) ? ', before the ask' : '';
  return `The figure is on slide ${at + 1} of ${items.length}${where}.`;
}

/** True for a slide that asks at the end of a talk: one's own, or an edition's next steps. */
function isClosingAsk(item: RemixItem): boolean {
  if (item.hidden || item.kind === 'break') return false;
  return item.kind === 'own' ? item.content.kind === 'ask' : isClosingSlide(item.slide);
}
