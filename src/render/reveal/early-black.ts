/**
 * A screen that was black stays so when the deck is loaded again: runs in the head of the page, before anything is
 * painted. What `black-screen.ts` keeps.
 */
export const earlyBlack =
  "try{performance.getEntriesByType('navigation')[0].type=='reload'" +
  "&&sessionStorage['deck-black']==location.pathname+location.search" +
  "&&document.documentElement.classList.add('black')}catch{}";
