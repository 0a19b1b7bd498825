import { defaultsOf, inputsFor } from '../../src/break-even/inputs.ts';
import { breakEvenData } from '../../src/break-even/page-data.ts';
import type { Area } from '../../src/model/area.ts';
import type { Brand } from '../../src/model/brand.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { breakEvenRemix } from '../../src/remix/core/break-even-start.ts';
import { breakEvenWorkbook } from '../../src/render/break-even/workbook.ts';
import { decksOfRemix } from './plan-decks.ts';
import type { DeckJob } from './plan-jobs.ts';

/**
 * The slide of the break-even and its workbook, once or for each place: with its residents at the Census where they are
 * known, else for the pack's number, which slide and workbook then say.
 */
export function decksOfBreakEven(pack: PackModel, places: readonly Area[], brand: Brand | null): DeckJob[] {
  const data = breakEvenData(pack);
  const one = (area: Area | null): DeckJob[] => {
    const residents = area === null ? null : (data.residents[area.code] ?? null);
    const place = area && { name: area.said ?? area.name, residents };
    const assumes = place && { by: '', place, inputs: [] };
    const made = { id: 'break-even', name: 'break-even', now: '2026-01-01T00:00:00.000Z' };
    const remix = breakEvenRemix(pack, { place: area?.code ?? null, assumes }, made);
    const inputs = inputsFor(pack.claims, place);
    const workbook = () => breakEvenWorkbook({ inputs, values: defaultsOf(inputs), place, data });
    return decksOfRemix(pack, remix, [], brand).map((job) => ({ ...job, workbook }));
  };
  return places.length === 0 ? one(null) : places.flatMap(one);
}
