import type { Datum } from '../../../model/chart.ts';
import { noFigure } from '../../format-value.ts';

/** Before a line begins and after it ends there is nothing to publish: a dash, not a gap. */
export function quietOutside(data: Datum[]): void {
  const first = data.findIndex(({ value }) => value !== null);
  const last = data.findLastIndex(({ value }) => value !== null);
  for (const [index, datum] of data.entries()) if (index < first || index > last) datum.label = noFigure;
}
