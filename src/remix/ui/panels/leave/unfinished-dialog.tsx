import { useEffect, useId, useRef } from 'react';
import type { CheckItem } from '../../../core/checklist.ts';
import { hideItem } from '../../../core/commands.ts';
import { Quoted } from '../../quoted.tsx';
import { useRemix, useStore } from '../../store/use-remix.ts';
import { SlideFrame } from '../../work/slide-frame.tsx';
import { titleOf } from '../../work/title-of.ts';

type UnfinishedProps = {
  /** What is empty, a slide each: not none. */
  slides: ReadonlyArray<{ item: string; checks: CheckItem[] }>;
  /** Makes the file although something is empty, or because nothing is any more. */
  onGo: () => void;
  onClose: () => void;
};

/** Stops a file with a slide that is not finished, shows it, and asks what to do: nothing unfinished leaves unseen. */
export function UnfinishedDialog({ slides, onGo, onClose }: UnfinishedProps) {
  const store = useStore();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const live = useRemix((state) => state.live);
  const remix = useRemix((state) => state.remix);
  const isMine = useRemix((state) => state.isMine);
  useEffect(() => box.current?.showModal(), []);
  const [first] = slides;
  if (first === undefined) return null;
  const slide = live.slides[first.item];
  const leaveOut = (): void => {
    const refused = store.change((now) => hideItem(now, first.item, true), {
      label: 'Leave a slide out',
      say: 'The slide is hidden, and left out.',
    });
    if (refused === null && slides.length === 1) onGo();
  };
  return (
    <dialog ref={box} className="dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>
        {slides.length === 1 ? 'A slide is not finished' : `${slides.length} slides are not finished`}
      </h2>
      <div role="status">
        <p className="dialog-claim">
          “<bdi>{titleOf({ live, remix }, first.item)}</bdi>”
        </p>
        <ul className="unfinished">
          {first.checks.map(({ text }) => (
            <li key={text}>
              <Quoted text={text} />
            </li>
          ))}
        </ul>
      </div>
      {slide === undefined ? null : (
        <SlideFrame slide={slide} deck={live.drawn} prefix="unfinished" asPicture />
      )}
      <p className="dialog-row">
        <button
          type="button"
          className="button"
          disabled={!isMine}
          onClick={() => {
            onClose();
            store.editField(first.item, first.checks[0]?.path ?? 'title');
          }}
        >
          Finish it
        </button>
        <button type="button" className="button button-quiet" disabled={!isMine} onClick={leaveOut}>
          Leave the slide out
        </button>
        <button type="button" className="button button-quiet" onClick={onGo}>
          Export all the same
        </button>
      </p>
    </dialog>
  );
}
