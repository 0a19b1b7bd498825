import type { CheckItem } from '../../../core/checklist.ts';
import { hideItem } from '../../../core/commands.ts';
import { Button, QuietButton } from '../../part/button.tsx';
import { Dialog } from '../../part/dialog.tsx';
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
  const live = useRemix((state) => state.live);
  const remix = useRemix((state) => state.remix);
  const isMine = useRemix((state) => state.isMine);
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
    <Dialog
      title={slides.length === 1 ? 'A slide is not finished' : `${slides.length} slides are not finished`}
      onClose={onClose}
    >
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
        <Button
          disabled={!isMine}
          onClick={() => {
            onClose();
            store.editField(first.item, first.checks[0]?.path ?? 'title');
          }}
        >
          Finish it
        </Button>
        <QuietButton disabled={!isMine} onClick={leaveOut}>
          Leave the slide out
        </QuietButton>
        <QuietButton onClick={onGo}>Export all the same</QuietButton>
      </p>
    </Dialog>
  );
}
