import { button, make } from '../browser/make.ts';
import { pageBuild, register } from './register.ts';
import type { Asked } from './worker.ts';

/** How often a page that stays open asks whether there is a newer build, in ms. */
const between = 60 * 60_000;

/** Registers the worker, and offers a newer build of the site where nobody presents or works on a deck. */
export async function watchUpdates(): Promise<void> {
  const registration = await register();
  if (registration === null) return;
  if (!document.documentElement.classList.contains('page')) return;
  const look = (): void => void offerNewer(registration.waiting);
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < between) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

/** A page that came from the network is of the new build already, whatever waits. */
async function offerNewer(worker: ServiceWorker | null): Promise<void> {
  // The first worker waits for nobody, and is no news.
  if (worker?.state !== 'installed' || navigator.serviceWorker.controller === null) return;
  if ((await ask<string>(worker, 'build')) === pageBuild || document.querySelector('.site-newer')) return;
  const words = make('p', { role: 'status' });
  const box = make('div', { class: 'part-lost site-newer' }, words);
  const load = async (): Promise<void> => {
    if (!(await ask<boolean>(worker, 'take-over'))) {
      words.textContent =
        'A deck is open in another window. The new version waits until it is closed; nothing changes on the screen.';
      return;
    }
    location.reload();
  };
  box.append(
    button('Load it', load),
    button('Not now', () => box.remove()),
  );
  document.body.append(box);
  // Set after it is there: only then does a screen reader notice.
  words.textContent = 'There is a new version of this site.';
}

function ask<Answer>(worker: ServiceWorker, what: Asked): Promise<Answer> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data), { once: true });
    port1.start();
    worker.postMessage(what, [port2]);
  });
}
