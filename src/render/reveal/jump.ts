import { button, make } from '../../browser/make.ts';
import { copyOf } from './copy-slide.ts';
import { idOf } from './talk-end.ts';

type Jump = {
  /** The notes of all slides, in order. */
  notes: readonly HTMLElement[];
  current: string;
  /** A slide in a document that has it drawn. */
  slideOf(id: string): HTMLElement | null;
  goTo(id: string): void;
};

/** Opens the list of slides to go to one by its number or by its picture. */
export function openJump(dialog: HTMLElement | null, { notes, current, slideOf, goTo }: Jump): void {
  const [list, field] = [dialog?.querySelector('ol'), dialog?.querySelector('input')];
  // Not `instanceof`: the window of a file's notes has classes of its own.
  if (dialog === null || !list || !field || !('showModal' in dialog)) return;
  const box = dialog as HTMLDialogElement;
  const pick = (id: string): void => {
    box.close();
    goTo(id);
  };
  list.replaceChildren(...notes.map((note) => rowOf(note, idOf(note) === current, pick)));
  field.max = String(notes.length);
  field.value = '';
  const said = box.querySelector('[role="status"]');
  if (said) said.textContent = '';
  field.onkeydown = (event) => {
    const note = notes[field.valueAsNumber - 1];
    if (event.key !== 'Enter' || !box.open) return;
    event.preventDefault();
    if (note !== undefined) pick(idOf(note));
    else if (said)
      said.textContent = `There are ${notes.length} slides: type a number from 1 to ${notes.length}.`;
  };
  box.showModal();
  list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  field.focus({ preventScroll: true });
  drawSeen(box, list, slideOf);
}

function rowOf(note: HTMLElement, isCurrent: boolean, pick: (id: string) => void): HTMLElement {
  const go = button(note.querySelector('h2')?.textContent ?? '', () => pick(idOf(note)), {
    class: 'jump-go',
    ...(isCurrent && { 'aria-current': 'true' }),
  });
  const { section = '', minutes, left, backup } = note.dataset;
  const time = Number(minutes ?? 0);
  const about = [
    section,
    time > 0 ? `${Math.max(1, Math.round(time))} min` : '',
    backup !== undefined ? 'for questions' : left !== undefined ? 'left out' : '',
  ];
  return make(
    'li',
    { 'data-jump': idOf(note) },
    make('div', { class: 'jump-picture deck', inert: '' }),
    go,
    make('p', { class: 'jump-about' }, about.filter(Boolean).join(' · ')),
  );
}

/** Draws a slide when its row comes into sight, and none before. */
function drawSeen(dialog: HTMLDialogElement, list: Element, slideOf: Jump['slideOf']): void {
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const slide = isIntersecting ? slideOf((target as HTMLElement).dataset.jump ?? '') : null;
      const picture = target.querySelector<HTMLElement>('.jump-picture');
      if (slide === null || picture === null) continue;
      seen.unobserve(target);
      // Colours of an organisation stand on the root of its own document.
      picture.style.cssText = slide.ownerDocument.documentElement.style.cssText;
      picture.replaceChildren(copyOf(slide, dialog.ownerDocument));
    }
  });
  for (const row of list.children) seen.observe(row);
  dialog.addEventListener('close', () => seen.disconnect(), { once: true });
}
