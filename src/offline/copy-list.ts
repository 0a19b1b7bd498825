import { make } from '../browser/make.ts';
import { sitePath } from '../model/site.ts';
import type { Receipt } from './receipt.ts';

/** Fills a list with links to what a receipt says is there. */
export function listSaved(list: Element | null, receipt: Receipt): void {
  if (!(list instanceof HTMLElement)) return;
  const links = receipt.sets.map(({ name, path }) =>
    make('li', {}, make('a', { href: sitePath(`/${path}`) }, `${name[0]?.toUpperCase()}${name.slice(1)}`)),
  );
  list.replaceChildren(...links);
  list.hidden = links.length === 0;
}
