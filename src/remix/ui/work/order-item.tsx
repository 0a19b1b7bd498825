import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { signOf } from '../../../browser/pressed.ts';
import { duplicateItem, hideItem, removeItem } from '../../core/commands.ts';
import { tooLong } from '../../core/too-long.ts';
import { itemOf } from '../store/item-of.ts';
import type { RemixState, RemixStore } from '../store/store.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { byHand } from './drag.tsx';
import { Icon } from './icon.tsx';
import { toBackup } from './item-tools.tsx';
import { moveSlide } from './move-slide.ts';
import { LazyFrame } from './slide-frame.tsx';
import { titleOf } from './title-of.ts';

type ItemProps = { id: string; index: number };

/** One slide in the running order. */
export const OrderItem = memo(function OrderItem({ id, index }: ItemProps) {
  const store = useStore();
  // What the row shows of its item, as one text: a key in a field changes the item and not the row.
  const [kind, ...marks] = useRemix(({ remix }) => marksOf(remix, id)).split(' ');
  const isSelected = useRemix((state) => state.selected === id);
  const title = useRemix((state) => titleOf(state, id));
  const isLong = useRemix((state) => isTooLong(state, id));
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id });
  const row = useRef<HTMLLIElement | null>(null);
  useEffect(() => {
    // A slide that was moved is followed.
    if (isSelected && index >= 0) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected, index]);
  if (kind === '') return null;
  const isHidden = marks.includes('hidden');
  const isBackup = marks.includes('backup');
  const state = [
    isSelected ? 'is-selected' : '',
    isDragging ? 'is-dragged' : '',
    isHidden ? 'is-hidden' : '',
  ];
  return (
    <li
      ref={(element) => {
        setNodeRef(element);
        row.current = element;
      }}
      className={`order-item order-${kind} ${state.join(' ')}`}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        type="button"
        className="order-grip"
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        aria-label={`Move slide ${index + 1}: ${title}`}
      >
        <span aria-hidden="true">{index + 1}</span>
        <Icon name="grip" />
      </button>
      <button
        type="button"
        className="order-pick"
        aria-current={isSelected ? 'true' : undefined}
        onClick={() => {
          store.select(id);
          if (store.get().panel !== 'edit' && !isSmall()) store.openPanel('edit');
        }}
        onKeyDown={(event) => actOnKey(event, store, { id, hidden: isHidden, backup: isBackup }, index)}
        {...byHand(listeners)}
      >
        <Thumb id={id} />
        <span className="order-title" dir="auto">
          {/* With a direction of its own it does not decide for the title. */}
          <span className="visually-hidden" dir="ltr">{`Slide ${index + 1}: `}</span>
          {title}
          {isBackup ? <span className="order-mark">Backup</span> : null}
          {isHidden ? <span className="order-mark">Hidden</span> : null}
          {marks.includes('edited') ? <span className="order-mark">Edited</span> : null}
        </span>
        {/* On the picture: the words below it are cut off after two lines. */}
        {isLong ? <span className="order-mark order-mark-long">Does not fit</span> : null}
      </button>
    </li>
  );
});

/** Measured when the typing pauses. */
function isTooLong({ settled, remix }: RemixState, id: string): boolean {
  const slide = settled.slides[id];
  return slide !== undefined && tooLong(slide, itemOf(remix, id), remix).length > 0;
}

function marksOf(remix: RemixState['remix'], id: string): string {
  const item = itemOf(remix, id);
  if (item === undefined) return '';
  const isEdited = item.kind === 'slide' && item.edits.length > 0;
  const words = [
    item.kind,
    item.hidden ? 'hidden' : '',
    item.backup ? 'backup' : '',
    isEdited ? 'edited' : '',
  ];
  return words.filter(Boolean).join(' ');
}

function Thumb({ id }: { id: string }) {
  const store = useStore();
  // At every key the large picture is drawn; this one when the typing pauses.
  const slide = useRemix((state) => state.settled.slides[id]);
  // The deck is another one at every keystroke: only what shows on this slide may draw it again.
  useRemix(({ settled: { deck } }) => deck.brand);
  useRemix(({ settled: { deck } }) => deck.place?.code);
  useRemix(({ settled: { deck } }) =>
    slide?.layout === 'section'
      ? deck.sections.find(({ id: section }) => section === slide.section)?.number
      : 0,
  );
  const { drawn: deck } = store.peek().settled;
  return slide === undefined ? (
    <span className="thumb thumb-gone" />
  ) : (
    <LazyFrame slide={slide} deck={deck} prefix={`o-${id}`} />
  );
}

/** On a phone the running order is a view of its own, and choosing a slide does not leave it. */
function isSmall(): boolean {
  return matchMedia('(max-width: 47.99rem)').matches;
}

/**
 * Arrows walk the list; with Alt they move the slide. Delete removes it, H hides it, B keeps it for questions, Ctrl+D copies
 * it. The list is drawn at once: the next key may come before the next frame.
 */
function actOnKey(
  event: KeyboardEvent<HTMLElement>,
  store: RemixStore,
  item: { id: string; hidden: boolean; backup: boolean },
  index: number,
): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const { id } = item;
  if (step !== undefined && event.altKey) {
    const button = event.currentTarget;
    flushSync(() => moveSlide(store, id, index + step));
    button.focus();
  } else if (step !== undefined) {
    const rows = [...document.querySelectorAll<HTMLElement>('.order-pick')];
    rows[rows.indexOf(event.currentTarget) + step]?.focus();
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    flushSync(() =>
      store.change((remix) => removeItem(remix, id), {
        label: 'Remove slide',
        say: 'Removed. Ctrl+Z brings it back.',
      }),
    );
    document.querySelector<HTMLElement>('.order-pick[aria-current="true"]')?.focus();
  } else if (signOf(event.nativeEvent) === 'h' && !event.ctrlKey && !event.metaKey) {
    store.change((remix) => hideItem(remix, id, !item.hidden), {
      label: item.hidden ? 'Show slide' : 'Hide slide',
      say: item.hidden ? 'Shown again.' : 'Hidden from the deck.',
    });
  } else if (signOf(event.nativeEvent) === 'b' && !event.ctrlKey && !event.metaKey) {
    const button = event.currentTarget;
    flushSync(() => toBackup(store, id, !item.backup));
    button.focus();
  } else if (signOf(event.nativeEvent) === 'd' && (event.ctrlKey || event.metaKey)) {
    store.change((remix) => duplicateItem(remix, id), { label: 'Copy slide', say: 'Copied.' });
  } else return;
  event.preventDefault();
}
