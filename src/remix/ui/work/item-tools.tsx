import { memo, useState } from 'react';
import { backItem, duplicateItem, hideItem, placeOf, removeItem, setMinutes } from '../../core/commands.ts';
import { MinutesInput } from '../part/minutes-input.tsx';
import { itemOf } from '../store/item-of.ts';
import type { RemixStore } from '../store/store.ts';
import { useRemix, useStore } from '../store/use-remix.ts';
import { Icon, type IconName } from './icon.tsx';
import { moveSlide } from './move-slide.ts';

/** What can be done to a slide as a whole: move, copy, hide, keep for questions, remove, plan its minutes. */
export const ItemTools = memo(function ItemTools({ id }: { id: string }) {
  const store = useStore();
  const index = useRemix((state) => state.remix.items.findIndex((item) => item.id === id));
  const count = useRemix((state) => state.remix.items.length);
  const hidden = useRemix(({ remix }) => itemOf(remix, id)?.hidden === true);
  const backup = useRemix(({ remix }) => itemOf(remix, id)?.backup === true);
  const minutes = useRemix(({ remix }) => itemOf(remix, id)?.minutes ?? 0);
  const isFirst = useRemix(({ remix }) => placeOf(remix, id, index - 1) === index);
  const isLast = useRemix(({ remix }) => placeOf(remix, id, index + 1) === index);
  const move = (to: number): void => moveSlide(store, id, to);
  return (
    <div className="tools">
      <p className="tools-place">
        <b>{index + 1}</b> of {count}
      </p>
      <fieldset className="tools-row">
        <legend className="visually-hidden">This slide</legend>
        <Tool icon="up" words="Move up" isShort isOff={isFirst} onPress={() => move(index - 1)} />
        <Tool icon="down" words="Move down" isShort isOff={isLast} onPress={() => move(index + 1)} />
        <MoveTo key={`${id}-${index}`} index={index} count={count} onMove={move} />
        <Tool
          icon="copy"
          words="Copy"
          onPress={() =>
            store.change((remix) => duplicateItem(remix, id), { label: 'Copy slide', say: 'Copied.' })
          }
        />
        <Tool
          icon={hidden ? 'show' : 'hide'}
          words={hidden ? 'Show' : 'Hide'}
          onPress={() =>
            store.change((remix) => hideItem(remix, id, !hidden), {
              label: hidden ? 'Show slide' : 'Hide slide',
              say: hidden ? 'Shown again.' : 'Hidden from the deck.',
            })
          }
        />
        <Tool
          icon={backup ? 'show' : 'back'}
          words={backup ? 'Into the talk' : 'To backup'}
          onPress={() => toBackup(store, id, !backup)}
        />
        <Tool
          icon="remove"
          words="Remove"
          onPress={() =>
            store.change((remix) => removeItem(remix, id), {
              label: 'Remove slide',
              say: 'Removed. Ctrl+Z brings it back.',
            })
          }
        />
      </fieldset>
      <label className="tools-minutes">
        <MinutesInput
          value={minutes}
          step={0.1}
          name="Minutes for this slide"
          onChange={(planned) =>
            store.change((remix) => setMinutes(remix, id, planned), {
              label: 'Change minutes',
              key: `minutes:${id}`,
            })
          }
          onLeave={store.endStep}
        />
        <span aria-hidden="true">min</span>
      </label>
    </div>
  );
});

/** Puts a slide behind the end, for questions, or into the talk again. */
export function toBackup(store: RemixStore, id: string, on: boolean): void {
  store.change((remix) => backItem(remix, id, on), {
    label: on ? 'Keep slide for questions' : 'Put slide into the talk',
    say: on ? 'Kept for questions, behind the end.' : 'Last slide of the talk now.',
  });
}

type ToolProps = {
  icon: IconName;
  words: string;
  /** The drawing alone; the words are for those who cannot see it, and show when it is pointed at. */
  isShort?: boolean;
  isOff?: boolean;
  onPress: () => void;
};

function Tool({ icon, words, isShort = false, isOff = false, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="tool"
      title={words}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onPress}
    >
      <Icon name={icon} />
      <span className={isShort ? 'visually-hidden' : undefined}>{words}</span>
    </button>
  );
}

/** Straight to a place in the order, by its number. */
function MoveTo({ index, count, onMove }: { index: number; count: number; onMove: (to: number) => void }) {
  const [wanted, setWanted] = useState(String(index + 1));
  return (
    <form
      className="tool-move"
      onSubmit={(event) => {
        event.preventDefault();
        const to = Math.round(Number(wanted)) - 1;
        // Where it may not stand there, the field says where it stands.
        setWanted(String(index + 1));
        if (to >= 0 && to < count && to !== index) onMove(to);
      }}
    >
      <label>
        <span>Move to</span>
        <input
          type="number"
          min={1}
          max={count}
          value={wanted}
          data-own-undo
          onChange={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </label>
      <button type="submit" className="tool">
        Go
      </button>
    </form>
  );
}
