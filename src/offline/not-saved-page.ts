import { siteIsWhole } from '../browser/site-is-whole.ts';
import { sitePath } from '../model/site.ts';
import { listSaved } from './copy-list.ts';
import { readReceipt, sayReceipt } from './receipt.ts';

/**
 * The page that stands in for one that is not saved: says what is, and that the network is back. It is not loaded
 * again by itself: somebody may be about to press what it offers.
 */
export async function showSaved(): Promise<void> {
  const back = document.querySelector('#copy-back');
  addEventListener('online', async () => {
    if (back !== null && (await siteIsWhole()))
      back.textContent = 'The site answers again: the page opens now.';
  });
  const receipt = await readReceipt(caches, sitePath('/')).catch(() => null);
  const now = document.querySelector('#copy-now');
  if (now !== null)
    now.textContent =
      receipt === null
        ? 'Nothing was saved on this computer. Pages that you saw before may open all the same.'
        : sayReceipt(receipt);
  if (receipt === null) return;
  listSaved(document.querySelector('#copy-links'), receipt);
  document.querySelector('#copy-check')?.removeAttribute('hidden');
}
