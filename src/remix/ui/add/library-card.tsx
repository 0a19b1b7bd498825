import { memo } from 'react';
import type { DeckModel, Slide } from '../../../model/deck.ts';
import { LazyFrame } from '../work/slide-frame.tsx';
import { dragType } from './add-from-pack.ts';

type CardProps = {
  slide: Slide;
  deck: DeckModel;
  /** How often the running order has it. */
  count: number;
  onAdd: (slide: string) => void;
};

/** A slide of the pack, as it looks, with the button that adds it. */
export const LibraryCard = memo(function LibraryCard({ slide, deck, count, onAdd }: CardProps) {
  return (
    <li
      className="library-card"
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(dragType, slide.id);
        dataTransfer.effectAllowed = 'copy';
      }}
    >
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
