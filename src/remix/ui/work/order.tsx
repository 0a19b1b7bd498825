import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useDeferredValue, useMemo } from 'react';
import { shownSlides } from '../../../model/shown-slides.ts';
import { insertBreak, moveItem } from '../../core/commands.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { saySlides } from '../words.ts';
import { Icon } from './icon.tsx';
import { OrderItem } from './order-item.tsx';
import { titleOf } from './title-of.ts';
import { useDrop } from './use-drop.ts';

const instructions =
  'To move a slide, press Space on its handle, then the up and down arrows; Space puts it down, Escape leaves it where it was.';

/** The running order: to see, choose, drag and move by keys. */
export function Order() {
  const store = useStore();
  // The ids as one text: a keystroke changes an item and not the order, and must not draw the list again.
  const order = useRemix((state) => state.remix.items.map(({ id }) => id).join(' '));
  const ids = useMemo(() => (order === '' ? [] : order.split(' ')), [order]);
  // The slide in hand and its words come first; the list is drawn when they stand.
  const isDrawn = useDeferredValue(true, false);
  const shown = useRemix((state) => shownSlides(state.remix.items).filter((item) => !item.hidden).length);
  const isMine = useRemix((state) => state.isMine);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that rests takes the slide; one that moves scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useMemo((): Announcements => {
    const name = (id: string | number): string => titleOf(store.get(), String(id));
    const at = (id: string | number): string =>
      `position ${store.get().remix.items.findIndex((item) => item.id === id) + 1} of ${store.get().remix.items.length}`;
    // A slide that was just picked up lies over itself: that is not a move, and would drown the first words.
    let hasMoved = false;
    return {
      onDragStart: ({ active }) => {
        hasMoved = false;
        return `Picked up “${name(active.id)}”, ${at(active.id)}.`;
      },
      onDragOver: ({ active, over }) => {
        if (over === null || (over.id === active.id && !hasMoved)) return undefined;
        hasMoved = true;
        return `“${name(active.id)}” is now at ${at(over.id)}.`;
      },
      onDragEnd: ({ active, over }) =>
        over === null ? 'Put back.' : `“${name(active.id)}” stands at ${at(over.id)}.`,
      onDragCancel: ({ active }) => `“${name(active.id)}” stays where it was.`,
    };
  }, [store]);

  const { line, handlers } = useDrop();
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over === null || active.id === over.id) return;
    const to = ids.indexOf(String(over.id));
    store.change((remix) => moveItem(remix, String(active.id), to), { label: 'Move slide' });
  };
  return (
    <section className="order" aria-labelledby="order-title" {...handlers}>
      {line === null ? null : <div className="order-drop" style={{ top: line }} />}
      <div className="order-head">
        <h2 id="order-title">Running order</h2>
        <p>{saySlides(shown)}</p>
      </div>
      {ids.length === 0 ? (
        <p className="order-empty">No slides yet. Add some from the pack, or make your own.</p>
      ) : (
        <DndContext
          sensors={isMine ? sensors : []}
          collisionDetection={closestCenter}
          onDragEnd={drop}
          accessibility={{ announcements, screenReaderInstructions: { draggable: instructions } }}
        >
          <SortableContext items={ids} strategy={verticalListSortingStrategy}>
            <ol className="order-list">
              {isDrawn ? ids.map((id, index) => <OrderItem key={id} id={id} index={index} />) : null}
            </ol>
          </SortableContext>
        </DndContext>
      )}
      <div className="order-foot">
        <button type="button" onClick={() => store.openPanel('add')}>
          <Icon name="plus" />
          Add slides
        </button>
        <button
          type="button"
          onClick={() => {
            const { remix, selected } = store.get();
            const at = remix.items.findIndex(({ id }) => id === selected);
            store.change((now) => insertBreak(now, 'New section', at < 0 ? undefined : at + 1), {
              label: 'Add a section break',
              say: 'A section break was added.',
            });
            store.openPanel('edit');
          }}
        >
          Section
        </button>
      </div>
    </section>
  );
}
