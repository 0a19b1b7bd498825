import { make } from '../../browser/make.ts';
import { offer } from './deck-notice.ts';
import type { DeckSide } from './pair.ts';

/** Opens the speaker view of a deck; where the browser opens no window, says so, with a link that it follows. */
export function openSpeaker({ name, speakerAddress }: DeckSide): void {
  const address = speakerAddress();
  const opened = window.open(address, name(), 'width=1180,height=760');
  if (opened !== null && !opened.closed) {
    opened.focus();
    return;
  }
  const link = make('a', { href: address, target: name() }, 'Open the speaker notes');
  offer('The browser opened no window for the speaker notes.', link);
}
