import { idMeant } from '../../model/received-address.ts';

/** The slide of this page's address. */
export function linkedSlide(): string | null {
  return idMeant(location.hash, (id) => document.getElementById(id)?.matches('.slides > section') === true);
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
