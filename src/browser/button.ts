/** A button that does something when it is pressed. */
export function button(words: string, press: () => unknown): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', () => void press());
  return made;
}
