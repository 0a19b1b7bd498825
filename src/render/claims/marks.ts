import { settings } from '../../browser/settings.ts';

const key = 'evidence-marks';

/** Shows or hides the marks of evidence beside numbers, as last chosen on this computer. */
export function applyMarks(): void {
  document.documentElement.classList.toggle('no-marks', !marksAreOn());
  for (const box of document.querySelectorAll<HTMLInputElement>('.marks-switch input'))
    box.checked = marksAreOn();
}

/** Marks are on until somebody switches them off. */
export function marksAreOn(): boolean {
  return settings.get(key) !== 'off';
}

export function setMarks(on: boolean): void {
  settings.set(key, on ? 'on' : 'off');
  applyMarks();
}

/** Every switch on the page, also one that comes later, sets the marks. */
export function bindMarks(): void {
  applyMarks();
  for (const row of document.querySelectorAll<HTMLElement>('.marks-switch')) row.hidden = false;
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.closest('.marks-switch') !== null)
      setMarks(target.checked);
  });
  // Another window of the same person, e.g. the speaker's.
  window.addEventListener('storage', (event) => {
    if (event.key === key) applyMarks();
  });
}
