const stops =
  'a[href], button:enabled, input:enabled:not([type="hidden"]), select:enabled, textarea:enabled, summary, [contenteditable="true"], [tabindex]:not([tabindex="-1"])';

/** Where focus was moved to because what had it went away; null once somebody has gone on. */
let moved: Element | null = null;

/** Whether the focus stands where it was put for want of a better place. */
export function wasMoved(to: Element): boolean {
  return to === moved;
}

/**
 * Keeps the keyboard in its place: where what has the focus is taken away or switched off, the focus goes to what comes
 * to stand there, in the nearest part of the page that is left. Whoever moves it on purpose is not disturbed.
 *
 * @returns Ends it.
 */
export function keepFocus(): () => void {
  /** What has the focus, with everything around it, and how many stops are before it in each. */
  let trail: Array<{ around: Element; before: number }> = [];
  const follow = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    moved = null;
    trail = [];
    for (let around: Element | null = target; around !== null; around = around.parentElement) {
      const all = [...around.querySelectorAll(stops)];
      trail.push({ around, before: Math.max(0, all.indexOf(target)) });
      if (around.matches('dialog, main, body')) break;
    }
  };
  /** Somebody left it: there is nothing to keep. */
  const leave = ({ target }: Event): void => {
    queueMicrotask(() => {
      if (document.activeElement === document.body && isThere(target)) trail = [];
    });
  };
  const isThere = (target: EventTarget | null): boolean =>
    target instanceof Element && target.isConnected && !target.matches(':disabled');
  const mend = (): void => {
    const { activeElement } = document;
    if (activeElement !== document.body && activeElement !== null) return;
    const [lost, ...parts] = trail;
    if (lost === undefined || isThere(lost.around)) return;
    for (const { around, before } of parts) {
      if (!around.isConnected) continue;
      const left = [...around.querySelectorAll<HTMLElement>(stops)];
      const next = left.slice(before).find(isInSight) ?? left.slice(0, before).findLast(isInSight);
      if (next === undefined) continue;
      next.focus();
      moved = next;
      return;
    }
  };
  const watch = new MutationObserver(() => requestAnimationFrame(mend));
  watch.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  document.addEventListener('focusin', follow);
  document.addEventListener('focusout', leave);
  return () => {
    watch.disconnect();
    document.removeEventListener('focusin', follow);
    document.removeEventListener('focusout', leave);
  };
}

function isInSight(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
}
