import type { Steps } from '../../../select/steps.ts';

/** Longest stretch in ms that may pass before the page gets to draw and listen. */
const stretch = 6;

/**
 * Runs work in short stretches, with keys and drawing let in between. `onDone` is told what came out. The function
 * returned gives the work up.
 */
export function runInSlices<T>(steps: Steps<T>, onDone: (value: T) => void): () => void {
  let isOver = false;
  const go = (): void => {
    if (isOver) return;
    const end = performance.now() + stretch;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done !== true) continue;
      isOver = true;
      onDone(value);
      return;
    }
    later(go);
  };
  later(go);
  return () => {
    isOver = true;
  };
}

/** Runs once what is on the way to the screen has been drawn. */
export function afterDrawing(run: () => void): void {
  // No frame comes to a window that nobody sees.
  if (document.hidden) later(run);
  else requestAnimationFrame(() => later(run));
}

/** A task of its own. A message comes sooner than a timer, which waits for at least 4 ms. */
function later(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}
