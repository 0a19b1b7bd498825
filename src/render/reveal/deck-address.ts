import { idMeant } from '../../model/received-address.ts';

/** How the part of an address begins that is the id of nothing: no browser jumps there. */
const quiet = '#/';

/** The slide that an address of this page leads to: the page's own, or one that was just asked for. */
export function linkedSlide(hash = location.hash): string | null {
  const asked = hash.startsWith(quiet) ? hash.slice(quiet.length) : hash;
  return idMeant(asked, (id) => document.getElementById(id)?.matches('.slides > section') === true);
}

/**
 * Follows the address once more when its slide has come into the page: CSS shows what is :target, or was asked for
 * quietly. Where it names none the first slide stands.
 */
export function followAddress(): void {
  const id = linkedSlide();
  if (id === null) document.documentElement.classList.remove('linked');
  else if (location.hash.startsWith(quiet)) ask(id);
  else location.replace(`#${id}`);
}

/** An address that shows a slide of a still deck in a frame: a jump to the slide would scroll the page around it. */
export function quietAddress(still: string, id: string): string {
  return `${still}${quiet}${id}`;
}

function ask(id: string): void {
  // The first slide is not shown beside it.
  document.documentElement.classList.add('linked');
  for (const slide of document.querySelectorAll('.slides > section'))
    slide.classList.toggle('asked', slide.id === id);
}
