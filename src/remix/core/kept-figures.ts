import type { PackModel } from '../../model/deck.ts';
import { isClosingSlide } from '../../model/edition.ts';
import { entryOf } from '../../model/entry-of.ts';
import { ownFigureName } from '../../model/own-names.ts';
import { type OwnFigure, type Remix, type RemixItem, remixCaps } from '../../model/remix.ts';
import { shownSlides } from '../../model/shown-slides.ts';
import { chartsIn } from '../../model/visit.ts';
import { originalSlide } from '../../select/apply-remix.ts';
import { ownClaim } from '../../select/own-register.ts';
import { takesRow } from '../../select/rebind-chart.ts';
import { unitIn } from '../../select/unit-in.ts';
import { addOwn, type Change, changeItem, editOwn, refused } from './commands.ts';
import { opensTalk } from './place-slides.ts';

/** Where a kept figure may stand on an item: among its words, or as a row of its chart. */
export type KeptPlace = 'figures' | 'inChart';

/** Layouts on which no figure can stand. */
const bare = new Set(['cover', 'section', 'agenda']);

/** Kept figures that no slide of the talk or behind it shows. */
export function unusedFigures({ locals, items }: Pick<Remix, 'locals' | 'items'>): OwnFigure[] {
  const shown = items.filter(({ hidden }) => !hidden).flatMap(keptOn);
  return locals.filter(({ id, replaces }) => replaces === null && !shown.includes(id));
}

/** Ids of the kept figures that an item shows. */
export function keptOn(item: RemixItem): string[] {
  if (item.kind === 'break') return [];
  return [...(item.figures ?? []), ...(item.kind === 'slide' ? (item.inChart ?? []) : [])];
}

/** Where an item can show a figure; empty for a cover, a divider or contents. */
export function placesFor(remix: Remix, pack: PackModel, item: RemixItem, figure: OwnFigure): KeptPlace[] {
  if (item.kind === 'break') return [];
  if (item.kind === 'own')
    return item.content.kind === 'ask' || item.content.kind === 'picture' ? [] : ['figures'];
  const slide = originalSlide(pack, remix, item);
  if (slide === null || bare.has(slide.layout)) return [];
  const claim = ownClaim(ownFigureName(figure.id), figure, '', unitIn(figure.value) ?? 'count');
  const takes = chartsIn(slide).some((id) => {
    const source = entryOf(pack.chartSources, id);
    return source !== undefined && takesRow(source, claim.figures[0]);
  });
  return takes && item.chart !== 'hide' ? ['figures', 'inChart'] : ['figures'];
}

/** Puts a kept figure on an item, or takes it off. An empty figure of the form makes room for it. */
export function keepOn(remix: Remix, id: string, figure: string, place: KeptPlace, on: boolean): Change {
  return changeItem(remix, id, (item) => {
    if (item.kind === 'break' || (item.kind === 'own' && place === 'inChart')) return null;
    const before = (item.kind === 'slide' ? item[place] : item.figures) ?? [];
    const rest = before.filter((other) => other !== figure);
    const after = on ? [...rest, figure].slice(-remixCaps.figures) : rest;
    if (item.kind === 'slide') return { ...item, [place]: after };
    const { content } = item;
    if (!on || content.kind !== 'figures') return { ...item, figures: after };
    const empty = content.figures.findIndex((one) =>
      Object.values(one).every((words) => words.trim() === ''),
    );
    const figures = empty < 0 ? content.figures : content.figures.toSpliced(empty, 1);
    return { ...item, content: { ...content, figures }, figures: after };
  });
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
  const title = `Figures for ${local.place}`.slice(0, remixCaps.title);
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
