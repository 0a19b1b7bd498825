import { make } from '../../browser/make.ts';
import { minutesWords, paceOf } from '../../talk/pace.ts';
import { idOf } from './talk-end.ts';
import { talkSlides } from './talk-slides.ts';

/** A talk that is to be shortened: its slides or their notes, where it stands, and how many minutes are left. */
export type Talk = {
  slides: readonly HTMLElement[];
  at: string;
  minutesLeft: number;
  /** Leaves these slides out and no others; `minutes` is how long the talk may still take, null for as long as planned. */
  leave(ids: string[], minutes: number | null): void;
};

/** Asks how many minutes are left, and shows what would be left out before anything is. */
export function openShorten(dialog: HTMLDialogElement | null, talk: Talk): void {
  const field = dialog?.querySelector<HTMLInputElement>('[name="minutes"]');
  const end = dialog?.querySelector<HTMLInputElement>('[name="end"]');
  const said = dialog?.querySelector('.shorten-said');
  const list = dialog?.querySelector('.shorten-list');
  const [leave, whole] = [...(dialog?.querySelectorAll<HTMLButtonElement>('[data-shorten]') ?? [])];
  if (!dialog || !field || !end || !said || !list || !leave || !whole) return;
  const isLeft = talk.slides.some(({ dataset }) => dataset.left !== undefined);
  // As if nothing were left out: what is asked for now is all that counts.
  const slides = talkSlides(talk.slides).map((slide, index) => ({
    ...slide,
    isOut: talk.slides[index]?.dataset.backup !== undefined,
  }));
  let skip: string[] = [];
  const look = (): void => {
    const minutes = field.valueAsNumber;
    const isNumber = field.validity.valid && Number.isFinite(minutes);
    const pace = paceOf(slides, talk.at, 0, isNumber ? minutes : Number.POSITIVE_INFINITY);
    skip = pace.skip;
    const rest =
      pace.toSay - slides.reduce((sum, { id, minutes }) => sum + (skip.includes(id) ? minutes : 0), 0);
    const takes = `${skip.length === 0 ? 'What is left' : 'The rest'} takes about ${minutesWords(rest)}`;
    const isLong = rest > minutes + 1;
    said.textContent = !isNumber
      ? 'Type a number of minutes from 1 to 600.'
      : skip.length === 0 && !isLong
        ? `Every slide fits. ${takes}.`
        : `${takes}${isLong ? ', which is longer: the ask stays in' : ', with the ask in it'}.`;
    const named = talk.slides.filter((slide) => skip.includes(idOf(slide)));
    list.replaceChildren(
      ...named.map((slide) => make('li', {}, slide.querySelector('h2')?.textContent ?? '')),
    );
    leave.hidden = skip.length === 0 && !isNumber;
    leave.textContent =
      skip.length === 0
        ? 'End then'
        : `Leave out ${skip.length === 1 ? 'this slide' : `these ${skip.length} slides`}`;
  };
  field.value = String(Math.max(1, Math.round(talk.minutesLeft)));
  end.value = '';
  field.oninput = () => {
    end.value = '';
    look();
  };
  end.oninput = () => {
    const left = minutesUntil(end.value, new Date());
    const isFar = left !== null && left > Number(field.max);
    if (left !== null && !isFar) field.value = String(left);
    look();
    if (isFar) said.textContent = 'That time has passed, or is more than ten hours away.';
  };
  const done = (ids: string[], minutes: number | null): void => {
    dialog.close();
    talk.leave(ids, minutes);
  };
  leave.onclick = () => done(skip, field.valueAsNumber);
  dialog.onkeydown = (event) => {
    const isInField = event.target === field || event.target === end;
    if (event.key !== 'Enter' || !isInField || !dialog.open || leave.hidden) return;
    // It is no key of the deck, which is there again.
    event.preventDefault();
    leave.click();
  };
  whole.hidden = !isLeft;
  whole.onclick = () => done([], null);
  look();
  if (!dialog.open) dialog.showModal();
  field.focus();
  field.select();
}

/** What was left out, for whoever hears the deck. */
export function leftWords(count: number): string {
  if (count === 0) return 'The talk has all of its slides.';
  return `${count === 1 ? 'A slide is' : `${count} slides are`} left out. L takes ${count === 1 ? 'it' : 'them'} in again.`;
}

/** Whole minutes until a time of day such as `14:45`, today or, after midnight, tomorrow; null where it is none. */
function minutesUntil(time: string, now: Date): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const left = hours * 60 + minutes - (now.getHours() * 60 + now.getMinutes());
  return left > 0 ? left : left + 24 * 60;
}
