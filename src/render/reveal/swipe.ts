import type { Command } from './deck-keys.ts';

/** How far a finger goes before it turns a page, in px. */
const far = 40;

/** A swipe turns a page as a key does: past what the talk leaves out, and not behind its end. Enlarged, it moves the slide. */
export function bindSwipe(deck: HTMLElement, act: (command: Command) => void): void {
  const isEnlarged = (): boolean => (visualViewport?.scale ?? 1) > 1.01;
  visualViewport?.addEventListener('resize', () => {
    deck.style.touchAction = isEnlarged() ? 'auto' : '';
  });
  let from: { x: number; y: number } | null = null;
  deck.addEventListener('pointerdown', ({ pointerType, isPrimary, target, clientX: x, clientY: y }) => {
    // What is dragged stays where it is: controls, and the rows of the overview.
    const isKept = target instanceof Element && target.closest('input, [data-prevent-swipe]') !== null;
    // A second finger makes it no swipe.
    from = pointerType === 'touch' && isPrimary && !isKept && !isEnlarged() ? { x, y } : null;
  });
  deck.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (from === null) return;
    const [across, down] = [clientX - from.x, clientY - from.y];
    if (Math.abs(across) < far || Math.abs(across) < Math.abs(down)) return;
    // One page a swipe, however far it goes.
    from = null;
    act(across < 0 ? 'next' : 'previous');
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    deck.addEventListener(type, () => {
      from = null;
    });
}
