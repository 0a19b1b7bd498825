import { cutText } from '../../../../model/cut-text.ts';
import type { OwnItem } from '../../../../model/remix.ts';
import { type OwnFigure, type Remix, remixCaps } from '../../../../model/remix.ts';
import { addOwn, type Change, done, editOwn, refused, setLocal } from '../../../core/commands.ts';

type Brought = Omit<OwnFigure, 'id'>;

/** Adds several local figures as one step: all of them, or none and why. */
export function addOwnFigures(remix: Remix, figures: readonly Brought[]): Change {
  let next = remix;
  for (const figure of figures) {
    const made = setLocal(next, { ...figure, id: '' });
    if (!made.ok) return made;
    next = made.remix;
  }
  return done(next);
}

const sourcesOf = (figures: readonly Brought[]): string =>
  [...new Set(figures.map(({ source }) => source))].join('; ');

/** The first of some figures that a slide has room for, with all their sources. */
export function figuresThatFit(figures: readonly Brought[]): Brought[] {
  const some = figures.slice(0, remixCaps.figures);
  while (sourcesOf(some).length > remixCaps.short) some.pop();
  return some;
}

/** A slide of one's own with as many figures as it has room for, after an item, as one step. */
export function figuresSlide(remix: Remix, figures: readonly Brought[], after: string | null): Change {
  const some = figuresThatFit(figures);
  const first = some[0];
  if (first === undefined) return refused('There are no figures for a slide.');
  const at = remix.items.findIndex(({ id }) => id === after);
  const added = addOwn(remix, 'figures', at < 0 ? undefined : at + 1);
  if (!added.ok || added.item === null) return added;
  const content: OwnItem['content'] = {
    kind: 'figures',
    figures: some.map(({ value, label, place, period }) => ({ value, label, place, period })),
  };
  const places = [...new Set(some.map(({ place }) => place))].join(', ');
  // A title says what is found: of one figure it can be made.
  const found = some.length === 1 ? `${first.value} ${first.label}`.trim() : `Figures for ${places}`;
  const title = cutText(found, remixCaps.title);
  return editOwn(added.remix, added.item, { title, content, source: sourcesOf(some) });
}
