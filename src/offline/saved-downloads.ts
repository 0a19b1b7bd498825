import { saveFile } from '../browser/save-file.ts';
import { sitePath } from '../model/site.ts';
import { readReceipt } from './receipt.ts';

/**
 * Lets links that download a saved file work without a network: browsers ask the network for such a link past every
 * service worker, but not for the same file when a script asks.
 */
export async function bindDownloads(): Promise<void> {
  const base = sitePath('/');
  const receipt = await readReceipt(caches, base).catch(() => null);
  const saved = new Set(receipt?.files.map(([path]) => base + path));
  if (saved.size === 0) return;
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[download]') : null;
    if (link === null || link.origin !== location.origin || !saved.has(link.pathname)) return;
    event.preventDefault();
    void download(link.href, link.download || (link.pathname.split('/').at(-1) ?? ''));
  });
}

async function download(address: string, name: string): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) saveFile(name, await answer.blob());
}
