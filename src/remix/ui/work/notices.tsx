import { newId } from '../../../browser/new-id.ts';
import { cutText } from '../../../model/cut-text.ts';
import { keepAgain } from '../keep/autosave.ts';
import { getRemix, putRemix } from '../keep/database.ts';
import type { Hold } from '../keep/lock.ts';
import { saveAsFile } from '../keep/save-file.ts';
import type { Opened } from '../open.ts';
import { Button, QuietButton } from '../part/button.tsx';
import { useRemix, useStore } from '../store/use-remix.ts';

/** What must be known before anything else: another tab has this remix, or the browser does not keep it. */
export function Notices({ hold, onOpen }: { hold: Hold | null; onOpen: (opened: Opened) => void }) {
  const store = useStore();
  const isMine = useRemix((state) => state.isMine);
  const saved = useRemix((state) => state.saved);
  const id = useRemix((state) => state.remix.id);
  const panel = useRemix((state) => state.panel);
  const isOlder = useRemix((state) => state.remix.pack.version !== state.pack.version);

  /** What the other tab kept last, not what this one saw when it was opened. */
  const newest = async (): Promise<Extract<Opened, { ok: true }>> => {
    const { remix, whys } = store.get();
    const found = await getRemix(id).catch(() => null);
    const kept = found?.parsed.ok === true ? found.parsed.remix : remix;
    return { ok: true, remix: kept, whys, notice: null };
  };
  const takeOver = async (): Promise<void> => {
    hold?.take();
    const { remix } = await newest();
    // It was taken, whether or not the browser has said so yet.
    store.set({ isMine: true });
    if (remix.changed !== store.get().remix.changed) store.replace(remix, 'Take over from the other tab');
  };
  const openCopy = async (): Promise<void> => {
    const opened = await newest();
    const name = `${cutText(opened.remix.name, 110)} (copy)`;
    const remix = { ...opened.remix, id: `r-${newId()}`, name };
    await putRemix(remix, opened.whys).catch(() => undefined);
    onOpen({ ...opened, remix, notice: 'This is a copy of the deck in the other tab.' });
  };

  return (
    <div className="notices">
      {isMine ? null : (
        <div className="notice" role="alert">
          <p>
            <b>This deck is open in another tab.</b> You can look at it here, but changes are made in one tab
            at a time.
          </p>
          <p className="notice-row">
            <Button onClick={() => void takeOver()}>Work here instead</Button>
            <QuietButton onClick={() => void openCopy()}>Open a copy</QuietButton>
          </p>
        </div>
      )}
      {isOlder && panel !== 'updates' ? (
        <div className="notice">
          <p>
            <b>The pack is newer than this deck.</b> Your words are kept; see what it changes.
          </p>
          <p className="notice-row">
            <QuietButton onClick={() => store.openPanel('updates')}>See what changed</QuietButton>
          </p>
        </div>
      ) : null}
      {saved.state === 'failed' ? (
        <div className="notice notice-bad" role="alert">
          <p>
            <b>Not saved.</b> {saved.message}
          </p>
          <p className="notice-row">
            <Button onClick={() => saveAsFile(store.get().remix)}>Save as a file</Button>
            <QuietButton onClick={keepAgain}>Try again</QuietButton>
          </p>
        </div>
      ) : null}
    </div>
  );
}
