import type { ReactNode } from 'react';

/** A dialog of the deck, with its title and a button that closes it. */
export function Dialog({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <dialog className="deck-dialog" id={id} aria-labelledby={`${id}-title`}>
      <form method="dialog">
        <button className="close" type="submit">
          Close
        </button>
      </form>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </dialog>
  );
}
