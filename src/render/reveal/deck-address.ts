import { nameIn, unescaped } from '../../model/received-address.ts';

/** The slide that an address names, whatever a mail or chat program added to it; null for none. */
export function slideNamed(hash: string, isSlide: (id: string) => boolean): string | null {
  const text = hash.replace(/^#/, '');
  return [text, unescaped(text), nameIn(text)].find((id) => id !== '' && isSlide(id)) ?? null;
}

/** The slide of this page's address. */
export function linkedSlide(): string | null {
  const found = slideNamed(
    location.hash,
    (id) => document.getElementById(id)?.matches('.slides > section') === true,
  );
  return found;
}

/**
 * Follows the address once more when its slide has come into the page: CSS shows what is :target. Where it names none
 * the first slide stands.
 */
export function followAddress(): void {
  const id = linkedSlide();
  if (id === null) document.documentElement.classList.remove('linked');
  else location.replace(`#${id}`);
}
