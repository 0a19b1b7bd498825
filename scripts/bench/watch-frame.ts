import type { Page } from '@playwright/test';

declare global {
  var frameDrawn: Promise<number>;
}

/** Begins to wait, in the page, for the first frame drawn after something in `place` has changed; see `frameAt`. */
export function watchFrame(page: Page, place: string): Promise<void> {
  // Awaited before a key is pressed: a busy page hears of the key first.
  return page.evaluate((wanted) => {
    const watched = document.querySelector(wanted);
    if (watched === null) throw new Error(`nothing is called ${wanted}`);
    globalThis.frameDrawn = new Promise((done) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // A message sent from a frame arrives when the frame has been drawn.
          port1.onmessage = () => done(performance.timeOrigin + performance.now());
          port2.postMessage(null);
        });
      });
      observer.observe(watched, { subtree: true, childList: true, attributes: true, characterData: true });
    });
  }, place);
}

/** When that frame was drawn, in ms since 1970. */
export function frameAt(page: Page): Promise<number> {
  return page.evaluate(() => globalThis.frameDrawn);
}
