const key = 'deck-letter-keys';
let isOn = true;

/** Single letters as shortcuts disturb people who speak to their computer: they can be switched off, and stay off. */
export function lettersAreOn(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    // Nothing is stored here, e.g. in a file that some browsers keep apart.
    return isOn;
  }
}

/** Ties the switch in the list of keys to what is stored. */
export function bindKeySwitch(): void {
  const box = document.querySelector<HTMLInputElement>('#letter-keys');
  if (box === null) return;
  box.checked = lettersAreOn();
  box.addEventListener('change', () => {
    isOn = box.checked;
    try {
      localStorage.setItem(key, isOn ? 'on' : 'off');
    } catch {
      // The choice holds for as long as the page does.
    }
  });
}
