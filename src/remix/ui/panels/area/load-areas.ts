import { type Area, areasToChoose } from '../../../../model/area.ts';
import type { AreaReport } from '../../../../model/area-model.ts';
import { entryOf } from '../../../../model/entry-of.ts';
import { applyArea } from '../../../../select/apply-area.ts';
import { loadLocal, loadPack } from '../../load-pack.ts';

/** The places one can choose: boroughs, then care boards. */
export async function loadAreas(): Promise<Area[]> {
  return areasToChoose((await loadLocal()).places);
}

/** What each slide of the pack shows of a place, and the slides that exist only with one, by the slide they follow. */
export type AreaFacts = {
  report: AreaReport;
  only: Array<{ slide: string; title: string; after: string | null }>;
};

export async function loadAreaFacts(code: string): Promise<AreaFacts> {
  const [pack, parts] = await Promise.all([loadPack(), loadLocal()]);
  const { pack: placed, report } = applyArea({ ...pack, local: parts }, code);
  const only = new Map<string, AreaFacts['only'][number]>();
  for (const { after, entry } of Object.values(parts.insertions).flat()) {
    const slide = entryOf(placed.slides, entry.id);
    if (slide !== undefined && !Object.hasOwn(pack.slides, entry.id))
      only.set(entry.id, { slide: entry.id, title: slide.plainTitle, after });
  }
  return { report, only: [...only.values()] };
}
