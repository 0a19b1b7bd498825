import { useDroppable } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useDeferredValue, useMemo } from 'react';
import { sayCount } from '../../../model/say-count.ts';
import { shownSlides } from '../../../model/shown-slides.ts';
import { insertBreak } from '../../core/commands.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { DropLine, emptyOrderId } from './drag.tsx';
import { Icon } from './icon.tsx';
import { OrderItem } from './order-item.tsx';

/** The running order: to see, choose, drag and move by keys. */
export function Order() {
  const store = useStore();
  // The ids as one text: a keystroke changes an item and not the order, and must not draw the list again.
  const order = useRemix((state) => state.remix.items.map(({ id }) => id).join(' '));
  const ids = useMemo(() => (order === '' ? [] : order.split(' ')), [order]);
  // The slide in hand and its words come first; the list is drawn when they stand.
  const isDrawn = useDeferredValue(true, false);
  const shown = useRemix((state) => shownSlides(state.remix.items).filter((item) => !item.hidden).length);
  const { setNodeRef } = useDroppable({ id: emptyOrderId, disabled: ids.length > 0 });
  return (
    <section className="order" aria-labelledby="order-title" ref={setNodeRef}>
      <DropLine />
      <div className="order-head">
        <h2 id="order-title">Running order</h2>
        <p>{sayCount(shown, 'slide')}</p>
      </div>
      {ids.length === 0 ? (
        <p className="order-empty">No slides yet. Add some from the pack, or make your own.</p>
      ) : (
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className="order-list">
            {isDrawn ? ids.map((id, index) => <OrderItem key={id} id={id} index={index} />) : null}
          </ol>
        </SortableContext>
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
