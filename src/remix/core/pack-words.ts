import { list } from '../../charts/sentence.ts';
import type { DeckModel, PackModel, Slide } from '../../model/deck.ts';
import { entryOf } from '../../model/entry-of.ts';
import { ownFigureFor, ownFigureName, ownFigures } from '../../model/own-names.ts';
import type { OwnFigure, Remix, SlideItem } from '../../model/remix.ts';
import { chartsIn } from '../../model/visit.ts';
import { ownCount } from '../../select/apply-own-figures.ts';
import { originalSlide } from '../../select/apply-remix.ts';
import { type BoundField, boundFields } from '../../select/bound-fields.ts';
import { type EditedField, editedFields } from './edit-field.ts';

type Replaced = NonNullable<OwnFigure['replaces']>;

/** Fields where a local figure stands among words that the pack wrote for its own number, each once. */
export function packWords(
  item: SlideItem,
  remix: Remix,
  pack: PackModel,
): Array<{ value: string; path: string; label: string }> {
  const here = ownFigures(remix, pack).used.filter((local) => local.item === null || local.item === item.id);
  if (here.every(({ replaces }) => replaces === null)) return [];
  const found = new Map<string, { value: string; path: string; label: string }>();
  for (const bound of boundOn(item, remix, pack)) {
    const local = ownFigureFor(here, item.id, bound);
    const isOwn = item.edits.some(({ path }) => path === bound.path);
    if (local === undefined || isOwn || saysItself(local, bound, pack)) continue;
    found.set(bound.path, { value: local.value, path: bound.path, label: bound.label.toLowerCase() });
  }
  return [...found.values()];
}

/** Charts that draw local figures where the pack's numbers were, under the title that the pack wrote for its own. */
export function chartTitles(
  slide: Slide,
  item: SlideItem,
  remix: Remix,
  { charts }: Pick<DeckModel, 'charts'>,
): Array<{ drawn: string; title: string }> {
  const here = remix.locals.filter((local) => local.replaces !== null && (local.item ?? item.id) === item.id);
  return chartsIn(slide).flatMap((name) => {
    const chart = charts[name];
    const drawn = here.filter(({ id }) => chart?.claims.includes(ownFigureName(id)));
    const words = list(drawn.map(({ value, place }) => `${value} for ${place}`));
    return chart === undefined || drawn.length === 0 ? [] : [{ drawn: words, title: chart.title }];
  });
}

/** Whether charts of a slide, hidden or not, stand on a number that a local figure replaces there. */
export function hasFigureAtChart(item: SlideItem, remix: Remix, pack: PackModel): boolean {
  const charts = chartsOfItem(item, remix, pack);
  return ownFigures(remix, pack).used.some(
    (local) =>
      (local.item ?? item.id) === item.id &&
      local.replaces !== null &&
      charts.some((id) => entryOf(pack.charts, id)?.claims.includes(local.replaces?.claim ?? '')),
  );
}

/** Ids of the charts that a slide has where none is hidden. */
export function chartsOfItem(item: SlideItem, remix: Remix, pack: PackModel): string[] {
  return chartsIn(originalSlide(pack, remix, item) ?? {});
}

/** Where a number stands on a slide: what it counts where it stands alone, and the sentences to edit with it. */
export function wordsBeside(
  item: SlideItem,
  remix: Remix,
  pack: PackModel,
  number: Replaced,
): { counts: string | null; sentences: EditedField[] } {
  const bound = boundOn(item, remix, pack).filter((one) => isOf(one, number));
  const isEdited = (path: string): boolean => item.edits.some((edit) => edit.path === path);
  // Words under a big number that were edited here stand as they are, so they are edited as a sentence is.
  const sentences = bound.filter(({ counts, path }) => counts === null || isEdited(path));
  const alone = bound.find((one) => !sentences.includes(one));
  return {
    counts: alone?.counts ?? null,
    sentences: editedFields(remix, pack, item).filter(({ path }) =>
      sentences.some((one) => one.path === path),
    ),
  };
}

/** True where a big number has its maker's words under it. */
function saysItself(local: OwnFigure, bound: BoundField, pack: PackModel): boolean {
  if (bound.counts === null) return false;
  const figures = entryOf(pack.claims, bound.claim)?.figures;
  const asPack = figures?.find(({ name }) => name === bound.figure)?.label;
  return ownCount(local, asPack) !== null || local.label.trim() === bound.counts;
}

function boundOn(item: SlideItem, remix: Remix, pack: PackModel): BoundField[] {
  const original = originalSlide(pack, remix, item);
  return original === null ? [] : boundFields(original, pack.claims);
}

function isOf(bound: BoundField, number: Replaced): boolean {
  return bound.claim === number.claim && bound.figure === number.figure;
}
