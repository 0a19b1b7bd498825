import type { AreaReport } from '../../../../model/area-model.ts';
import type { RemixItem } from '../../../../model/remix.ts';

/** What one slide of the running order shows of the place. */
export type DeckLine = AreaReport['slides'][number] & { item: string };

/** The report's lines for the slides of a running order that are shown, in its order. */
export function deckLines(report: AreaReport, items: readonly RemixItem[]): DeckLine[] {
  const byId = new Map(report.slides.map((line) => [line.slide, line]));
  return items.flatMap((item) => {
    const line = item.kind === 'slide' && !item.hidden ? byId.get(item.slide) : undefined;
    return line === undefined ? [] : [{ ...line, item: item.id }];
  });
}
