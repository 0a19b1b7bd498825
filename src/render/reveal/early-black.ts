/**
 * A screen that was black stays so when the deck is loaded again: runs in the head of the page, before anything is
 * painted. What `black-screen.ts` keeps, and where `browser/settings.ts` does.
 */
export const earlyBlack =
  "try{let of;try{of=sessionStorage['deck-black']}catch{}" +
  "of??=history.state?.unkept?.['deck-black']" +
  ";performance.getEntriesByType('navigation')[0].type!='navigate'&&of==location.pathname+location.search" +
  "&&document.documentElement.classList.add('black')}catch{}";
