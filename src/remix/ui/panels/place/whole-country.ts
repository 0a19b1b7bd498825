import type { DeckModel, Slide } from '../../../../model/deck.ts';
import { walkObjects } from '../../../../model/walk.ts';

/** Places that hold every place one can choose, as claims name them: `England`, `London and the rest of England`. */
const whole = /^(Probably )?(England|Wales|United Kingdom|London)(?= |$)/;

/**
 * True where a slide shows a figure of the country or of all London; false where all of its figures are of particular
 * other places, such as Southwark. A chart without claims counts as of the country.
 */
export function isWholeCountry(
  slide: Slide,
  { claims, charts }: Pick<DeckModel, 'claims' | 'charts'>,
): boolean {
  const places: string[] = [];
  walkObjects([slide.title, slide.main, slide.side], (node) => {
    if (typeof node.claim === 'string') places.push(claims[node.claim]?.place ?? '');
    if (node.kind !== 'chart' || typeof node.chart !== 'string') return;
    const behind = charts[node.chart]?.claims ?? [];
    places.push(...(behind.length === 0 ? ['England'] : behind.map((id) => claims[id]?.place ?? '')));
  });
  return places.some((place) => whole.test(place));
}
