import { withPart } from '../../browser/late-part.ts';
import { whenIdle } from '../../browser/when-idle.ts';

export type FollowScreen = {
  isOpen(): boolean;
  /** Shows the code of the slide on screen. */
  open(): void;
  close(): void;
};

/**
 * The code that leads phones to the slide on screen, over it. Escape, the key that brought it, and whatever turns pages
 * take it away, as they do an answer: the slide under it has not moved.
 *
 * @param changed Called when it has come or gone.
 */
export function followScreen(current: () => HTMLElement | null, changed: () => void): FollowScreen {
  const dialog = document.querySelector<HTMLDialogElement>('#deck-follow');
  dialog?.addEventListener('close', changed);
  const load = () => import('./follow.ts');
  // The network may be gone when it is asked for.
  whenIdle(() => void load().catch(() => undefined));
  return {
    isOpen: () => dialog?.open === true,
    open: () =>
      void withPart('The code for phones', load, ({ fillFollow }) => {
        const slide = current();
        if (dialog === null || slide === null || dialog.open) return;
        fillFollow(dialog, slide);
        dialog.showModal();
        changed();
      }),
    close: () => dialog?.close(),
  };
}
