import { idMeant, pathMeant } from '../model/received-address.ts';

/** From the page that says that there is none: to the one that the address means, where there is one. */
export async function leadToPage(): Promise<void> {
  const meant = new URL(pathMeant(location.pathname) + location.search + location.hash, location.origin);
  if (meant.origin !== location.origin || meant.pathname === location.pathname) return;
  const answer = await fetch(meant.pathname, { method: 'HEAD' }).catch(() => null);
  if (answer?.ok) location.replace(meant);
}

/** To the part of the page that the address means, where the browser does not find it, or leaves it folded away. */
export function leadToPart(): void {
  const isThere = (id: string): boolean => document.getElementById(id) !== null;
  const lead = (): void => {
    unfold(document.querySelector(':target'));
    const id = document.querySelector(':target') === null ? idMeant(location.hash, isThere) : null;
    if (id !== null && location.hash !== `#${id}`) location.replace(`#${id}`);
  };
  lead();
  addEventListener('hashchange', lead);
}

/** Opens what an element is folded away in. Not every browser does so when an address leads there. */
function unfold(target: Element | null): void {
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  unfold(target);
  target?.scrollIntoView();
}
