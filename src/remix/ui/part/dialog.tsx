import { type ReactNode, useId } from 'react';
import { QuietButton } from './button.tsx';

type DialogProps = { title: ReactNode; isWide?: boolean; onClose: () => void; children: ReactNode };

/** A dialog over the page, open for as long as it is drawn. */
export function Dialog({ title, isWide = false, onClose, children }: DialogProps) {
  const id = useId();
  return (
    <dialog
      ref={open}
      className={isWide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={id}
      onClose={onClose}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  );
}

/** Opens it. Before it is taken away it is closed, which gives the focus back to what had it before. */
const open = (box: HTMLDialogElement): (() => void) => {
  box.showModal();
  return () => {
    // Nobody closed it by hand: nobody is to be told.
    box.addEventListener('close', (event) => event.stopImmediatePropagation(), { capture: true });
    box.close();
  };
};

/** Closes the dialog that an element stands in: the focus goes back to where it was before. */
export function closeAround(inside: Element): void {
  inside.closest('dialog')?.close();
}

/** Closes the dialog that it stands in. */
export function CloseButton({ children = 'Close' }: { children?: string }) {
  return <QuietButton onClick={({ currentTarget }) => closeAround(currentTarget)}>{children}</QuietButton>;
}
