import { Dialog } from './dialog.tsx';

/** Where somebody says how much time there is; `shorten.ts` fills it. */
export function ShortenDialog() {
  return (
    <Dialog id="deck-shorten" title="Shorten the talk">
      <div className="shorten-fields">
        <label>
          Minutes left
          <input type="number" name="minutes" min={1} max={600} step={1} inputMode="numeric" />
        </label>
        <label>
          Or the time at which to end
          <input type="time" name="end" />
        </label>
      </div>
      <p className="shorten-said" role="status" />
      <ul className="shorten-list" />
      <p className="shorten-tools">
        <button type="button" data-shorten="leave" />
        <button type="button" data-shorten="whole">
          Take all slides in
        </button>
      </p>
    </Dialog>
  );
}
