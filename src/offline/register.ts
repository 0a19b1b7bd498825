import { sitePath } from '../model/site.ts';

/** The build that a page is of; none while developing, and where the kill switch is on. */
export const pageBuild = document.documentElement.dataset.build ?? '';

/**
 * Registers the service worker of the site; null where the browser refuses. The browser looks for a newer one past its
 * own cache each time that a page is opened.
 */
export async function register(): Promise<ServiceWorkerRegistration | null> {
  try {
    return await navigator.serviceWorker.register(sitePath('/sw.js'), { updateViaCache: 'none' });
  } catch {
    return null;
  }
}
