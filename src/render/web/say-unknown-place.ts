import { make } from '../../browser/make.ts';
import { onUnknownPlace } from '../../charts/todays-place.ts';

/** Says at the head of a page that the place in its address is none. */
export function sayUnknownPlace(): void {
  const words = make('p', { class: 'place-unknown', role: 'status' });
  document.querySelector('main')?.prepend(words);
  onUnknownPlace((said) => {
    words.textContent = said;
  });
}
