import { type DragEvent, useState } from 'react';
import { addFromPack, dragType } from '../add/add-from-pack.ts';
import { useStore } from '../store/use-remix.ts';

/** Lets slides be dragged from the library into the running order. `line`: where it would go, in px from the top. */
export function useDrop() {
  const store = useStore();
  const [line, setLine] = useState<number | null>(null);
  const isSlide = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(dragType);
  return {
    line,
    handlers: {
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (!isSlide(event) || !store.get().isMine) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setLine(placeOf(event).line);
      },
      onDragLeave: (event: DragEvent<HTMLElement>) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setLine(null);
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (!isSlide(event)) return;
        event.preventDefault();
        setLine(null);
        addFromPack(store, event.dataTransfer.getData(dragType), placeOf(event).at);
      },
    },
  };
}

/** The place between two rows that the pointer is nearest to. */
function placeOf({ currentTarget, clientY }: DragEvent<HTMLElement>): { at: number; line: number } {
  const { top } = currentTarget.getBoundingClientRect();
  const rows = [...currentTarget.querySelectorAll('.order-item')].map((row) => row.getBoundingClientRect());
  const below = rows.findIndex((row) => clientY < row.top + row.height / 2);
  const at = below < 0 ? rows.length : below;
  return { at, line: (rows[at]?.top ?? rows.at(-1)?.bottom ?? top) - top };
}
