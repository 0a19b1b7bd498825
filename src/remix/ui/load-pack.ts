import { type Area, areasToChoose } from '../../model/area.ts';
import type { AreaModel } from '../../model/area-model.ts';
import type { PackModel } from '../../model/deck.ts';
import { sitePath } from '../../model/site.ts';

let pack: Promise<PackModel> | undefined;
let local: Promise<AreaModel> | undefined;
let placed: { code: string; pack: Promise<PackModel> } | undefined;

/** The pack without what only a chosen place needs. Rejects when it does not arrive; the next call tries again. */
export function loadPack(): Promise<PackModel> {
  pack ??= fetchPart<PackModel>(sitePath('/remix/pack.json'));
  pack.catch(() => {
    pack = undefined;
  });
  return pack;
}

/** What a place changes. The same holds. */
export function loadLocal(): Promise<AreaModel> {
  local ??= fetchPart<AreaModel>(sitePath('/remix/local.json'));
  local.catch(() => {
    local = undefined;
  });
  return local;
}

/** The places one can choose: boroughs, then care boards. */
export async function loadAreas(): Promise<Area[]> {
  return areasToChoose((await loadLocal()).places);
}

/** The pack as it speaks of a place. The figures of all places are fetched the first time; the last place is kept. */
export function loadPlacedPack(code: string): Promise<PackModel> {
  if (placed?.code === code) return placed.pack;
  const next = { code, pack: placePack(code) };
  placed = next;
  next.pack.catch(() => {
    if (placed === next) placed = undefined;
  });
  return next.pack;
}

async function placePack(code: string): Promise<PackModel> {
  const [base, parts, { applyArea }] = await Promise.all([
    loadPack(),
    loadLocal(),
    import('../../select/apply-area.ts'),
  ]);
  return applyArea({ ...base, local: parts }, code).pack;
}

/** Files of our own build need no check; one that is no answer of this site does. */
async function fetchPart<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok || !/json/.test(answer.headers.get('content-type') ?? ''))
    throw new Error(`${address} did not arrive.`);
  return (await answer.json()) as T;
}
