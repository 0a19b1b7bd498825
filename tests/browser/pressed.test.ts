import { expect, test } from 'vitest';
import { digitOf, signOf } from '../../src/browser/pressed.ts';

const signs: [what: string, key: string, code: string, sign: string][] = [
  ['a small letter', 's', 'KeyS', 's'],
  ['Caps Lock or Shift', 'S', 'KeyS', 's'],
  ['Russian', 'ы', 'KeyS', 's'],
  ['Russian with Caps Lock', 'Ы', 'KeyS', 's'],
  ['Greek', 'σ', 'KeyS', 's'],
  ['Hebrew', 'ד', 'KeyS', 's'],
  ['full width Latin', 'ｓ', 'KeyS', 's'],
  ['a dead key on a letter', 'Dead', 'KeyN', 'n'],
  ['an input method', 'Process', 'KeyG', 'g'],
  ['German, where Z and Y have changed places', 'z', 'KeyY', 'z'],
  ['French, where W stands on Z', 'w', 'KeyZ', 'w'],
  ['Turkish, where I has no dot', 'ı', 'KeyI', 'i'],
  ['a clicker’s full stop', '.', 'Period', '.'],
  ['a clicker’s full stop with a Russian keyboard chosen', 'ю', 'Period', '.'],
  ['a clicker’s full stop with a French keyboard chosen', ':', 'Period', '.'],
  ['a French full stop', '.', 'Comma', '.'],
  ['the slash', '/', 'Slash', '/'],
  ['the French slash', '/', 'Period', '/'],
  ['the German slash', '/', 'Digit7', '/'],
  ['the Russian key of the slash', '.', 'Slash', '/'],
  ['the question mark', '?', 'Slash', '?'],
  ['the Russian key of the question mark', ',', 'Slash', '?'],
  ['the German question mark', '?', 'Minus', '?'],
  ['the space bar', ' ', 'Space', ' '],
  ['a clicker’s page key', 'PageDown', 'PageDown', 'PageDown'],
  ['an arrow that somebody has put on a letter', 'ArrowLeft', 'KeyS', 'ArrowLeft'],
  ['the number pad’s full stop', '.', 'NumpadDecimal', '.'],
  ['a key for the volume', 'AudioVolumeUp', 'AudioVolumeUp', 'AudioVolumeUp'],
  ['a phone’s keyboard, which names no key', 's', '', 's'],
];

test.each(signs)('%s: %s on %s', (_what, key, code, sign) => {
  expect(signOf({ key, code })).toBe(sign);
});

test('digits come from the row, from French keyboards without Shift, and from the number pad', () => {
  expect(digitOf({ key: '2', code: 'Digit2' })).toBe(2);
  expect(digitOf({ key: 'é', code: 'Digit2' })).toBe(2);
  expect(digitOf({ key: '٢', code: 'Digit2' })).toBe(2);
  expect(digitOf({ key: '2', code: 'Numpad2' })).toBe(2);
  expect(digitOf({ key: 's', code: 'KeyS' })).toBeNaN();
});
