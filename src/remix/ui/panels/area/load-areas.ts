import type { AreaReport } from '../../../../model/area-model.ts';
import { applyArea } from '../../../../select/apply-area.ts';
import { loadLocal, loadPack } from '../../load-pack.ts';

/** What each slide of the pack shows of a place. */
export async function loadAreaReport(code: string): Promise<AreaReport> {
  const [pack, parts] = await Promise.all([loadPack(), loadLocal()]);
  return applyArea({ ...pack, local: parts }, code).report;
}
