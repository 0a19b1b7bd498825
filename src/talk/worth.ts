import type { Slide } from '../model/deck.ts';
import { isAskSlide } from '../model/edition.ts';
import type { Worth } from './least-missed.ts';

const bare = new Set<Slide['layout']>(['cover', 'section', 'agenda']);

/**
 * What a talk loses with a slide: 0 a list to read later, 2 a slide like others, more one of the edition's spine, which
 * names the most important first. Null: it stays, as covers, dividers and asks do.
 */
export function worthOf(
  { id, layout, minutes }: Pick<Slide, 'id' | 'layout' | 'minutes'>,
  spine: readonly string[],
): Worth {
  if (minutes === 0 || isAskSlide(id) || bare.has(layout)) return null;
  const at = spine.indexOf(id);
  if (at >= 0) return 2 + spine.length - at;
  return layout === 'links' ? 0 : 2;
}
