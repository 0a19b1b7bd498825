import { useDraggable } from '@dnd-kit/core';
import { memo } from 'react';
import type { DeckModel, Slide } from '../../../model/deck.ts';
import { byHand, type FromPack } from '../work/drag.tsx';
import { LazyFrame, SlideFrame } from '../work/slide-frame.tsx';

type CardProps = {
  slide: Slide;
  deck: DeckModel;
  /** How often the running order has it. */
  count: number;
  onAdd: (slide: string) => void;
};

/** A slide of the pack, as it looks, with the button that adds it. It can be dragged into the running order. */
export const LibraryCard = memo(function LibraryCard({ slide, deck, count, onAdd }: CardProps) {
  const picture = <SlideFrame slide={slide} deck={deck} prefix="c" asPicture />;
  const fromPack: FromPack = { slide: slide.id, picture };
  const { setNodeRef, listeners } = useDraggable({ id: `pack ${slide.id}`, data: { fromPack } });
  return (
    <li className="library-card" ref={setNodeRef} {...byHand(listeners)}>
      <LazyFrame slide={slide} deck={deck} prefix="l" />
      <p className="library-name">{slide.plainTitle}</p>
      <p className="library-do">
        {count === 0 ? null : (
          <span className="library-used">{count === 1 ? 'In your deck' : `${count} times in your deck`}</span>
        )}
        <button type="button" onClick={() => onAdd(slide.id)}>
          {count === 0 ? 'Add' : 'Add again'}
          <span className="visually-hidden">: {slide.plainTitle}</span>
        </button>
      </p>
    </li>
  );
});
