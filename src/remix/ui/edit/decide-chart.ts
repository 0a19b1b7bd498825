import { chartsIn } from '../../../model/visit.ts';
import { decideChart } from '../../core/commands.ts';
import { itemOf } from '../store/item-of.ts';
import type { RemixStore } from '../store/store.ts';

/** Hides or keeps the charts of a slide, which go and stay together, or shows them again. */
export function decideCharts(store: RemixStore, id: string, chart: 'keep' | 'hide' | null): void {
  const { remix, pack } = store.peek();
  const item = itemOf(remix, id);
  const isMany = item?.kind === 'slide' && hasManyCharts(pack.slides[item.slide]);
  const words = {
    hide: { one: 'The chart is hidden', many: 'The charts are hidden' },
    keep: { one: 'The chart stays as published', many: 'The charts stay as published' },
    show: { one: 'The chart is shown again', many: 'The charts are shown again' },
  }[chart ?? 'show'];
  const label = { hide: 'Hide a chart', keep: 'Keep a chart', show: 'Show a chart again' }[chart ?? 'show'];
  const say = `${isMany ? words.many : words.one} on this slide.`;
  store.change((remix) => decideChart(remix, id, chart), { label, say });
}

export function hasManyCharts(slide: Parameters<typeof chartsIn>[0] | undefined): boolean {
  return slide !== undefined && chartsIn(slide).length > 1;
}
