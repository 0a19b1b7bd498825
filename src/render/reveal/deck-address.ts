import { idMeant } from '../../model/received-address.ts';

/** The slide that an address of this page leads to: the page's own, or one that was just asked for. */
export function linkedSlide(hash = location.hash): string | null {
  return idMeant(hash, (id) => document.getElementById(id)?.matches('.slides > section') === true);
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
