/**
 * Work that stops for breath after each slide, so that a page can draw and listen in between. It touches nothing
 * outside itself until it is done: whoever runs it may leave it half way.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs all steps at once. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
