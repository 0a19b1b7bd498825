import { withPart } from '../../browser/late-part.ts';
import { whenIdle } from '../../browser/when-idle.ts';
import type { AskedHost } from './asked.ts';

/** What was asked is typed on behind the slash, so the field is there at once; the search is fetched for it. */
export function openAsked(dialog: HTMLDialogElement | null, deck: string, host: AskedHost): void {
  if (dialog === null) return;
  if (!dialog.open) dialog.showModal();
  const box = dialog.querySelector('input');
  box?.focus();
  // Chosen whole when it opens again, so that new words take the place of the old.
  box?.select();
  void withPart(
    'The search',
    () => load(deck),
    (fill) => fill(dialog, host),
  );
}

/** Fetches the search when there is nothing else to do: the network may be gone when somebody asks. */
export function prepareAsked(deck: string): void {
  whenIdle(() => void load(deck).catch(() => undefined));
}

async function load(deck: string) {
  const { loadAsked } = await import('./asked.ts');
  return loadAsked(deck);
}
