import { sessionSettings } from '../../browser/settings.ts';

/** Where notes stand on the presenter's only screen: in a small window over all others, or beside the slide. */
export type NotesPlace = 'small' | 'beside';

const key = 'deck-notes-here';

/** What was chosen last in this tab; null where nothing was. */
export function keptNotes(): { place: NotesPlace; isOpen: boolean } | null {
  const [place, open] = (sessionSettings.get(key) ?? '').split(' ');
  return place === 'small' || place === 'beside' ? { place, isOpen: open === 'open' } : null;
}

export function keepNotes(place: NotesPlace, isOpen: boolean): void {
  sessionSettings.set(key, `${place} ${isOpen ? 'open' : 'closed'}`);
}
