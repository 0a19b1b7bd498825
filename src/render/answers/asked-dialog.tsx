import { Dialog } from '../reveal/dialog.tsx';

/** Where somebody types what was asked; `asked.ts` fills it. The field first: whoever opens it wants to type. */
export function AskedDialog() {
  return (
    <Dialog id="deck-search" title="They asked…">
      <div className="asked-list">
        <p className="search-field">
          <label htmlFor="deck-search-words">Their question, or words and figures of a slide</label>
          <input type="search" id="deck-search-words" dir="auto" autoComplete="off" spellCheck={false} />
        </p>
        <p className="search-said" role="status" />
        <ol />
      </div>
      <div className="asked-card" hidden />
    </Dialog>
  );
}
