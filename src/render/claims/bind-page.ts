import { withPart } from '../../browser/late-part.ts';
import { clickedNumber, numberAt } from './cards.ts';
import { bindMarks } from './marks.ts';

const near = ['pointermove', 'focusin'];

/**
 * Lets numbers on a page open their claim in place. The popover and the cards are fetched when a reader first comes
 * near a number; until then, and without them, a number is a link to its claim's page.
 */
export function bindClaims(): void {
  bindMarks();
  if (!('popover' in HTMLElement.prototype)) return;
  const load = () => import('./popover.ts');
  const come = (event: Event): void => {
    // A page that scrolls under a mouse or a finger does not come near.
    if (event instanceof PointerEvent && event.pointerType === 'touch') return;
    if (numberAt(event.target) === null) return;
    for (const type of near) document.removeEventListener(type, come);
    void load().then(
      ({ prepare }) => prepare(),
      () => undefined,
    );
  };
  for (const type of near) document.addEventListener(type, come);
  document.addEventListener('click', (event) => {
    const link = clickedNumber(event);
    if (link === null) return;
    event.preventDefault();
    void load().then(
      ({ openClaim }) => openClaim(link),
      // Its page says the same, if there is a network to bring it.
      async () => {
        const page = await fetch(link.href, { method: 'HEAD' }).catch(() => null);
        if (page?.ok === true) location.assign(link.href);
        else void withPart('What stands behind this number', load, ({ openClaim }) => openClaim(link));
      },
    );
  });
}
