import { useLayoutEffect } from 'react';

declare global {
  /** What the early script of the page draws: see early-opening.ts. */
  var showOpening: ((edition: string | null) => void) | undefined;
  var hideOpening: (() => void) | undefined;
}

/** Shows the frame of the workspace while it is on its way, with the first slide where a deck begins as an edition. */
export function Waiting({ edition = null }: { edition?: string | null }) {
  useLayoutEffect(() => {
    globalThis.showOpening?.(edition);
    return globalThis.hideOpening;
  }, [edition]);
  return null;
}
