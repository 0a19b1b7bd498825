import type { KeptPlace, OwnFigure } from '../../../../model/remix.ts';
import { keepOn, keepOnNew, keptPlaceWords, placesFor, sayKept } from '../../../core/kept-figures.ts';
import { Button } from '../../part/button.tsx';
import { CloseButton, Dialog } from '../../part/dialog.tsx';
import { itemOf } from '../../store/item-of.ts';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { titleOf } from '../../work/title-of.ts';

/** Where a figure goes that was just kept: in the table, cards or chart of the slide in hand, among its words, on a new slide, or nowhere yet. */
export function FigurePlace({ figure, onClose }: { figure: OwnFigure; onClose: () => void }) {
  const store = useStore();
  const remix = useRemix((state) => state.remix);
  const pack = useRemix((state) => state.pack);
  const live = useRemix((state) => state.live);
  const selected = useRemix((state) => state.selected);
  const item = itemOf(remix, selected);
  const places = item === undefined ? [] : placesFor(remix, pack, item, figure);
  const put = (place: KeptPlace): void => {
    if (item === undefined) return;
    const refused = store.change((now) => keepOn(now, item.id, figure.id, place, true), {
      label: 'Show a kept figure',
      say: keptPlaceWords[place].done,
    });
    if (refused === null) onClose();
  };
  const add = (): void => {
    const refused = store.change((now, to) => keepOnNew(now, to, figure.id, selected), {
      label: 'Show a kept figure',
      say: (made) => sayKept(made, figure.id),
    });
    if (refused === null) onClose();
  };
  return (
    <Dialog
      title={
        <>
          Where should <bdi>{figure.value}</bdi> stand?
        </>
      }
      onClose={onClose}
    >
      {selected === null ? null : (
        <p className="dialog-claim">
          The slide in hand is “<bdi>{titleOf({ live, remix }, selected)}</bdi>”.
          {places.length === 0 ? ' It has no room for a figure.' : ''}
        </p>
      )}
      <div className="dialog-choices">
        {places.map((place) => (
          <Button key={place} onClick={() => put(place)}>
            {keptPlaceWords[place].choice}
          </Button>
        ))}
        <Button onClick={add}>On a new slide</Button>
        <CloseButton>Just keep it</CloseButton>
      </div>
    </Dialog>
  );
}
