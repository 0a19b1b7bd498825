import { getArea, onArea, setArea } from '../../charts/chosen-area.ts';
import { pageData } from '../../charts/page-data.ts';
import { todaysPlace, withoutPlace } from '../../charts/todays-place.ts';
import type { CityPoint, PlaceWords } from '../../model/story.ts';
import { dotPath, dotsOf } from './dot-path.ts';
import { box } from './picture.ts';
import { cityPath } from './read-dots.ts';

/** Box units kept free round a place that is brought near, and the most that it is enlarged. */
const air = 46;
const most = 1.6;

/**
 * Gives the story the words of the place in the address, and lets one be chosen. The map of the scene where it is
 * chosen goes there.
 *
 * @param moved Called with a still whose dots are others now.
 */
export function followPlace(story: HTMLElement, moved: (still: SVGSVGElement) => void): void {
  const select = story.querySelector<HTMLSelectElement>('.choose select');
  const said = story.querySelector('.choose-said');
  const still = select?.closest('.scene')?.querySelector<SVGSVGElement>('.still') ?? null;
  const panels = [...story.querySelectorAll<HTMLElement>('.panel-words')];
  /** The words and the dots without a place. */
  const own = new Map(panels.map((panel) => [panel, panel.innerHTML]));
  const whole = still?.querySelector('.dots')?.innerHTML ?? '';
  select?.addEventListener('change', () => setArea(select.value === '' ? null : select.value));
  const tell = (words: string): void => {
    if (said !== null) said.textContent = words;
  };
  onArea((code) => void follow(code));
  let became = '';

  async function follow(code: string | null): Promise<void> {
    const words = code === null ? null : await placeWords();
    const isThere = words !== null && Object.hasOwn(words.places, code ?? '');
    const found = code === null || isThere ? null : await todaysPlace(code);
    if (code !== getArea()) return;
    if (code !== null && (words === null || !(isThere || found))) {
      tell('The figures of this place did not arrive. Choose it again when there is a network.');
      return;
    }
    if (found !== null && found.place !== null) {
      became = found.said ?? '';
      setArea(found.place.code);
      return;
    }
    const place = isThere ? words.places[code ?? ''] : undefined;
    if (select !== null) select.value = place === undefined ? '' : (code ?? '');
    for (const panel of panels) {
      const html = place?.words[panel.dataset.scene ?? ''] ?? own.get(panel) ?? '';
      if (panel.innerHTML !== html) panel.innerHTML = html;
    }
    if (place !== undefined) tell(`${became} The story now has the figures of ${place.said}.`.trim());
    else tell(found === null ? '' : withoutPlace(found.said));
    became = '';
    if (still === null) return;
    const dots = still.querySelector('.dots');
    if (dots === null) return;
    const before = dots.innerHTML;
    dots.innerHTML = whole;
    if (place !== undefined && place.on.length > 0) bringNear(dots, new Set(place.on));
    if (dots.innerHTML !== before) moved(still);
  }
}

async function placeWords(): Promise<PlaceWords | null> {
  return (await pageData('story/places.json').catch(() => null)) as PlaceWords | null;
}

/** Puts the dots of places in the middle of the box, enlarged, and lets the others fade. */
function bringNear(dots: Element, places: ReadonlySet<string>): void {
  const shares = [...dots.querySelectorAll<SVGUseElement>('use')].map((use) => ({
    need: use.classList.contains('dot-need'),
    ...splitDots(use, places),
  }));
  const near = shares.flatMap((share) => share.inside);
  const [xs, ys] = [near.map(([x]) => x), near.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    most,
    (box.width - 2 * air) / (right - left || 1),
    (box.height - 2 * air) / (bottom - top || 1),
  );
  const place = ([x, y]: CityPoint): CityPoint => [
    box.width / 2 + (x - (left + right) / 2) * scale,
    box.height / 2 + (y - (top + bottom) / 2) * scale,
  ];
  const r = Math.min(5, Math.max(2, 4.4 * scale));
  dots.replaceChildren(
    ...shares.map(({ outside }) => pathOf('dot-far', r * 0.7, outside.map(place))),
    ...shares.map(({ inside, need }) => pathOf(need ? 'dot-need' : 'dot-light', r, inside.map(place))),
  );
}

function splitDots(use: SVGUseElement, places: ReadonlySet<string>) {
  const path = cityPath(use);
  const points = dotsOf(path?.getAttribute('d') ?? '');
  const inside: CityPoint[] = [];
  const outside: CityPoint[] = [];
  let from = 0;
  for (const part of (path?.getAttribute('data-places') ?? '').split(' ')) {
    const [code = '', count = '0'] = part.split(':');
    const own = points.slice(from, from + Number(count));
    (places.has(code) ? inside : outside).push(...own);
    from += Number(count);
  }
  return { inside, outside };
}

function pathOf(name: string, r: number, points: readonly CityPoint[]): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('class', name);
  path.setAttribute('stroke-width', String(r * 2));
  path.setAttribute('d', dotPath(points, 10));
  return path;
}
