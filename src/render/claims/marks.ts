const key = 'evidence-marks';

/** Shows or hides the marks of evidence beside numbers, as last chosen on this computer. */
export function applyMarks(): void {
  document.documentElement.classList.toggle('no-marks', !marksAreOn());
  for (const box of document.querySelectorAll<HTMLInputElement>('.marks-switch input'))
    box.checked = marksAreOn();
}

/** Marks are on until somebody switches them off. A browser that stores nothing keeps them on. */
export function marksAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function setMarks(on: boolean): void {
  try {
    localStorage.setItem(key, on ? 'on' : 'off');
  } catch {
    // Nothing is stored here: the choice holds for as long as the page does.
    document.documentElement.classList.toggle('no-marks', !on);
    return;
  }
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
