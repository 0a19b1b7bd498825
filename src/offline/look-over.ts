import { cacheName } from './names.ts';
import { type Receipt, readReceipt } from './receipt.ts';
import { isWhole } from './save.ts';

/** How a saved copy is: each file of its receipt was looked at. */
export type Copy =
  | { is: 'none' }
  | { is: 'blocked' }
  | { is: 'whole' | 'damaged'; receipt: Receipt /** Files that are gone or changed. */; lost: number };

/** Looks a copy over, file by file, hashes and all. Never rejects. */
export async function lookOver(caches: CacheStorage, base: string): Promise<Copy> {
  try {
    const receipt = await readReceipt(caches, base);
    if (receipt === null) return { is: 'none' };
    const cache = await caches.open(cacheName(base, 'saved', receipt.build));
    let lost = 0;
    for (const [path, , hash] of receipt.files)
      if (!(await isWhole(await cache.match(base + path), hash))) lost += 1;
    return { is: lost === 0 ? 'whole' : 'damaged', receipt, lost };
  } catch {
    return { is: 'blocked' };
  }
}
