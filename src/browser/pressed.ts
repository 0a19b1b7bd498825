type Pressed = Pick<KeyboardEvent, 'key' | 'code'>;

/**
 * The sign that a key stands for, on any keyboard and with Caps Lock or Shift: `s` for the key that writes `S` or `ы`.
 *
 *     Latin letter or sign ─► as written, wherever the key sits
 *     any other letter ─────► as the same key would write in English, which is printed beside it
 *
 * Keys with names are given as they are, wherever they sit: `PageDown`. Not so those that only say that more follows.
 */
export function signOf({ key, code }: Pressed): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (key.length > 1 && /^[A-Z]/.test(key) && !/^(Dead|Process|Unidentified)$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined && !/^[!-~]$/.test(key)) return letter.toLowerCase();
  // Clickers press the key of the full stop, whatever it writes here. French keyboards have the slash there, with Shift.
  if (code === 'Period' && key !== '>' && key !== '/') return '.';
  // Cyrillic and Hebrew keyboards have a full stop and a comma on the key of `/` and `?`.
  if (code === 'Slash' && (key === '.' || key === ',')) return key === '.' ? '/' : '?';
  return key;
}

/** The digit of a key, from French keyboards too, which write it with Shift only; NaN for any other key. */
export function digitOf({ key, code }: Pressed): number {
  return Number(/^[0-9]$/.test(key) ? key : (/^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? Number.NaN));
}
