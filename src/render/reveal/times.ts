import { make } from '../../browser/make.ts';
import { sayDayAndTime } from '../../model/dates.ts';
import { type RunThrough, type Times, timesOf } from '../../talk/run-through.ts';
import { clockWords } from '../../talk/talk-clock.ts';
import { talkSlides } from './talk-slides.ts';

/** A run through the talk that is kept, and how it is cleared and had again. */
type KeptRun = {
  run(): RunThrough | null;
  /** Whether it is there tomorrow. */
  isKept: boolean;
  clear(): void;
  /** Takes the clearing back; null where nothing was cleared. */
  undo(): (() => void) | null;
};

/**
 * Opens the times of the last run-through.
 *
 * @param notes The notes of all slides, in order.
 */
export function openTimes(dialog: HTMLElement | null, notes: readonly HTMLElement[], kept: KeptRun): void {
  const [said, table] = [dialog?.querySelector('.times-said'), dialog?.querySelector('table')];
  const button = dialog?.querySelector<HTMLButtonElement>('[data-times]');
  // Not `instanceof`: the window of a file's notes has classes of its own.
  if (dialog === null || !said || !table || !button || !('showModal' in dialog)) return;
  const look = (): void => {
    const run = kept.run();
    const undo = kept.undo();
    said.textContent = saidOf(run, kept.isKept, undo !== null);
    table.hidden = run === null;
    table.querySelectorAll('tbody, tfoot').forEach((part) => {
      part.remove();
    });
    if (run !== null) table.append(...rowsOf(notes, run));
    button.hidden = run === null && undo === null;
    button.textContent = undo === null ? 'Clear these times' : 'Bring the cleared times back';
    button.onclick = () => {
      if (undo === null) kept.clear();
      else undo();
      look();
    };
  };
  look();
  (dialog as HTMLDialogElement).showModal();
}

function saidOf(run: RunThrough | null, isKept: boolean, isCleared: boolean): string {
  const where = isKept
    ? 'Kept in this browser only, until you clear them or talk again.'
    : 'This browser keeps nothing for this site: the times are gone when the window is closed.';
  if (run !== null) return `As of ${sayDayAndTime(new Date(run.at).toISOString())}. ${where}`;
  return isCleared
    ? 'The times are cleared.'
    : `No times yet. They are here once the clock has gone for a minute.${isKept ? '' : ` ${where}`}`;
}

function rowsOf(notes: readonly HTMLElement[], { onSlide }: RunThrough): Element[] {
  const times = timesOf(
    talkSlides(notes).map((slide, index) => ({
      ...slide,
      title: notes[index]?.querySelector('h2')?.textContent ?? '',
      part: notes[index]?.dataset.section ?? '',
    })),
    onSlide,
  );
  const row = (scope: 'row' | 'rowgroup', { title, taken, planned }: Times): Element => {
    const cells = [clockWords(taken), clockWords(planned), differenceWords(taken - planned)];
    return make('tr', {}, make('th', { scope }, title), ...cells.map((words) => make('td', {}, words)));
  };
  return [
    ...times.parts.map((part) =>
      make(
        'tbody',
        {},
        ...(part.title === '' ? [] : [row('rowgroup', part)]),
        ...part.slides.map((slide) => row('row', slide)),
      ),
    ),
    make('tfoot', {}, row('row', { title: 'The talk', ...times })),
  ];
}

/** `+0:35`, `−1:10`. */
function differenceWords(ms: number): string {
  const words = clockWords(Math.abs(ms));
  return words === '0:00' ? words : `${ms > 0 ? '+' : '−'}${words}`;
}
