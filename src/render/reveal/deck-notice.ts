import { button, make } from '../../browser/make.ts';

/** What the deck says, in plain words, when something of it does not arrive. */
const words = {
  slow: 'The slides are still on their way. The network is slow.',
  slides:
    'The other slides could not be fetched, perhaps because the network is down. The deck tries again when it is back.',
  linked:
    'This slide could not be fetched, perhaps because the network is down. The deck tries again when it is back.',
  controls: 'The deck could not start, perhaps because the network is down.',
};

const panel = document.querySelector<HTMLElement>('.deck-notice');
const again = document.querySelector<HTMLButtonElement>('.deck-again');

/** Says that waiting is all there is to do. */
export function saySlow(): void {
  tell('slow', false);
}

/** Says what is missing, and settles when somebody presses "Try again" or the network is back. */
export async function askAgain(missing: 'slides' | 'linked' | 'controls'): Promise<void> {
  tell(missing, true);
  await new Promise<void>((resolve) => {
    again?.addEventListener('click', () => resolve(), { once: true });
    addEventListener('online', () => resolve(), { once: true });
  });
  saySlow();
}

/** Nothing is missing any more. */
export function hideNotice(): void {
  if (panel !== null) panel.hidden = true;
}

/** Says what happened and what can be done about it, until it is closed. */
export function offer(text: string, action?: HTMLElement): void {
  document.querySelector('.deck-offer')?.remove();
  const notice = make('div', { class: 'deck-notice deck-offer', role: 'status' });
  action?.classList.add('deck-again');
  action?.addEventListener('click', () => notice.remove());
  document.body.append(notice);
  // Set after it is shown: only then does a screen reader notice.
  notice.append(
    make('p', {}, text),
    action ?? '',
    button('Close', () => notice.remove(), { class: 'deck-again' }),
  );
}

/** Tells a screen reader, politely and in one line. */
export function say(text: string): void {
  const status = document.querySelector('#deck-status');
  if (status !== null && status.textContent !== text) status.textContent = text;
}

function tell(what: keyof typeof words, canTry: boolean): void {
  const text = panel?.querySelector('p');
  if (!panel || !text) return;
  panel.hidden = false;
  // Set after it is shown: only then does a screen reader notice.
  text.textContent = words[what];
  if (again !== null) again.hidden = !canTry;
}
