import type { City } from '../../model/story.ts';
import { dotPath } from './dot-path.ts';
import { box, type Dots, type Picture } from './picture.ts';

/**
 * A state as one still drawing: what print, a page without scripts and the first paint show. The page's script takes
 * its dots from here, and draws them on a canvas when they move.
 */
export function Still({ picture }: { picture: Picture }) {
  return (
    <svg className="still" viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
      <g className="dots">
        {picture.dots.map((dots, index) => (
          <DotsView key={index} dots={dots} />
        ))}
      </g>
      <g className="named">{picture.named}</g>
    </svg>
  );
}

function DotsView({ dots }: { dots: Dots }) {
  if ('points' in dots)
    return <path className={`dot-${dots.tone}`} strokeWidth={dots.r * 2} d={dotPath(dots.points, 10)} />;
  const { tone, r, share, x, y, scale } = dots;
  return (
    <use
      className={`dot-${tone}`}
      href={`#city-${share}`}
      strokeWidth={round((r * 2) / scale)}
      transform={`translate(${round(x)} ${round(y)}) scale(${round(scale)})`}
    />
  );
}

/**
 * The dots of the city, for all stills of a page that use them. `data-places` says how many of them each place has, in
 * order. They are a third of the page: it stands at its end, so that the first words need not wait for it.
 */
export function CityShares({ city: { places } }: { city: City }) {
  return (
    <svg className="city-shares" width="0" height="0" aria-hidden="true">
      <defs>
        {(['deprived', 'others'] as const).map((share) => (
          <path
            key={share}
            id={`city-${share}`}
            data-places={places.map((place) => `${place.code}:${place[share].length}`).join(' ')}
            d={dotPath(
              places.flatMap((place) => place[share]),
              1,
            )}
          />
        ))}
      </defs>
    </svg>
  );
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
