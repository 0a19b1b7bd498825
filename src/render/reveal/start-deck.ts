import { runDeck } from './run-deck.ts';

/** The deck of the site. Its notes are a page of their own, which follows over a channel. */
runDeck();
