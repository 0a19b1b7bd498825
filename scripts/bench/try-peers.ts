import type { DeckModel } from '../../src/model/deck.ts';
import { buildPeer, installPeer, peers } from './peers.ts';
import { median } from './run-timed.ts';

export type PeerResult = {
  name: string;
  version: string;
  /** Seconds and files by number of slides; empty when it is not available. */
  builds: Array<{ size: number; seconds: number; dist: string }>;
  /** Why it is not available, or empty. */
  reason: string;
};

/** Installs and builds every peer that can be had. One that fails is named with its reason and left out. */
export async function tryPeers(
  deck: DeckModel,
  cache: string,
  sizes: readonly number[],
  rounds: number,
  say: (text: string) => void,
): Promise<PeerResult[]> {
  const results: PeerResult[] = [];
  for (const peer of peers) {
    const result: PeerResult = { name: peer.name, version: '', builds: [], reason: '' };
    results.push(result);
    try {
      const ready = await installPeer(peer, cache);
      if ('reason' in ready) result.reason = ready.reason;
      else {
        result.version = ready.version;
        for (const size of sizes) {
          const built = [];
          for (let round = 0; round < rounds; round++) built.push(await buildPeer(ready, deck, size));
          const seconds = median(built.map((one) => one.seconds));
          result.builds.push({ size, seconds, dist: built[0]?.dist ?? '' });
        }
      }
    } catch (error) {
      result.reason = error instanceof Error ? error.message : String(error);
    }
    say(result.reason ? `${peer.name} not available ` : `${peer.name} ${result.version} `);
  }
  return results;
}
