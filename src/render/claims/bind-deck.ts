import { withPart } from '../../browser/late-part.ts';
import { clickedNumber } from './cards.ts';
import { bindMarks, marksAreOn, setMarks } from './marks.ts';

const load = () => import('./panel.ts');

/** Lets numbers on slides open their claim in the panel. Listens on the document: slides may arrive later. */
export function bindDeckClaims(): void {
  bindMarks();
  document.addEventListener('click', (event) => {
    const link = clickedNumber(event);
    if (link === null || link.closest('.slide') === null || link.closest('.overview') !== null) return;
    event.preventDefault();
    // The page of the claim would take the deck away, in front of everybody.
    void withPart('What stands behind this number', load, ({ openClaim }) => openClaim(link));
  });
}

/** Fetches panel and cards when the deck has nothing else to do. */
export function prepareClaims(): void {
  const fetchAll = () =>
    void load().then(
      ({ prepare }) => prepare(),
      () => undefined,
    );
  // Safari knows no idle time.
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll, { timeout: 5000 });
  else setTimeout(fetchAll, 1000);
}

/** Opens the list of the figures of a slide. */
export function openFigures(slide: Element | undefined | null): void {
  if (!(slide instanceof HTMLElement)) return;
  void withPart('The list of figures', load, ({ openList }) => openList(slide));
}

/** Opens the card of a claim by its id. */
export function openClaimCard(claim: string): void {
  void withPart('What stands behind this number', load, ({ openCard }) => openCard(claim));
}

/** Shows the marks of evidence beside the numbers, or hides them; says which. */
export function switchMarks(): string {
  setMarks(!marksAreOn());
  return marksAreOn() ? 'Marks beside numbers are on' : 'Marks beside numbers are off';
}

/** The panel belongs to the slide under it. */
export function closePanel(): void {
  document.querySelector<HTMLDialogElement>('#claim-panel')?.close();
}
