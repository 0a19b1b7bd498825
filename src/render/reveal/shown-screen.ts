import { withPart } from '../../browser/late-part.ts';
import { whenIdle } from '../../browser/when-idle.ts';
import type { ToldChange } from '../../talk/told.ts';
import type { ToldNow } from './keep-told.ts';

/** Where the page of what was shown has its list and its slides from. */
export type ShownHost = {
  /** The dialog that it stands in. */
  dialog(): HTMLDialogElement | null;
  /** Null where no deck has answered. */
  told(): ToldNow | null;
  change(change: ToldChange): void;
  /** The document that has the slides. */
  slides(): Document | null;
};

export type ShownScreen = {
  open(): void;
  /** The list may be another. */
  redraw(): void;
};

/** What was shown and asked, as a page to print or save. It comes when it is asked for. */
export function shownScreen(host: ShownHost): ShownScreen {
  const load = () => import('./shown-page.ts');
  // Asked for after a meeting, when the network may be gone.
  whenIdle(() => void load().catch(() => undefined));
  let redraw = (): void => {};
  return {
    open: () =>
      void withPart('What was shown', load, ({ openShown }) => {
        const dialog = host.dialog();
        if (dialog !== null && !dialog.open) redraw = openShown(dialog, host);
      }),
    redraw: () => redraw(),
  };
}
