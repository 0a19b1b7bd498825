import { useMemo } from 'react';
import type { AreaGap, AreaState } from '../../../../model/area-model.ts';
import { addSlide } from '../../../core/commands.ts';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { saySlides } from '../../words.ts';
import { titleOf } from '../../work/title-of.ts';
import { type DeckLine, deckLines } from './deck-lines.ts';
import type { AreaFacts } from './load-areas.ts';
import { whereToAdd } from './where-to-add.ts';
import { isWholeCountry } from './whole-country.ts';

type Group = AreaState | 'elsewhere';

const groups: Array<{ state: Group; label: string }> = [
  { state: 'missing', label: 'No figures for this place' },
  { state: 'partly', label: 'Partly local' },
  { state: 'national', label: 'National or London-wide' },
  { state: 'elsewhere', label: 'Figures from elsewhere' },
  { state: 'local', label: 'Local' },
];

/** Which slides of the deck show the place, which do not, and what is missing. */
export function AreaReportView({ facts }: { facts: AreaFacts }) {
  const store = useStore();
  const items = useRemix((state) => state.remix.items);
  const selected = useRemix((state) => state.selected);
  const settled = useRemix((state) => state.settled);
  const slides = useRemix((state) => state.pack.slides);
  const lines = useMemo(() => deckLines(facts.report, items), [facts, items]);
  const shown = new Set(items.flatMap((item) => (item.kind === 'slide' ? [item.slide] : [])));
  // The facts may be here before the place is in the deck, which until then lacks its slides.
  const more = facts.only.filter(({ slide }) => !shown.has(slide) && Object.hasOwn(slides, slide));
  const { away, place } = facts.report;
  const missing = new Set(
    [...away, ...lines.flatMap(({ gaps }) => gaps)].map(({ data, figure }) => `${data} ${figure}`),
  );
  const groupOf = ({ item, state }: DeckLine): Group => {
    const slide = settled.slides[item];
    if (state !== 'national' || slide === undefined) return state;
    return isWholeCountry(slide, settled.deck) ? 'national' : 'elsewhere';
  };
  const count = (state: AreaState): number => lines.filter((line) => line.state === state).length;
  const add = (slide: string, after: string | null): void => {
    const wanted = { slide, after, selected };
    store.change((remix, pack) => addSlide(remix, pack, slide, whereToAdd(remix.items, pack, wanted)), {
      label: 'Add a slide on the place',
      say: 'The slide is in the running order.',
    });
  };
  return (
    <>
      <p className="place-sum" role="status">
        <b>{saySlides(count('local') + count('partly'))}</b> of this deck{' '}
        {verb(count('local') + count('partly'))} it; {count('national') + count('missing')} show figures of
        the country or of elsewhere.{' '}
        {missing.size === 0
          ? 'No figure is missing.'
          : `${missing.size} ${missing.size === 1 ? 'figure is' : 'figures are'} missing.`}
      </p>
      {more.length === 0 ? null : (
        <ul className="place-more">
          {more.map(({ slide, title, after }) => (
            <li key={slide}>
              <span>
                <small>A slide of its own</small>
                {title}
              </span>
              <button type="button" className="button button-quiet" onClick={() => add(slide, after)}>
                Add<span className="visually-hidden"> {title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {away.length === 0 ? null : (
        <p className="place-sum">
          {place.name} has no slide of its own. Missing: {away.map(sayGap).join('; ')}.
        </p>
      )}
      {groups.map(({ state, label }) => {
        const some = lines.filter((line) => groupOf(line) === state);
        if (some.length === 0) return null;
        return (
          <details
            key={state}
            className="place-group"
            open={(state !== 'national' && state !== 'elsewhere') || some.length < 5}
          >
            <summary>
              <i className={`place-dot place-${state}`} aria-hidden="true" />
              {label} <b>{some.length}</b>
            </summary>
            <ul>
              {some.map((line) => (
                <li key={line.item}>
                  <button
                    type="button"
                    aria-current={line.item === selected ? 'true' : undefined}
                    onClick={() => store.select(line.item)}
                  >
                    {titleOf({ live: settled, remix: store.peek().remix }, line.item)}
                    <Gaps line={line} />
                  </button>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

function Gaps({ line }: { line: DeckLine }) {
  if (line.gaps.length === 0) return null;
  return <small>Missing: {line.gaps.map(sayGap).join('; ')}</small>;
}

function sayGap({ what, figure, why }: AreaGap): string {
  return `${what}, ${figure.replaceAll('-', ' ')} (${why === 'unpublished' ? 'not published' : 'not collected here'})`;
}

function verb(count: number): string {
  return count === 1 ? 'shows' : 'show';
}
