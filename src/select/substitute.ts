import type { ChartBlock, Reference, Unbound, UnboundInline } from '../model/block.ts';
import type { WordsIn } from '../model/deck.ts';
import { mapSlide } from '../model/visit.ts';

/** What stands where a figure stood. */
export type Substitute = {
  claim: string;
  figure: string;
  /** Words behind it in a sentence. */
  after?: string;
  /** Words under it where it stands alone, instead of those that are there. */
  label?: UnboundInline[];
};

/** What stands for a figure, or null where it stays. For one that stands alone, its label and where it stands. */
export type Substitution = (
  reference: Reference,
  alone?: { label: UnboundInline[]; path: string },
) => Substitute | null;

/**
 * A slide with figures put in the place of others: those of a chosen place where a table is named, or of one's own
 * where the pack's stood. They stay references.
 *
 * @param of What stands for a figure.
 * @param options.words What becomes of all other words.
 * @param options.charts Ids of charts by the id of those that they stand for.
 */
export function substitute<T extends WordsIn<Unbound>>(
  slide: T,
  of: Substitution,
  { words = (text: string) => text, charts = new Map<string, string>() },
): T {
  const run = (inlines: UnboundInline[]): UnboundInline[] =>
    inlines.flatMap((inline): UnboundInline[] => {
      if (inline.kind === 'cite' || inline.kind === 'ref') return [inline];
      if (inline.kind !== 'stat') return [{ ...inline, text: words(inline.text) }];
      const by = of(inline);
      if (by === null) return [inline];
      const { claim, figure, after } = by;
      const strong = inline.strong === true ? { strong: true } : {};
      const stat: UnboundInline = { kind: 'stat', claim, figure, ...strong };
      return after === undefined ? [stat] : [stat, { kind: 'text', text: after }];
    });
  const mapped = mapSlide<Unbound, Unbound>(slide, {
    figure: (item, path) => {
      const label = run(item.label);
      const by = of(item, { label, path });
      return by === null
        ? { ...item, label }
        : { claim: by.claim, figure: by.figure, label: by.label ?? label };
    },
    run,
    words,
    block: (block) => (block.kind === 'chart' ? renamed(block, charts) : block),
  });
  return { ...slide, ...mapped };
}

function renamed(block: ChartBlock, charts: ReadonlyMap<string, string>): ChartBlock {
  const { chart, also } = block;
  return { ...block, chart: charts.get(chart) ?? chart, also: also && (charts.get(also) ?? also) };
}
