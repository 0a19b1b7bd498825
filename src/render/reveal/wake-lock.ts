/**
 * Keeps the screen from going dark while somebody presents. Browsers let go whenever the window is hidden, so it is asked
 * again when that is seen; those that cannot, or will not, are not spoken of.
 *
 * @param isPresenting Asked each time.
 * @returns Asks once more, whenever somebody may have begun or ended.
 */
export function keepAwake(isPresenting: () => boolean, page: Document = document): () => void {
  let held: WakeLockSentinel | null = null;
  const look = async (): Promise<void> => {
    if (!('wakeLock' in navigator)) return;
    const isWanted = isPresenting() && page.visibilityState === 'visible';
    if (isWanted === (held !== null && !held.released)) return;
    if (isWanted) held = await navigator.wakeLock.request('screen').catch(() => null);
    else await held?.release().catch(() => undefined);
  };
  // One after the other: what is asked meanwhile counts.
  let last = Promise.resolve();
  const ask = (): void => {
    last = last.then(look);
  };
  for (const type of ['visibilitychange', 'fullscreenchange']) page.addEventListener(type, ask);
  return ask;
}
