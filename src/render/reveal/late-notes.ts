import './speaker.css';
import './notes-here.css';
import type { DeckControls, OwnNotes } from './deck-controls.ts';
import { ownNotes } from './own-notes.ts';

/** Fetches the notes of a deck of the site, for the presenter's only screen: its speaker view is a page of its own. */
export async function lateNotes(): Promise<(deck: DeckControls) => OwnNotes> {
  const frame = document.querySelector<HTMLTemplateElement>('template#deck-notes')?.content;
  const box = frame?.querySelector('.speaker-notes');
  if (box?.childElementCount === 0) box.append(...(await fetchNotes()));
  return (deck) => ownNotes(deck, { hasPage: true });
}

async function fetchNotes(): Promise<Iterable<Element>> {
  const answer = await fetch('speaker/');
  const template = document.createElement('template');
  template.innerHTML = answer.ok ? await answer.text() : '';
  // The sign-in page of a guest network also answers, and with a success.
  const notes = template.content.querySelectorAll('.speaker-notes [data-slide]');
  if (notes.length === 0) throw new Error('no notes came');
  return notes;
}
