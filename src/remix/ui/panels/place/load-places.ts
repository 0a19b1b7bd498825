import type { LocalModel, PlaceReport } from '../../../../model/local.ts';
import { type Place, placesToChoose } from '../../../../model/place.ts';
import { sitePath } from '../../../../model/site.ts';
import { applyPlace } from '../../../../select/apply-place.ts';
import { loadPack } from '../../load-pack.ts';

let local: Promise<LocalModel> | undefined;

/** What a place changes. Rejects when it does not arrive; the next call tries again. */
function loadLocal(): Promise<LocalModel> {
  local ??= fetch(sitePath('/remix/local.json')).then(async (answer) => {
    if (!answer.ok) throw new Error('The places did not arrive.');
    return (await answer.json()) as LocalModel;
  });
  local.catch(() => {
    local = undefined;
  });
  return local;
}

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
