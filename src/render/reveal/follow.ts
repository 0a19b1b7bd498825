import { make } from '../../browser/make.ts';
import './follow.css';
import { qrPath } from '../qr-path.ts';
import { readingOf, siteForPhones } from './reading-address.ts';

/** Puts into a dialog the code that leads phones to a slide in its reading form, with the address in words. */
export function fillFollow(dialog: HTMLElement, slide: HTMLElement): void {
  const site = siteForPhones();
  const { path, isThere } = readingOf(slide);
  const box = dialog.querySelector('.follow-screen');
  const title = make('h2', { id: `${dialog.id}-title` }, 'Follow on your phone');
  if (site === null) {
    box?.replaceChildren(title, make('p', {}, noSite()));
    return;
  }
  const address = site + path;
  const what = isThere ? 'This slide to read, with its sources.' : nearest;
  const words = make('div', {}, title, make('p', { class: 'follow-what' }, what), inWords(address));
  box?.replaceChildren(codeOf(address), words);
}

/** As it is typed, with places where a line may break. */
function inWords(address: string): HTMLElement {
  const pieces = address.replace(/^https?:\/\//, '').split(/(?<=\/)|(?=[?#])/);
  return make('p', { class: 'follow-address' }, ...pieces.flatMap((piece) => [piece, make('wbr')]));
}

const nearest = 'This slide has no page of its own. The code leads to all that can be read.';

/** Why there is no code: one that leads nowhere would be worse. */
function noSite(): string {
  const isFile = document.querySelector<HTMLElement>('.reveal')?.dataset.site !== undefined;
  return isFile
    ? 'Phones cannot follow from this file: when it was made, nobody had said where the site stands. Show the deck from the site, or have the file made with its address (PACK_HOST).'
    : 'Phones cannot follow from here: this site runs on this computer alone. Show the deck from the site’s own address.';
}

/** Digits alone go into it. */
function codeOf(address: string): DocumentFragment {
  const { size, path } = qrPath(address);
  const made = document.createElement('template');
  made.innerHTML = `<svg class="follow-code" viewBox="0 0 ${size} ${size}" role="img" aria-label="Square code that opens the page" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  return made.content;
}
