import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepAwake } from '../../src/render/reveal/wake-lock.ts';

/** As much of a page as is asked. */
class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** A browser that can keep its screen awake; `locks` are those it has given. */
function browser() {
  const locks: Array<{ released: boolean; release(): Promise<void> }> = [];
  vi.stubGlobal('navigator', {
    wakeLock: {
      request: async () => {
        const lock = {
          released: false,
          release: async () => {
            lock.released = true;
          },
        };
        locks.push(lock);
        return lock;
      },
    },
  });
  return { locks, held: () => locks.filter(({ released }) => !released).length };
}

describe('the screen while somebody presents', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('stays awake, is asked for again when the window is seen again, and let go at the end', async () => {
    const { locks, held } = browser();
    const page = new Page();
    let isPresenting = false;
    const look = keepAwake(() => isPresenting, page as unknown as Document);
    look();
    await Promise.resolve();
    expect(locks).toHaveLength(0);
    isPresenting = true;
    look();
    look();
    await vi.waitFor(() => expect(held()).toBe(1));
    expect(locks).toHaveLength(1);
    // The browser lets go of it when the window is hidden.
    for (const lock of locks) lock.released = true;
    page.turn('hidden');
    page.turn('visible');
    await vi.waitFor(() => expect(held()).toBe(1));
    isPresenting = false;
    page.dispatchEvent(new Event('fullscreenchange'));
    await vi.waitFor(() => expect(held()).toBe(0));
  });

  it('is not spoken of where the browser cannot, or will not', async () => {
    vi.stubGlobal('navigator', {});
    keepAwake(() => true, new Page() as unknown as Document)();
    await Promise.resolve();
    const request = vi.fn(() => Promise.reject(new Error('not now')));
    vi.stubGlobal('navigator', { wakeLock: { request } });
    const look = keepAwake(() => true, new Page() as unknown as Document);
    look();
    look();
    await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2));
  });
});
