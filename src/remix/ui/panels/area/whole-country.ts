import type { DeckModel } from '../../../../model/deck.ts';
import { chartsIn, referencesIn, type SlideParts } from '../../../../model/visit.ts';

/** Places that hold every place one can choose, as claims name them: `England`, `London and the rest of England`. */
const whole = /^(Probably )?(England|Wales|United Kingdom|London)(?= |$)/;

/**
 * True where a slide shows a figure of the country or of all London; false where all of its figures are of particular
 * other places, such as Southwark. A chart without claims counts as of the country.
 */
export function isWholeCountry(
  slide: SlideParts,
  { claims, charts }: Pick<DeckModel, 'claims' | 'charts'>,
): boolean {
  const { title, main, side } = slide;
  const behind = chartsIn(slide).map((id) => charts[id]?.claims ?? []);
  if (behind.some((ids) => ids.length === 0)) return true;
  return [...referencesIn({ title, main, side }).map(({ claim }) => claim), ...behind.flat()].some((id) =>
    whole.test(claims[id]?.place ?? ''),
  );
}
