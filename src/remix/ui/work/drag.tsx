import {
  type Active,
  type Announcements,
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDndContext,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { sortableKeyboardCoordinates } from '@dnd-kit/sortable';
import { type ReactNode, useMemo } from 'react';
import { moveItem } from '../../core/commands.ts';
import { addFromPack } from '../add/add-from-pack.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { sayPlace } from './move-slide.ts';
import { titleOf } from './title-of.ts';

/** The running order as a place to drop on while it has no rows. */
export const emptyOrderId = 'empty-order';

/** What a slide that is dragged out of the library carries. */
export type FromPack = { slide: string; picture: ReactNode };

const instructions =
  'To move a slide, press Space on its handle, then the up and down arrows; Space puts it down, Escape leaves it where it was.';

/** Slides are dragged within the running order, and from the library into it: by mouse and finger, and rows by keys. */
export function Drag({ children }: { children: ReactNode }) {
  const store = useStore();
  const isMine = useRemix((state) => state.isMine);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that rests takes the slide; one that moves scrolls.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const announcements = useMemo((): Announcements => {
    const name = (id: string | number): string => titleOf(store.get(), String(id));
    const indexOf = (id: string | number): number =>
      store.get().remix.items.findIndex((item) => item.id === id);
    /** The place of a slide that is let go over another. */
    const at = (active: string | number, over = active): string =>
      sayPlace(store.get().remix, String(active), indexOf(over));
    // A slide that was just picked up lies over itself: that is not a move, and would drown the first words.
    let hasMoved = false;
    return {
      onDragStart: ({ active }) => {
        hasMoved = false;
        return fromPack(active) ? undefined : `Picked up “${name(active.id)}”, ${at(active.id)}.`;
      },
      onDragOver: ({ active, over }) => {
        if (fromPack(active) || over === null || (over.id === active.id && !hasMoved)) return undefined;
        hasMoved = true;
        return `“${name(active.id)}” is now at ${at(active.id, over.id)}.`;
      },
      onDragEnd: ({ active, over }) => {
        // What was added is said at the foot of the page.
        if (fromPack(active)) return undefined;
        return over === null ? 'Put back.' : `“${name(active.id)}” stands at ${at(active.id)}.`;
      },
      onDragCancel: ({ active }) =>
        fromPack(active) ? undefined : `“${name(active.id)}” stays where it was.`,
    };
  }, [store]);
  const drop = ({ active, over, collisions }: DragEndEvent): void => {
    const carried = fromPack(active);
    if (carried !== undefined) {
      const at = collisions?.[0]?.data?.at;
      if (typeof at === 'number') addFromPack(store, carried.slide, at);
    } else if (over !== null && active.id !== over.id) {
      const to = store.get().remix.items.findIndex(({ id }) => id === over.id);
      store.change((remix) => moveItem(remix, String(active.id), to), { label: 'Move slide' });
    }
  };
  return (
    <DndContext
      sensors={isMine ? sensors : []}
      collisionDetection={collide}
      onDragEnd={drop}
      accessibility={{ announcements, screenReaderInstructions: { draggable: instructions } }}
    >
      {children}
      <Carried />
    </DndContext>
  );
}

/** A row goes to the row nearest to it; a slide of the pack between the two that the pointer is nearest to. */
const collide: CollisionDetection = (args) => {
  const { active, pointerCoordinates: pointer, droppableContainers, droppableRects } = args;
  if (fromPack(active) === undefined) return closestCenter(args);
  const rows = droppableContainers
    .flatMap(({ id }) => {
      const rect = droppableRects.get(id);
      return rect === undefined ? [] : [{ id, rect }];
    })
    .sort((a, b) => a.rect.top - b.rect.top);
  const last = rows.at(-1);
  if (pointer === null || last === undefined) return [];
  if (pointer.x < last.rect.left || pointer.x > last.rect.right) return [];
  if (last.id === emptyOrderId)
    return [{ id: last.id, data: { at: 0, ...lineAt(last.rect.top, last.rect) } }];
  const next = rows.findIndex(({ rect }) => pointer.y < rect.top + rect.height / 2);
  const row = rows[next];
  return row === undefined
    ? [{ id: last.id, data: { at: rows.length, ...lineAt(last.rect.bottom, last.rect) } }]
    : [{ id: row.id, data: { at: next, ...lineAt(row.rect.top, row.rect) } }];
};

function lineAt(top: number, { left, width }: { left: number; width: number }) {
  return { line: { top, left, width } };
}

/** Where a slide of the pack would go, as a line across the order. */
export function DropLine() {
  const line = useDndContext().collisions?.[0]?.data?.line;
  return line === undefined ? null : <div className="order-drop" style={line} />;
}

/** The slide of the pack that is in the air. */
function Carried() {
  const carried = fromPack(useDndContext().active);
  return carried === undefined ? null : (
    <DragOverlay dropAnimation={null}>
      <div className="thumb order-carried">{carried.picture}</div>
    </DragOverlay>
  );
}

/** What is dragged out of the library; undefined for a row of the order. */
function fromPack(active: Active | null): FromPack | undefined {
  return active?.data.current?.fromPack;
}

/** What makes something be dragged by mouse and finger, and leaves its keys alone. */
export function byHand(listeners: Record<string, unknown> | undefined): Record<string, unknown> {
  const { onKeyDown: _, ...others } = listeners ?? {};
  return others;
}
