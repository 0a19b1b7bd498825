import { inTask } from '../../../browser/after-drawing.ts';
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
    inTask(go);
  };
  inTask(go);
  return () => {
    isOver = true;
  };
}
