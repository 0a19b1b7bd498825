import type { PlaceReport } from '../../../../model/local.ts';
import { type Place, placesToChoose } from '../../../../model/place.ts';
import { applyPlace } from '../../../../select/apply-place.ts';
import { loadLocal, loadPack } from '../../load-pack.ts';

/** The places one can choose: boroughs, then care boards. */
export async function loadPlaces(): Promise<Place[]> {
  return placesToChoose((await loadLocal()).places);
}

/** What each slide of the pack shows of a place, and the slides that exist only with one, by the slide they follow. */
export type PlaceFacts = {
  report: PlaceReport;
  only: Array<{ slide: string; title: string; after: string | null }>;
};

export async function loadPlaceFacts(code: string): Promise<PlaceFacts> {
  const [pack, parts] = await Promise.all([loadPack(), loadLocal()]);
  const { pack: placed, report } = applyPlace({ ...pack, local: parts }, code);
  const only = new Map<string, PlaceFacts['only'][number]>();
  for (const { after, entry } of Object.values(parts.insertions).flat()) {
    const slide = Object.hasOwn(placed.slides, entry.id) ? placed.slides[entry.id] : undefined;
    if (slide !== undefined && !Object.hasOwn(pack.slides, entry.id))
      only.set(entry.id, { slide: entry.id, title: slide.plainTitle, after });
  }
  return { report, only: [...only.values()] };
}
