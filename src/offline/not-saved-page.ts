import { sitePath } from '../model/site.ts';
import { listSaved } from './copy-list.ts';
import { readReceipt, sayReceipt } from './receipt.ts';

/** The page that stands in for one that is not saved: says what is, and goes on when the network is back. */
export async function showSaved(): Promise<void> {
  addEventListener('online', () => location.reload());
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
