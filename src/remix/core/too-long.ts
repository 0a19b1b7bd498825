import { type Overflow, overflowsOf } from '../../blocks/fit.ts';
import type { Slide } from '../../model/deck.ts';
import { ownFigureName } from '../../model/own-names.ts';
import type { Remix, RemixItem } from '../../model/remix.ts';

/** A part of a slide that has no room for its words, and that in one plain sentence. */
export type TooLong = { part: Overflow['part']; text: string };

/** A slide keeps its identity while nothing on it changes: it is measured once in each typeface. */
const measured = new WeakMap<Slide, { font: string | null; found: Overflow[] }>();

/**
 * What does not fit on a slide, of the words and figures that are ours: the pack's own were measured when it was built.
 * Cheap enough to be asked at every key.
 */
export function tooLong(
  slide: Slide,
  item: RemixItem | undefined,
  remix: Pick<Remix, 'locals' | 'brand'>,
): TooLong[] {
  if (
    item?.kind === 'slide' &&
    item.assumes === undefined &&
    item.edits.length + remix.locals.length === 0 &&
    slide.layout !== 'cover'
  )
    return [];
  return overflowsIn(slide, remix.brand?.font ?? null)
    .filter(({ part }) => isOurs(item, part, slide, remix))
    .map(({ part, needs, has }) => ({
      part,
      text:
        part === 'title'
          ? `The title takes ${needs} lines and has room for ${has}.`
          : `The text is about ${Math.max(1, Math.round((needs / has - 1) * 100))}% longer than its place.`,
    }));
}

function overflowsIn(slide: Slide, font: string | null): Overflow[] {
  const known = measured.get(slide);
  if (known?.font === font) return known.found;
  const found = overflowsOf(slide, font);
  measured.set(slide, { font, found });
  return found;
}

function isOurs(
  item: RemixItem | undefined,
  part: Overflow['part'],
  slide: Slide,
  { locals }: Pick<Remix, 'locals'>,
): boolean {
  // The words on a cover are the deck's, wherever they were typed.
  if (item?.kind !== 'slide' || slide.layout === 'cover') return true;
  // Its figures follow what is assumed, and say whose assumption it is.
  if (item.assumes !== undefined) return true;
  if (locals.some(({ id }) => slide.claims.includes(ownFigureName(id)))) return true;
  return item.edits.some(({ path }) => isIn(part, path));
}

/** True for the path of a field in a part of a slide: `main.0.text` is in `main`. */
export function isIn(part: string, path: string): boolean {
  return path === part || path.startsWith(`${part}.`);
}
