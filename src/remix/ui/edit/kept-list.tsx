import { memo, useMemo } from 'react';
import { ownFigures } from '../../../model/own-names.ts';
import { type KeptPlace, keptPlaces } from '../../../model/remix.ts';
import { keepOn, keptPlaceWords, placesFor } from '../../core/kept-figures.ts';
import { Part } from '../part/panel.tsx';
import { itemOf } from '../store/item-of.ts';
import { useRemix, useStore } from '../store/use-remix.ts';

/** Figures that somebody kept, to be put on an item, in its table, cards or chart, and taken off again. */
export const KeptList = memo(function KeptList({ item: id }: { item: string }) {
  const store = useStore();
  const locals = useRemix((state) => state.remix.locals);
  const pack = useRemix((state) => state.pack);
  const isMine = useRemix((state) => state.isMine);
  // As one text: a key in a field changes the item and not what stands here.
  const shown = useRemix(({ remix }) => {
    const item = itemOf(remix, id);
    if (item === undefined || item.kind === 'break') return '';
    return keptPlaces.flatMap((place) => (item[place] ?? []).map((one) => `${place}:${one}`)).join(' ');
  });
  const chart = useRemix(({ remix }) => {
    const item = itemOf(remix, id);
    return item?.kind === 'slide' ? item.chart : undefined;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the item shows says where a figure can stand
  const kept = useMemo(() => {
    const { remix } = store.peek();
    const item = itemOf(remix, id);
    return ownFigures({ locals }, pack)
      .used.filter(({ replaces }) => replaces === null)
      .map((figure) => ({ figure, places: item === undefined ? [] : placesFor(remix, pack, item, figure) }));
  }, [store, locals, pack, id, shown, chart]);
  if (kept.every(({ places }) => places.length === 0)) return null;
  const isOn = (figure: string, place: KeptPlace): boolean => shown.split(' ').includes(`${place}:${figure}`);
  return (
    <Part title="Figures you kept" className="kept">
      <ul>
        {kept.map(({ figure, places }) => (
          <li key={figure.id}>
            <b className="chip">{figure.value}</b>
            <bdi>{[figure.label, figure.place, figure.period].filter(Boolean).join(', ')}</bdi>
            <span className="kept-do">
              {places.map((place) => (
                <label key={place}>
                  <input
                    type="checkbox"
                    disabled={!isMine}
                    aria-label={`${keptPlaceWords[place].choice}: ${figure.value}`}
                    checked={isOn(figure.id, place)}
                    onChange={({ currentTarget: { checked } }) =>
                      store.change((remix) => keepOn(remix, id, figure.id, place, checked), {
                        label: checked ? 'Show a kept figure' : 'Take a kept figure off',
                        say: checked ? keptPlaceWords[place].done : 'The figure is off the slide, and kept.',
                      })
                    }
                  />
                  {keptPlaceWords[place].choice}
                </label>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
});
