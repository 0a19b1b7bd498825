import { getArea } from './chosen-area.ts';

/**
 * The address of a link with the chosen place on it; as it is where the link leaves the site, stays on the page,
 * leads to a file, or names a place itself.
 */
export function withArea(href: string, here: string, place: string | null): string {
  if (place === null) return href;
  const from = new URL(here);
  const to = new URL(href, from);
  const samePage = to.pathname === from.pathname && (to.hash !== '' || href === '');
  const isPage = to.pathname.endsWith('/') || to.pathname.endsWith('.html');
  if (to.origin !== from.origin || samePage || !isPage || to.searchParams.has('place')) return href;
  to.searchParams.set('place', place);
  return `${to.pathname}${to.search}${to.hash}`;
}

/** Lets every link of the page carry the chosen place on, at the moment it is used, so that late links do too. */
export function carryArea(): void {
  const carry = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    const href = link?.getAttribute('href');
    if (link === null || href === null || href === undefined) return;
    link.setAttribute('href', withArea(href, location.href, getArea()));
  };
  // `contextmenu` for whoever copies the address or opens it in another tab.
  for (const event of ['click', 'auxclick', 'contextmenu']) addEventListener(event, carry, { capture: true });
}
