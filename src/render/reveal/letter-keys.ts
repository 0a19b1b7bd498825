import { settings } from '../../browser/settings.ts';

const key = 'deck-letter-keys';

/** Single letters as shortcuts disturb people who speak to their computer: they can be switched off, and stay off. */
export function lettersAreOn(): boolean {
  return settings.get(key) !== 'off';
}

/** Ties the switch in the list of keys to what is stored. */
export function bindKeySwitch(): void {
  const box = document.querySelector<HTMLInputElement>('#letter-keys');
  if (box === null) return;
  box.checked = lettersAreOn();
  box.addEventListener('change', () => settings.set(key, box.checked ? 'on' : 'off'));
}
