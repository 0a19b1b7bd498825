/** How long after a page has loaded: until then everything belongs to the page. */
const pause = 3000; // ms

/**
 * Registers the service worker of the site when the page has long been drawn. Not while developing, nor in frames of
 * other pages, nor where the browser has none: over plain http, and in some private windows.
 */
export function registerLate(): void {
  const isBuilt = document.documentElement.dataset.build !== undefined;
  if (!isBuilt || window !== window.top || !('serviceWorker' in navigator)) return;
  const start = (): void => {
    // One that does not arrive is asked for by the next page.
    import('./watch-updates.ts').then(({ watchUpdates }) => watchUpdates()).catch(() => undefined);
  };
  const later = (): void => {
    setTimeout(start, pause);
    if (navigator.serviceWorker.controller !== null)
      import('./saved-downloads.ts').then(({ bindDownloads }) => bindDownloads()).catch(() => undefined);
  };
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}
