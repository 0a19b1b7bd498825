import { useMemo } from 'react';
import type { AreaGap, AreaReport, AreaState } from '../../../../model/area-model.ts';
import { sayCount } from '../../../../model/say-count.ts';
import { isWholeCountry } from '../../../../select/whose-figures.ts';
import { addSlide } from '../../../core/commands.ts';
import { hasSlide, placeSlides, whereToAdd } from '../../../core/place-slides.ts';
import { QuietButton } from '../../part/button.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { titleOf } from '../../work/title-of.ts';
import { type DeckLine, deckLines } from './deck-lines.ts';

type Group = AreaState | 'elsewhere';

const groups: Array<{ state: Group; label: string }> = [
  { state: 'missing', label: 'No figures for this place' },
  { state: 'partly', label: 'Partly local' },
  { state: 'national', label: 'National or London-wide' },
  { state: 'elsewhere', label: 'Figures from elsewhere' },
  { state: 'local', label: 'Local' },
];

/** Which slides of the deck show the place, which do not, and what is missing. */
export function AreaReportView({ report }: { report: AreaReport }) {
  const store = useStore();
  const items = useRemix((state) => state.remix.items);
  const selected = useRemix((state) => state.selected);
  const settled = useRemix((state) => state.settled);
  const pack = useRemix((state) => state.pack);
  const lines = useMemo(() => deckLines(report, items), [report, items]);
  const more = useMemo(() => placeSlides(pack).filter(({ id }) => !hasSlide(items, id)), [pack, items]);
  const { away, place } = report;
  const missing = new Set(
    [...away, ...lines.flatMap(({ gaps }) => gaps)].map(({ data, figure }) => `${data} ${figure}`),
  );
  const groupOf = ({ item, state }: DeckLine): Group => {
    const slide = settled.slides[item];
    if (state !== 'national' || slide === undefined) return state;
    return isWholeCountry(slide, settled.deck) ? 'national' : 'elsewhere';
  };
  const count = (state: AreaState): number => lines.filter((line) => line.state === state).length;
  const add = (slide: string): void => {
    store.change((remix, now) => addSlide(remix, now, slide, whereToAdd(remix, now, slide)), {
      label: 'Add a slide on the place',
      say: 'The slide is in the running order.',
    });
  };
  return (
    <>
      <p className="place-sum" role="status">
        <b>{sayCount(count('local') + count('partly'), 'slide')}</b> of this deck{' '}
        {verb(count('local') + count('partly'))} it; {count('national') + count('missing')} show figures of
        the country or of elsewhere.{' '}
        {missing.size === 0
          ? 'No figure is missing.'
          : `${missing.size} ${missing.size === 1 ? 'figure is' : 'figures are'} missing.`}
      </p>
      {more.length === 0 ? null : (
        <ul className="place-more">
          {more.map(({ id, plainTitle }) => (
            <li key={id}>
              <span>
                <small>Has figures for {place.said ?? place.name}</small>
                {plainTitle}
              </span>
              <QuietButton onClick={() => add(id)}>
                Add<span className="visually-hidden"> {plainTitle}</span>
              </QuietButton>
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
