import './claim-box.css';
import './panel.css';
import { make } from '../../browser/make.ts';
import { digitOf } from '../../browser/pressed.ts';
import { claimOf, loadCards } from './cards.ts';
import { claimList } from './claim-list.ts';
import { showCard } from './show-card.ts';
import { claimsOn } from './slide-claims.ts';

const panel = document.querySelector<HTMLDialogElement>('#claim-panel');
const content = panel?.querySelector<HTMLElement>('.claim-content') ?? null;
const back = panel?.querySelector<HTMLButtonElement>('.claim-back') ?? null;

/** The slide whose list leads to the open card; null when a number was asked about directly. */
let listed: HTMLElement | null = null;

panel?.addEventListener('keydown', press);
panel?.addEventListener('close', () => makeRoom(false));
panel?.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  // A press beside the panel falls on its backdrop, which counts as the dialog itself.
  if (event.target === panel) panel.close();
  if (event.target.closest('[data-close]') !== null) panel.close();
  const row = event.target.closest<HTMLElement>('button[data-claim]');
  if (row?.dataset.claim !== undefined)
    void openFromList(row.dataset.claim, row.querySelector('.claim-row-figures')?.textContent ?? '');
  if (event.target.closest('.claim-back') !== null && listed !== null) void openList(listed);
});

/** Fetches the cards while the room is still filling: the network may be gone when somebody asks. */
export function prepare(): void {
  void loadCards();
}

/** Opens the claim of a number beside the slide. */
export async function openClaim(link: HTMLAnchorElement): Promise<void> {
  const claim = claimOf(link);
  if (panel === null || content === null || back === null || claim === null) return;
  listed = null;
  await showCard(content, claim, link.textContent ?? '');
  link.focus({ preventScroll: true });
  show();
}

/** Opens the card of a claim that was found. */
export async function openCard(claim: string): Promise<void> {
  if (content === null) return;
  listed = null;
  await showCard(content, claim);
  show();
}

/** Opens the list of a slide's claims; a single one is shown at once. */
export async function openList(slide: HTMLElement): Promise<void> {
  if (panel === null || content === null) return;
  const claims = claimsOn(slide);
  listed = null;
  if (claims.length === 1 && claims[0] !== undefined) {
    await openCard(claims[0].claim);
    return;
  }
  const words = claims.length === 0 ? 'No figures on this slide' : 'Figures on this slide';
  const title = make('h2', { id: 'claim-content-title' }, words);
  content.replaceChildren(title, await claimList(claims), ...legend());
  show();
  content.querySelector<HTMLElement>('.claim-list button')?.focus();
  listed = slide;
}

async function openFromList(claim: string, shown: string): Promise<void> {
  if (panel === null || content === null || back === null) return;
  await showCard(content, claim, shown);
  back.hidden = false;
  panel.scrollTop = 0;
  panel.querySelector<HTMLElement>('.claim-close')?.focus({ preventScroll: true });
}

function show(): void {
  if (panel === null || back === null) return;
  back.hidden = true;
  if (!panel.open) panel.showModal();
  makeRoom(true);
  panel.scrollTop = 0;
  panel.querySelector<HTMLElement>('.claim-close')?.focus({ preventScroll: true });
}

/** The slide gets smaller and stands beside the panel: whoever asks about a number wants to see it. */
function makeRoom(on: boolean): void {
  document.documentElement.classList.toggle('claims-beside', on);
  // reveal.js fits the slide into its box again.
  dispatchEvent(new Event('resize'));
}

/** The list of keys holds the legend of the marks: it stands under the list of figures too. */
function legend(): Element[] {
  const found = document.querySelector('#deck-keys .marks-legend');
  return found === null ? [] : [found.cloneNode(true) as Element];
}

/**
 * Keys inside the panel: digits choose, arrows walk the list. What moves the deck never does so under an open panel.
 */
function press(event: KeyboardEvent): void {
  // A panel that has just closed keeps the focus until the next frame: a key in between is the deck's.
  if (!panel?.open || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...panel.querySelectorAll<HTMLElement>('.claim-list button')];
  const row = rows[digitOf(event) - 1];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (row !== undefined) row.click();
  else if (step !== undefined && rows.length > 0)
    rows[rows.indexOf(document.activeElement as HTMLElement) + step]?.focus();
  else if (event.key === 'ArrowLeft' && listed !== null && rows.length === 0) void openList(listed);
  else if (event.key === 'ArrowRight') panel.close();
  else return;
  event.preventDefault();
  // A key that has just closed the panel must not reach the deck as well.
  event.stopPropagation();
}
